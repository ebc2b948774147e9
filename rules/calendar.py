"""Working days (工作日) in mainland China: Monday to Friday, corrected by the holiday arrangements.

The arrangement of a year is published in the autumn before it. A deadline that runs past the last
arranged year is provisional: counted by Monday to Friday, to be counted again.
"""

import csv
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

CHINA = ZoneInfo("Asia/Shanghai")
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Due:
    """The last day of a deadline, and whether an arrangement yet to come may move it."""

    on: date
    provisional: bool


def _exceptions() -> dict[date, bool]:
    text = files("rules").joinpath("data", "working_days.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {date.fromisoformat(row["date"]): row["kind"] == "WORKDAY" for row in rows}


EXCEPTIONS = _exceptions()
CALENDAR_ENDS = date(max(EXCEPTIONS).year, 12, 31)


def due(start: date, working_days: int) -> Due:
    """Art 20: "反馈时限". Our choice: the day after `start` is the first that can count, and the
    deadline ends with the last working day counted."""
    if working_days < 0:
        raise ValueError("a deadline cannot lie before its start")
    on, left = start, working_days
    while left:
        on += timedelta(days=1)
        left -= is_working_day(on)
    return Due(on, provisional=on > CALENDAR_ENDS)


def working_days(start: date, end: date) -> int:
    """How many working days lie after `start`, up to and with `end`: what `due` counts."""
    days = (end - start).days
    return sum(is_working_day(start + timedelta(days=after)) for after in range(1, days + 1))


def is_working_day(day: date) -> bool:
    """Whether offices work on the day; after `CALENDAR_ENDS`, whether it is Monday to Friday."""
    return EXCEPTIONS.get(day, day.weekday() < SATURDAY)


def local_date(at: datetime) -> date:
    """The date in mainland China at an instant; deadlines and dates of record are counted in it."""
    if at.tzinfo is None:
        raise ValueError("an instant needs its time zone")
    return at.astimezone(CHINA).date()


def end_of(day: date) -> datetime:
    """The instant at which the day is over in mainland China."""
    return datetime.combine(day + timedelta(days=1), time(), CHINA).astimezone(UTC)
