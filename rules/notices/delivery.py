"""Art 8(2): 通知用户, how often a notice is tried, and when it is given up for staff."""

from datetime import timedelta

from rules.vocabulary import NoticeKind

# Not texted to a phone that nobody confirmed: it may be a stranger's, who has had the code and is
# not to hear of it again. It stands in the mailbox.
TO_CONFIRMED_PHONES = frozenset({NoticeKind.APPLICATION_LAPSED})

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
