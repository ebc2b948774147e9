"""An account that is not in the register, as it shows itself (Art 18, 20)."""

import pytest

from rules.reporting.reports import ARTICLES
from rules.reporting.shown_account import (
    ABOUT_THE_REGISTER,
    NAME_LIMIT,
    NUMBER_LIMIT,
    WHERE_LIMIT,
    ShownAccount,
    objections,
    reason_objections,
)
from rules.vocabulary import ReportReason

pytestmark = [pytest.mark.article("18"), pytest.mark.article("20")]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (ShownAccount("山城健康说", "", "微信"), []),
        (ShownAccount("", "A1999999996", "微信"), []),
        (ShownAccount("", "编号 12", "微信"), []),
        (ShownAccount("山\u200b城", "\u202eA1", "\u202d微信"), []),
        (ShownAccount("山\uf8ff城\U0001fae8", "\ue000", "微信"), []),
        (ShownAccount("山" + "\u200b" * (NAME_LIMIT - 1), "", "微信"), []),
        (ShownAccount("", " ", "微信"), ["SHOWN_NOTHING shown name"]),
        (ShownAccount("\u200b", "", "微信"), ["SHOWN_NOTHING shown name"]),
        (ShownAccount("山城", "", " "), ["FIELD_REQUIRED shown where"]),
        (ShownAccount("", "", ""), ["SHOWN_NOTHING shown name", "FIELD_REQUIRED shown where"]),
        (
            ShownAccount("x" * (NAME_LIMIT + 1), "1" * (NUMBER_LIMIT + 1), "x" * (WHERE_LIMIT + 1)),
            [f"TEXT_TOO_LONG shown {field}" for field in ("name", "number", "where")],
        ),
        (
            ShownAccount(*("x" + "\u00ad" * 32_000 for _ in range(3))),
            [f"TEXT_TOO_LONG shown {field}" for field in ("name", "number", "where")],
        ),
        (
            ShownAccount("a\0", "\x07", "a\nb"),
            [f"TEXT_CONTROL_CHARACTERS shown {field}" for field in ("name", "number", "where")],
        ),
    ],
)
def test_a_description_says_a_name_or_a_number_and_where(
    shown: ShownAccount, expected: list[str]
) -> None:
    found = objections(shown)

    assert [" ".join([one.code, *map(str, one.path)]) for one in found] == expected


def test_whoever_is_not_registered_has_no_registered_details_that_could_be_wrong() -> None:
    unfit = {reason for reason in ReportReason if reason_objections(reason)}

    assert unfit == ABOUT_THE_REGISTER
    assert {ARTICLES[reason][0] for reason in unfit} == {"9"}


@pytest.mark.parametrize(
    ("number", "known"),
    [("a1 999 999 996", "A1999999996"), ("A1999999997", None), ("12", None), ("", None)],
)
def test_a_number_is_known_by_its_check_digit(number: str, known: str | None) -> None:
    assert ShownAccount("", number, "微信").known_number == known


def test_equal_descriptions_are_written_in_any_way() -> None:
    one = ShownAccount("山城健康说", "a1999999996", "WeChat 首页")
    other = ShownAccount(" 山城健康說", "A1999999996 ", " WeChat\u3000首页 ")

    assert one.alike == other.alike
    assert ShownAccount("山城", "健康", "说").alike != ShownAccount("山城健康", "", "说").alike


@pytest.mark.parametrize(
    ("where", "elsewhere"),
    [
        ("https://t.cn/A6xyzAb", "https://t.cn/a6XYZaB"),
        ("https://x.example/u/1-23", "https://x.example/u/12-3"),
        ("https://x.example/乾", "https://x.example/干"),
    ],
)
def test_addresses_that_differ_in_case_or_signs_lead_to_two_accounts(
    where: str, elsewhere: str
) -> None:
    assert ShownAccount("山城", "", where).alike != ShownAccount("山城", "", elsewhere).alike
