"""What becomes of the applications of the demo, as tables."""

from enum import StrEnum
from typing import NamedTuple

from rules.vocabulary import SubjectNature as N


class Fate(StrEnum):
    """How an application stands when the year is over."""

    REGISTERED = "REGISTERED"
    CORRECTED = "CORRECTED"
    MARKER_ENDED = "MARKER_ENDED"
    ERASED = "ERASED"
    RECTIFYING = "RECTIFYING"
    HANDED_BACK = "HANDED_BACK"
    ANSWERED = "ANSWERED"
    RECTIFIED = "RECTIFIED"
    CLOSED = "CLOSED"
    ENDED_OVERDUE = "ENDED_OVERDUE"
    EXPIRED = "EXPIRED"
    MARKER_RESTORED = "MARKER_RESTORED"
    DISPUTED = "DISPUTED"
    DISPUTE_DISMISSED = "DISPUTE_DISMISSED"
    IMPOSTOR = "IMPOSTOR"
    NAME_RETURNED = "NAME_RETURNED"
    SUCCEEDED = "SUCCEEDED"
    OVERRULED = "OVERRULED"
    PAUSED = "PAUSED"
    WAITING = "WAITING"
    CLAIMED = "CLAIMED"
    OVERDUE = "OVERDUE"
    RETURNED = "RETURNED"
    RESUBMITTED = "RESUBMITTED"
    REFUSED = "REFUSED"
    WITHDRAWN = "WITHDRAWN"


class Lot(NamedTuple):
    """How many of 200, and between how many days before the end they apply."""

    share: int
    latest: float
    earliest: float


WHOLE = 200
LOTS: dict[Fate, Lot] = {
    Fate.REGISTERED: Lot(121, 20, 365),
    Fate.CORRECTED: Lot(9, 30, 330),
    Fate.MARKER_ENDED: Lot(7, 130, 350),
    Fate.ERASED: Lot(2, 130, 300),
    Fate.RECTIFYING: Lot(2, 40, 200),
    Fate.HANDED_BACK: Lot(1, 40, 200),
    Fate.ANSWERED: Lot(1, 40, 200),
    Fate.RECTIFIED: Lot(2, 130, 300),
    Fate.CLOSED: Lot(1, 130, 300),
    Fate.ENDED_OVERDUE: Lot(1, 150, 300),
    Fate.EXPIRED: Lot(1, 150, 300),
    Fate.MARKER_RESTORED: Lot(1, 130, 300),
    Fate.DISPUTED: Lot(1, 40, 200),
    Fate.DISPUTE_DISMISSED: Lot(1, 130, 300),
    Fate.IMPOSTOR: Lot(1, 240, 300),
    Fate.NAME_RETURNED: Lot(1, 60, 90),
    Fate.SUCCEEDED: Lot(1, 130, 300),
    Fate.OVERRULED: Lot(1, 4, 5),
    Fate.PAUSED: Lot(1, 25, 30),
    Fate.WAITING: Lot(10, 0.1, 3),
    Fate.CLAIMED: Lot(3, 1, 4),
    Fate.OVERDUE: Lot(4, 18, 32),
    Fate.RETURNED: Lot(8, 12, 30),
    Fate.RESUBMITTED: Lot(2, 5, 6),
    Fate.REFUSED: Lot(10, 20, 350),
    Fate.WITHDRAWN: Lot(7, 5, 340),
}

# Whom a story needs; anybody may have one of the others.
NATURES: dict[Fate, N] = {
    Fate.ERASED: N.NATURAL_PERSON,
    Fate.MARKER_RESTORED: N.ENTERPRISE,
    Fate.DISPUTED: N.NATURAL_PERSON,
    Fate.DISPUTE_DISMISSED: N.NATURAL_PERSON,
    Fate.IMPOSTOR: N.NATURAL_PERSON,
    Fate.SUCCEEDED: N.ENTERPRISE,
    Fate.OVERRULED: N.ENTERPRISE,
    Fate.PAUSED: N.ENTERPRISE,
}
# What the operator whom a visitor plays has: the first of each.
VISITORS = (
    Fate.REGISTERED,
    Fate.CORRECTED,
    Fate.MARKER_ENDED,
    Fate.RECTIFYING,
    Fate.RETURNED,
    Fate.WAITING,
)


def counts(size: int) -> dict[Fate, int]:
    """How many of each there are among `size` accounts: at least one, the rest registered."""
    found: dict[Fate, int] = {
        fate: max(1, round(size * lot.share / WHOLE))
        for fate, lot in LOTS.items()
        if fate is not Fate.REGISTERED
    }
    return {Fate.REGISTERED: size - sum(found.values()), **found}


class ReportFate(StrEnum):
    """How a report stands when the year is over. A flood is many equal ones."""

    RECEIVED = "RECEIVED"
    SCREENING = "SCREENING"
    OVERDUE = "OVERDUE"
    DECIDED = "DECIDED"
    FLOOD = "FLOOD"
    FLOOD_DECIDED = "FLOOD_DECIDED"


class ReportLot(NamedTuple):
    """How many cases, of how many equal reports, filed between how many days before the end."""

    cases: int
    equal: int
    latest: float
    earliest: float


REPORT_LOTS: dict[ReportFate, ReportLot] = {
    ReportFate.RECEIVED: ReportLot(5, 1, 0.2, 5),
    ReportFate.SCREENING: ReportLot(3, 1, 1, 5),
    ReportFate.OVERDUE: ReportLot(3, 1, 20, 30),
    ReportFate.DECIDED: ReportLot(8, 1, 25, 280),
    ReportFate.FLOOD: ReportLot(1, 6, 2, 4),
    ReportFate.FLOOD_DECIDED: ReportLot(1, 4, 60, 120),
}
