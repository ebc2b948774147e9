"""Deadlines are counted in the working days of mainland China (Art 20)."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.calendar import CALENDAR_ENDS, EXCEPTIONS, Due, due, is_working_day, local_date

pytestmark = pytest.mark.article("20")


@pytest.mark.parametrize(
    ("day", "works"),
    [
        pytest.param("2025-12-31", True, id="the day before New Year"),
        pytest.param("2026-01-01", False, id="New Year"),
        pytest.param("2026-01-04", True, id="a Sunday worked for New Year"),
        pytest.param("2026-01-05", True, id="the Monday after"),
        pytest.param("2026-02-13", True, id="the Friday before Spring Festival"),
        pytest.param("2026-02-14", True, id="a Saturday worked for Spring Festival"),
        pytest.param("2026-02-15", False, id="the first day of Spring Festival"),
        pytest.param("2026-02-23", False, id="the last day of Spring Festival"),
        pytest.param("2026-02-24", True, id="the day after Spring Festival"),
        pytest.param("2026-02-28", True, id="another Saturday worked for Spring Festival"),
        pytest.param("2026-04-03", True, id="the Friday before Qingming"),
        pytest.param("2026-04-06", False, id="the Monday of Qingming"),
        pytest.param("2026-04-07", True, id="the day after Qingming"),
        pytest.param("2026-06-19", False, id="Dragon Boat"),
        pytest.param("2026-09-25", False, id="Mid-autumn"),
        pytest.param("2026-09-20", True, id="a Sunday worked for National Day"),
        pytest.param("2026-09-30", True, id="the day before National Day"),
        pytest.param("2026-10-01", False, id="National Day"),
        pytest.param("2026-10-07", False, id="the last day of National Day"),
        pytest.param("2026-10-08", True, id="the day after National Day"),
        pytest.param("2026-10-10", True, id="a Saturday worked for National Day"),
        pytest.param("2026-10-11", False, id="an ordinary Sunday"),
        pytest.param("2027-01-01", True, id="a holiday not yet arranged"),
    ],
)
def test_offices_work_as_the_state_council_arranged(day: str, works: bool) -> None:
    assert is_working_day(date.fromisoformat(day)) is works


@pytest.mark.parametrize(
    ("start", "working_days", "on"),
    [
        pytest.param("2026-11-24", 0, "2026-11-24", id="no day"),
        pytest.param("2026-11-23", 1, "2026-11-24", id="Monday to Tuesday"),
        pytest.param("2026-11-24", 5, "2026-12-01", id="over a weekend"),
        pytest.param("2026-11-27", 1, "2026-11-30", id="Friday to Monday"),
        pytest.param("2026-11-28", 1, "2026-11-30", id="Saturday to Monday"),
        pytest.param("2026-09-29", 1, "2026-09-30", id="ends before National Day"),
        pytest.param("2026-09-30", 1, "2026-10-08", id="over National Day"),
        pytest.param("2026-09-30", 3, "2026-10-10", id="ends on a Saturday worked"),
        pytest.param("2026-10-07", 1, "2026-10-08", id="begins on the last day off"),
        pytest.param("2026-02-13", 1, "2026-02-14", id="the Saturday before Spring Festival"),
        pytest.param("2026-02-13", 2, "2026-02-24", id="over Spring Festival"),
        pytest.param("2025-12-31", 1, "2026-01-04", id="over New Year"),
    ],
)
def test_a_deadline_counts_from_the_day_after(start: str, working_days: int, on: str) -> None:
    expected = Due(date.fromisoformat(on), provisional=False)
    assert due(date.fromisoformat(start), working_days) == expected


@pytest.mark.parametrize(
    ("start", "on", "provisional"),
    [
        ("2026-12-29", "2026-12-30", False),
        ("2026-12-30", "2026-12-31", False),
        ("2026-12-31", "2027-01-01", True),
    ],
)
def test_a_deadline_past_the_last_arranged_year_is_provisional(
    start: str, on: str, provisional: bool
) -> None:
    assert date(2026, 12, 31) == CALENDAR_ENDS
    assert due(date.fromisoformat(start), 1) == Due(date.fromisoformat(on), provisional)


@given(st.dates(date(2024, 1, 1), date(2026, 12, 31)), st.integers(1, 40))
def test_a_deadline_ends_on_a_working_day_with_as_many_counted(start: date, days: int) -> None:
    on = due(start, days).on
    between = [start + timedelta(days=past) for past in range(1, (on - start).days + 1)]
    assert is_working_day(on)
    assert sum(map(is_working_day, between)) == days


def test_every_exception_differs_from_monday_to_friday() -> None:
    assert all(works is (day.weekday() >= 5) for day, works in EXCEPTIONS.items())


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_every_year_of_the_calendar_has_its_holidays_off(year: int) -> None:
    off = {(day.month, day.day) for day, works in EXCEPTIONS.items() if day.year == year}
    assert {(1, 1), (5, 1), (10, 1)} <= off


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (datetime(2026, 11, 24, 15, 59, 59, tzinfo=UTC), date(2026, 11, 24)),
        (datetime(2026, 11, 24, 16, 0, tzinfo=UTC), date(2026, 11, 25)),
        (datetime(2026, 11, 24, 23, 0, tzinfo=timezone(timedelta(hours=8))), date(2026, 11, 24)),
    ],
)
def test_a_date_is_that_of_mainland_china(at: datetime, expected: date) -> None:
    assert local_date(at) == expected


def test_an_instant_without_a_time_zone_has_no_date() -> None:
    with pytest.raises(ValueError, match="time zone"):
        local_date(datetime(2026, 11, 24))  # noqa: DTZ001 # the fault under test


def test_a_deadline_cannot_lie_before_its_start() -> None:
    with pytest.raises(ValueError, match="before"):
        due(date(2026, 11, 24), -1)
