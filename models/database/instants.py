"""Moments as rows hold them: SQLite compares times as they are written, in UTC."""

from datetime import UTC, datetime

FIRST = datetime(1900, 1, 1, tzinfo=UTC)
LAST = datetime(9000, 1, 1, tzinfo=UTC)


def in_utc(at: datetime) -> datetime:
    """`at` in UTC; a moment without a zone is read as UTC, one beyond every row's moves nearer."""
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    return min(max(at, FIRST), LAST).astimezone(UTC)
