"""Art 10(1): 信用评价, how a subject's accounts have fared, as far as the register knows.

Not a score: findings with their days, and a tier that each finding explains. Findings age.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rules.vocabulary import CreditTier

WATCHED_FOR = timedelta(days=365)
CLOSED_COUNTS_FOR = timedelta(days=3 * 365)


class FindingKind(StrEnum):
    """What speaks against a subject: decided things only, never a mere report."""

    REPORT_UPHELD = "REPORT_UPHELD"
    RECTIFICATION = "RECTIFICATION"
    REGISTERED_ABUSIVELY = "REGISTERED_ABUSIVELY"
    CLOSED = "CLOSED"


# How long each counts, and for which tier.
COUNTS: dict[FindingKind, tuple[timedelta, CreditTier]] = {
    FindingKind.REPORT_UPHELD: (WATCHED_FOR, CreditTier.WATCHED),
    FindingKind.RECTIFICATION: (WATCHED_FOR, CreditTier.WATCHED),
    FindingKind.REGISTERED_ABUSIVELY: (WATCHED_FOR, CreditTier.WATCHED),
    FindingKind.CLOSED: (CLOSED_COUNTS_FOR, CreditTier.POOR),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found about the account `number` on a day."""

    kind: FindingKind
    number: str
    on: date


def live(findings: list[Finding], today: date) -> list[Finding]:
    """The findings that still count."""
    return [one for one in findings if today - one.on < COUNTS[one.kind][0]]


def tier_of(findings: list[Finding], today: date) -> CreditTier:
    """Art 13(1): the tier that the findings which still count give; the worst of them decides."""
    order = list(CreditTier)
    tiers = [COUNTS[one.kind][1] for one in live(findings, today)]
    return max(tiers, key=order.index, default=CreditTier.ORDINARY)
