"""When things happen: staff keep office hours in China, everybody else the day."""

from datetime import UTC, datetime, time, timedelta
from random import Random

from rules.calendar import CHINA, due, local_date

OPENS, OFFICE_MINUTES = time(9), 8 * 60


def office(after: datetime, days: tuple[int, int], random: Random) -> datetime:
    """A moment in office hours, some working days after `after`."""
    day = due(local_date(after), random.randint(*days)).on
    opened = datetime.combine(day, OPENS, CHINA).astimezone(UTC)  # SQLite compares what is written
    return opened + timedelta(minutes=random.randrange(OFFICE_MINUTES))


def spread(end: datetime, latest: float, earliest: float, place: float, random: Random) -> datetime:
    """The moment at `place` (0 to 1) of the span between so many days before `end`."""
    days = earliest - (earliest - latest) * place
    return end - timedelta(days=days) + timedelta(minutes=random.randrange(60))
