"""Signed paths open what was signed, for whom it was signed, until it was said."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateways.keys import KeyRing, UrlSigner

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
UNTIL = NOW + timedelta(minutes=5)


@pytest.fixture(scope="module")
def signer(tmp_path_factory: pytest.TempPathFactory) -> UrlSigner:
    return UrlSigner(KeyRing.load(tmp_path_factory.mktemp("keys"), {}))


def signed(signer: UrlSigner, path: str = "/files/1", claim: str = "read:7") -> dict[str, str]:
    return dict(parse_qsl(signer.sign(path, UNTIL, claim), keep_blank_values=True))


@pytest.mark.parametrize(("seconds", "opens"), [(0, True), (299, True), (300, False)])
def test_a_signed_path_opens_until_its_moment(signer, seconds: int, opens: bool) -> None:
    claim = signer.check("/files/1", signed(signer), NOW + timedelta(seconds=seconds))
    assert claim == ("read:7" if opens else None)


@given(claim=st.text(max_size=40))
def test_any_claim_comes_back_as_it_was_signed(signer, claim: str) -> None:
    assert signer.check("/files/1", signed(signer, claim=claim), NOW) == claim


@pytest.mark.parametrize(
    "change",
    [
        {"until": "99999999999"},
        {"until": ""},
        {"claim": "read:8"},
        {"signature": ""},
        {"signature": "é"},
        {"signature": "\udcff"},
    ],
)
def test_a_signed_path_does_not_survive_a_change(signer, change: dict[str, str]) -> None:
    assert signer.check("/files/1", {**signed(signer), **change}, NOW) is None


@pytest.mark.parametrize("name", ["until", "claim", "signature"])
def test_a_signed_path_needs_all_its_parts(signer, name: str) -> None:
    query = {key: value for key, value in signed(signer).items() if key != name}
    assert signer.check("/files/1", query, NOW) is None


def test_a_signature_for_one_path_opens_no_other(signer) -> None:
    assert signer.check("/files/2", signed(signer), NOW) is None


def test_a_signature_of_another_ring_opens_nothing(signer, tmp_path: Path) -> None:
    other = UrlSigner(KeyRing.load(tmp_path, {}))
    assert other.check("/files/1", signed(signer), NOW) is None
