"""The one-time code that proves a phone number is the applicant's: its limits (Art 8)."""

from datetime import datetime, timedelta

DIGITS = 6
LIFETIME = timedelta(minutes=5)
MOST_TRIES = 5
PAUSE = timedelta(seconds=60)  # between two codes to one phone


def is_live(*, expires_at: datetime, tries: int, now: datetime) -> bool:
    """Whether a code can still be entered."""
    return now < expires_at and tries < MOST_TRIES


def seconds_to_wait(sent_at: datetime, now: datetime) -> int:
    """How long until another code may be sent, in whole seconds; 0 where it may."""
    left = (sent_at + PAUSE - now).total_seconds()
    return max(0, -int(-left // 1))
