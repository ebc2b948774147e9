"""The moment that `?asOf=` names: a day of the calendar in China, or an instant with its zone."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from rules.calendar import CHINA, local_date

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# A `+` that nobody escaped arrives as a space.
INSTANT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?)"
    r"(?:(Z)|([+\- ])([0-9]{2}:?[0-9]{2}))"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """`day` is set where a whole day was named: then `at` is its end, or now if it is today."""

    at: datetime
    day: date | None


def read(written: str, now: datetime) -> Moment | None:
    """The moment that was written, or None where it is none. It may lie after `now`."""
    try:
        return _day(written, now) if DAY.fullmatch(written) else _instant(written)
    except (ValueError, OverflowError):
        return None


def _day(written: str, now: datetime) -> Moment:
    day = date.fromisoformat(written)
    end = datetime.combine(day, time.max, tzinfo=CHINA)
    return Moment(now if day == local_date(now) else end, day)


def _instant(written: str) -> Moment | None:
    match = INSTANT.fullmatch(written)
    if match is None:
        return None
    clock, utc, sign, offset = match.groups()
    zone = "+00:00" if utc else f"{'-' if sign == '-' else '+'}{offset}"
    return Moment(datetime.fromisoformat(clock + zone), None)
