"""A receipt can be spoken and copied by hand; slips are found (Art 20)."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.reporting.receipts import ALPHABET, check, compact, receipt

pytestmark = pytest.mark.article("20")

random_bytes = st.binary(min_size=13, max_size=13)
places = st.integers(0, 20)


@given(random_bytes)
def test_a_receipt_is_five_groups_of_four_and_a_check_character(drawn: bytes) -> None:
    assert re.fullmatch(rf"([{ALPHABET}]{{4}}-){{5}}[{ALPHABET}]", receipt(drawn))
    assert check(receipt(drawn))


@given(random_bytes)
def test_a_receipt_carries_a_hundred_of_the_random_bits(drawn: bytes) -> None:
    value = 0
    for character in compact(receipt(drawn))[:20]:
        value = value * 32 + ALPHABET.index(character)
    assert value == int.from_bytes(drawn, "big") >> 4


@given(random_bytes, places, st.integers(1, 31))
def test_one_wrong_character_is_found(drawn: bytes, at: int, by: int) -> None:
    right = compact(receipt(drawn))
    wrong = ALPHABET[(ALPHABET.index(right[at]) + by) % 32]
    assert not check(right[:at] + wrong + right[at + 1 :])


@given(random_bytes, places, places)
def test_any_two_characters_swapped_are_found(drawn: bytes, one: int, other: int) -> None:
    right = list(compact(receipt(drawn)))
    swapped = right.copy()
    swapped[one], swapped[other] = right[other], right[one]
    assert check("".join(swapped)) is (swapped == right)


def test_a_receipt_is_read_however_it_is_written() -> None:
    written = receipt(bytes(range(13)))
    spoken = written.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    wide = "".join(chr(ord(one) + 0xFEE0) for one in written)
    assert compact(spoken) == compact(wide) == compact(written) == written.replace("-", "")
    assert check(spoken)
    assert check(wide)


@pytest.mark.parametrize(
    "text", ["", "7KQ2", "U" * 21, "0" * 20, "0" * 22, "٠" * 21, "\ud800" * 21]
)
def test_what_has_another_shape_is_no_receipt(text: str) -> None:
    assert not check(text)


@pytest.mark.parametrize("length", [0, 12, 14])
def test_a_receipt_is_made_of_thirteen_bytes_only(length: int) -> None:
    with pytest.raises(ValueError, match="13"):
        receipt(bytes(length))


@given(st.text(st.characters(exclude_categories=())))
def test_no_text_makes_the_check_fail(text: str) -> None:
    assert check(text) in {True, False}
