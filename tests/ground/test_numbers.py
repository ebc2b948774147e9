"""Account numbers can be read out and typed: slips are told from unknown numbers (Art 9)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.numbers import LAST_SERIAL, NumberVerdict, account_number, check, compact

pytestmark = pytest.mark.article("9")

serials = st.integers(1, LAST_SERIAL)


@pytest.mark.parametrize(
    ("serial", "number"),
    [(1, "A1000000016"), (17, "A1000000172"), (LAST_SERIAL, "A9999999999")],
)
def test_numbers_count_up_from_the_first_serial(serial: int, number: str) -> None:
    assert account_number(serial) == number


@given(serials)
def test_every_number_given_is_well_formed(serial: int) -> None:
    assert check(account_number(serial)) is NumberVerdict.WELL_FORMED


@given(serials, serials)
def test_two_serials_never_share_a_number(one: int, other: int) -> None:
    assert (account_number(one) == account_number(other)) is (one == other)


@given(serials, st.integers(1, 10), st.integers(1, 9))
def test_one_wrong_digit_is_a_slip(serial: int, at: int, by: int) -> None:
    number = account_number(serial)
    wrong = str((int(number[at]) + by) % 10)
    assert check(number[:at] + wrong + number[at + 1 :]) is NumberVerdict.MISTYPED


@given(serials, st.integers(1, 9))
def test_two_neighbours_swapped_are_a_slip_unless_nought_and_nine(serial: int, at: int) -> None:
    number = account_number(serial)
    one, other = number[at], number[at + 1]
    swapped = number[:at] + other + one + number[at + 2 :]
    unseen = one == other or {one, other} == {"0", "9"}
    assert unseen or check(swapped) is NumberVerdict.MISTYPED


@pytest.mark.parametrize("serial", [0, -1, LAST_SERIAL + 1])
def test_there_is_no_number_outside_the_serials(serial: int) -> None:
    with pytest.raises(ValueError, match="serial"):
        account_number(serial)


@pytest.mark.parametrize(
    "typed",
    [
        "a1000000172",
        " A1000 000 172 ",
        "A-1000-0001-72",
        "Ａ１００００００１７２",
        "A1000–000172",
    ],
)
def test_a_number_is_read_however_it_is_typed(typed: str) -> None:
    assert compact(typed) == "A1000000172"
    assert check(typed) is NumberVerdict.WELL_FORMED


@pytest.mark.parametrize(
    "typed", ["", "A", "1000000172", "B1000000172", "A100000017", "A10000001720", "A١٠٠٠٠٠٠١٧٢٠"]
)
def test_what_has_another_shape_is_not_a_number(typed: str) -> None:
    assert check(typed) is NumberVerdict.NOT_A_NUMBER


def test_a_number_below_the_first_serial_was_never_given() -> None:
    assert check("A0000000000") is NumberVerdict.MISTYPED


@given(st.text(st.characters(exclude_categories=())))
def test_no_text_makes_the_check_fail(typed: str) -> None:
    assert check(typed) in NumberVerdict
