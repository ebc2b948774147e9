"""The legal clock of a report, in working days, and the articles of its reasons (Art 20)."""

from datetime import date

import pytest

from rules.calendar import due
from rules.reporting.reports import ANSWER_DAYS, ARTICLES, Clock, clock
from rules.vocabulary import ReportReason

pytestmark = pytest.mark.article("20")
RECEIVED = date(2026, 11, 24)  # a Tuesday


@pytest.mark.parametrize(
    ("stopped", "used", "left", "over"),
    [
        pytest.param("2026-11-24", 0, 10, 0, id="the day it came"),
        pytest.param("2026-11-25", 1, 9, 0, id="the day after"),
        pytest.param("2026-11-29", 3, 7, 0, id="a Sunday"),
        pytest.param("2026-12-07", 9, 1, 0, id="the day before the last"),
        pytest.param("2026-12-08", 10, 0, 0, id="the last day"),
        pytest.param("2026-12-09", 10, 0, 1, id="the day after the last"),
        pytest.param("2026-12-14", 10, 0, 4, id="over a weekend"),
    ],
)
def test_a_clock_counts_the_working_days_used_left_and_over(
    stopped: str, used: int, left: int, over: int
) -> None:
    last = due(RECEIVED, ANSWER_DAYS).on

    assert clock(RECEIVED, last, date.fromisoformat(stopped)) == Clock(10, used, left, over)


def test_a_clock_does_not_count_holidays() -> None:
    received, last = date(2026, 9, 29), due(date(2026, 9, 29), 3).on

    assert last == date(2026, 10, 9)
    assert clock(received, last, date(2026, 10, 7)) == Clock(3, used=1, left=2, over=0)


def test_every_reason_of_a_report_stands_on_an_article() -> None:
    assert set(ARTICLES) == set(ReportReason)
