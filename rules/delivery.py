"""Art 8(2): 通知用户, how often a notice is tried, and when it is given up for staff."""

from datetime import timedelta

# After each failed try, how long until the next; after the last the notice is a dead letter.
PAUSES = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=12),
)
LEASE = timedelta(minutes=2)  # how long a process has one delivery to itself


def pause_after(attempts: int) -> timedelta | None:
    """How long to wait after this many failed tries; None where it is given up."""
    return PAUSES[attempts - 1] if attempts <= len(PAUSES) else None
