"""Keys: what is sealed opens in its own place only, and a key is never shown."""

import base64
import multiprocessing
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateways.keys import KeyRing, KeysMissing, SealBroken
from gateways.keys.sealing import Sealing

ONE, TWO = bytes(range(32)), bytes(range(32, 64))
OLD, BOTH = Sealing({"one": ONE}), Sealing({"one": ONE, "two": TWO})


@pytest.fixture
def ring(tmp_path: Path) -> KeyRing:
    return KeyRing.load(tmp_path / "keys", {})


def encoded(key: bytes) -> str:
    return base64.b64encode(key).decode()


@given(st.binary(max_size=2000), st.text(max_size=60))
def test_what_is_sealed_opens_in_its_place(plain: bytes, context: str) -> None:
    assert BOTH.open(BOTH.seal(plain, context=context), context=context) == plain


@given(st.binary(max_size=50), st.text(max_size=20), st.text(max_size=20))
def test_what_is_sealed_does_not_open_in_another_place(plain: bytes, a: str, b: str) -> None:
    sealed = OLD.seal(plain, context=a)

    if a != b:
        with pytest.raises(SealBroken):
            OLD.open(sealed, context=b)


@given(st.binary(max_size=40), st.data())
def test_a_changed_bit_anywhere_breaks_the_seal(plain: bytes, data: st.DataObject) -> None:
    sealed = bytearray(BOTH.seal(plain, context="subject/1"))
    position = data.draw(st.integers(0, len(sealed) * 8 - 1))
    sealed[position // 8] ^= 1 << position % 8

    with pytest.raises(SealBroken):
        BOTH.open(bytes(sealed), context="subject/1")


@given(st.binary(max_size=80))
def test_bytes_that_were_never_sealed_are_refused_and_nothing_else_happens(junk: bytes) -> None:
    with pytest.raises(SealBroken):
        BOTH.open(junk, context="subject/1")


def test_the_newest_key_seals_and_an_old_one_still_opens() -> None:
    assert BOTH.open(OLD.seal(b"old", context="c"), context="c") == b"old"
    with pytest.raises(SealBroken):
        OLD.open(BOTH.seal(b"new", context="c"), context="c")


def test_the_same_value_is_sealed_to_different_bytes() -> None:
    assert OLD.seal(b"same", context="c") != OLD.seal(b"same", context="c")


def test_json_comes_back_as_it_was(ring: KeyRing) -> None:
    value = {"姓名": "张三", "phones": ["13800001234", None], "n": 3}
    assert ring.open_json(ring.seal_json(value, context="c"), context="c") == value


def test_equal_values_have_equal_lookup_hashes_within_one_purpose_only(ring: KeyRing) -> None:
    assert ring.lookup_hash("phone", "1") == ring.lookup_hash("phone", "1")
    assert ring.lookup_hash("phone", "1") != ring.lookup_hash("receipt", "1")
    assert ring.lookup_hash("phone", "1") != ring.lookup_hash("phone", "2")
    assert len(ring.lookup_hash("phone", "1")) == 43


def test_lookup_hashes_under_another_key_differ(ring: KeyRing, tmp_path: Path) -> None:
    other = KeyRing.load(tmp_path / "other", {})
    assert ring.lookup_hash("phone", "1") != other.lookup_hash("phone", "1")


def test_an_answer_sealed_under_a_clients_key_opens_for_that_key_alone(ring: KeyRing) -> None:
    sealed = ring.seal_under("key-1", b"answer", "mutation")

    assert ring.open_under("key-1", sealed, "mutation") == b"answer"
    with pytest.raises(SealBroken):
        ring.open_under("key-2", sealed, "mutation")
    with pytest.raises(SealBroken):
        ring.open(sealed, context="mutation")


def test_a_clients_key_alone_opens_nothing_elsewhere(ring: KeyRing, tmp_path: Path) -> None:
    other = KeyRing.load(tmp_path / "other", {})
    with pytest.raises(SealBroken):
        other.open_under("key-1", ring.seal_under("key-1", b"answer", "c"), "c")


def test_made_keys_are_kept_and_only_their_owner_reads_them(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "keys"
    sealed = KeyRing.load(folder, {}).seal(b"kept", context="c")

    assert KeyRing.load(folder, {}).open(sealed, context="c") == b"kept"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}
    assert len(list(folder.iterdir())) == 3


def test_a_key_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    KeyRing.load(tmp_path, {})
    (tmp_path / "lookup_key").chmod(0o644)

    with pytest.raises(KeysMissing, match="chmod 600"):
        KeyRing.load(tmp_path, {})


def fingerprint(folder: Path) -> tuple[str, str]:
    ring = KeyRing.load(folder, {})
    return ring.lookup_hash("p", "v"), ring.token_key.thumbprint()


def test_processes_that_start_together_end_up_with_the_same_keys(tmp_path: Path) -> None:
    with multiprocessing.get_context("fork").Pool(8) as pool:
        seen = pool.map(fingerprint, [tmp_path / "keys"] * 32)
    assert len(set(seen)) == 1


def test_production_refuses_keys_that_were_made_by_default(tmp_path: Path) -> None:
    KeyRing.load(tmp_path, {})

    with pytest.raises(KeysMissing, match="GONGSHI_LOOKUP_KEY, GONGSHI_TOKEN_KEY"):
        KeyRing.load(tmp_path, {"GONGSHI_DATA_KEYS": f"a:{encoded(ONE)}"}, production=True)


def test_production_takes_keys_from_the_environment_and_writes_no_file(tmp_path: Path) -> None:
    KeyRing.load(tmp_path / "made", {})
    environment = {
        f"GONGSHI_{file.name.upper()}": file.read_text() for file in (tmp_path / "made").iterdir()
    }

    ring = KeyRing.load(tmp_path / "none", environment, production=True)

    assert ring.lookup_hash("p", "v") == fingerprint(tmp_path / "made")[0]
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    "text",
    ["", "no-colon", "a:short", f"a b:{encoded(ONE)}", f"a:{encoded(ONE)},a:{encoded(TWO)}", ":"],
)
def test_an_unusable_data_key_is_named_but_not_shown(tmp_path: Path, text: str) -> None:
    environment = {"GONGSHI_DATA_KEYS": text or " "}
    with pytest.raises(KeysMissing, match="GONGSHI_DATA_KEYS") as refusal:
        KeyRing.load(tmp_path, environment)
    assert "short" not in str(refusal.value)
    assert encoded(ONE) not in str(refusal.value)


@pytest.mark.parametrize("text", ["{}", "not json", "[]", '{"kty":"OKP","crv":"X25519","x":"AA"}'])
def test_an_unusable_token_key_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(KeysMissing, match="GONGSHI_TOKEN_KEY"):
        KeyRing.load(tmp_path, {"GONGSHI_TOKEN_KEY": text})


@pytest.mark.parametrize("show", [repr, str, lambda ring: f"{ring!r} {vars(ring.data)!r}"])
def test_showing_a_key_ring_shows_no_key(tmp_path: Path, show: Callable[[KeyRing], str]) -> None:
    environment = {
        "GONGSHI_DATA_KEYS": f"a:{encoded(ONE)}",
        "GONGSHI_LOOKUP_KEY": encoded(TWO),
    }
    shown = show(KeyRing.load(tmp_path, environment))

    assert "KeyRing" in shown
    for key in (ONE, TWO):
        assert repr(key)[2:12] not in shown
        assert encoded(key) not in shown
