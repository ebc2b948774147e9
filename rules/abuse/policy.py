"""Art 10(3): 防范和处置…超限量注册、恶意注册、虚假注册, when likeness is a finding, as a table.

The law sets no number. Ours stand above what families, agencies, chains and school boards do, and
below what only somebody does who registers to deceive. A platform may replace the table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from rules.vocabulary import AbuseKind, AbuseRule, SignalKind, SubjectNature
from rules.vocabulary import AbuseRule as R

LONGEST, REASON_LIMIT, VERSION_LIMIT = timedelta(days=366), 200, 32
MOST_EVER = 150  # the newest 200 under one value are looked at: a larger number is never exceeded
BLOCKS_KEPT, QUIET_BEFORE = timedelta(days=60), timedelta(days=30)
LONGEST_BURST = BLOCKS_KEPT - QUIET_BEFORE  # and then the month before it is still known
QUIET_SHARE = 3  # a block is quiet whose month before had less than a third of its burst
SERIES_SHARE = 2 / 3  # of who bears a stem; of a common nickname's bearers no run is as much
UNUSED_AFTER = timedelta(days=14)  # after approval; an honest operator has begun by then
UNUSED_SHARE = 0.8
FEWEST_SUBJECTS = 3  # of hoarded accounts; within one subject the quota is the measure


class Applicants(StrEnum):
    """Whom a threshold is for: households, businesses and offices register differently."""

    PERSONS = "PERSONS"
    FIRMS = "FIRMS"
    OFFICES = "OFFICES"


APPLICANTS: dict[SubjectNature, Applicants] = {
    SubjectNature.NATURAL_PERSON: Applicants.PERSONS,
    SubjectNature.INDIVIDUAL_BUSINESS: Applicants.FIRMS,
    SubjectNature.ENTERPRISE: Applicants.FIRMS,
    SubjectNature.SOCIAL_ORGANISATION: Applicants.FIRMS,
    SubjectNature.UNINCORPORATED_ORGANISATION: Applicants.FIRMS,
    SubjectNature.STATE_ORGAN: Applicants.OFFICES,
    SubjectNature.PUBLIC_INSTITUTION: Applicants.OFFICES,
}

KINDS: dict[AbuseRule, AbuseKind] = {
    R.ONE_HAND: AbuseKind.OVER_QUOTA,
    R.ONE_DOCUMENT: AbuseKind.FALSE,
    R.ONE_PHONE: AbuseKind.FALSE,
    R.ONE_CREDENTIAL: AbuseKind.FALSE,
    R.ONE_MACHINE: AbuseKind.FALSE,
    R.NAME_SERIES: AbuseKind.MALICIOUS,
    R.NAME_STEM: AbuseKind.MALICIOUS,
    R.BURST: AbuseKind.MALICIOUS,
    R.BLOCK_BURST: AbuseKind.MALICIOUS,
    R.NEVER_USED: AbuseKind.HOARDING,
    R.TAKEN_OVER: AbuseKind.HOARDING,
}
"""What each rule finds. In this order: of one kind, the first that is fulfilled is the finding."""

WITHOUT_THRESHOLD = frozenset({R.ONE_CREDENTIAL})
"""A certificate is one subject's or one person's: a second subject is enough at any time."""

SIGNALS: dict[AbuseRule, SignalKind | None] = {
    R.ONE_HAND: None,
    R.ONE_DOCUMENT: SignalKind.DOCUMENT_SHARED,
    R.ONE_PHONE: SignalKind.PHONE_SHARED,
    R.ONE_CREDENTIAL: SignalKind.CREDENTIAL_SHARED,
    R.ONE_MACHINE: None,
    R.NAME_SERIES: SignalKind.NAME_SEQUENCE,
    R.NAME_STEM: SignalKind.NAME_SEQUENCE,
    R.BURST: SignalKind.BURST,
    R.BLOCK_BURST: SignalKind.ADDRESS_SHARED,
    R.NEVER_USED: SignalKind.NEVER_USED,
    R.TAKEN_OVER: SignalKind.TAKEN_OVER,
}
"""What is written beside each application that a finding rests on, where it is not there yet."""


def forgotten_at(kind: SignalKind, at: datetime) -> datetime | None:
    """When the register forgets by what a signal of `at` was found; None for never."""
    return at + BLOCKS_KEPT if kind is SignalKind.ADDRESS_SHARED else None


class AbusePolicyBroken(ValueError):
    """A table of thresholds that cannot be applied; says in which row and why."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """`rule` is fulfilled by more than `most` within `within`. Subjects are counted; for ONE_HAND
    accounts, and `most` is how many times the quota of one subject they may be.
    """

    rule: AbuseRule
    applicants: Applicants
    most: int
    within: timedelta
    reason: str


@dataclass(frozen=True, slots=True)
class AbusePolicy:
    """One row for a rule and its applicants; without a row they fulfil it never."""

    version: str
    thresholds: tuple[Threshold, ...]

    def __post_init__(self) -> None:
        """Raises AbusePolicyBroken for a version or a row that cannot be meant."""
        if not 1 <= len(self.version) <= VERSION_LIMIT:
            raise AbusePolicyBroken(f"abuse: `version` has 1 to {VERSION_LIMIT} characters")
        seen = set()
        for place, row in enumerate(self.thresholds, 1):
            if row.rule in WITHOUT_THRESHOLD:
                raise AbusePolicyBroken(f"abuse, row {place}: {row.rule} needs no threshold")
            if wrong := _wrong(row):
                raise AbusePolicyBroken(f"abuse, row {place}: {wrong}")
            if (row.rule, row.applicants) in seen:
                raise AbusePolicyBroken(f"abuse, row {place}: a second one for the same")
            seen.add((row.rule, row.applicants))

    def of(self, rule: AbuseRule, nature: SubjectNature) -> Threshold | None:
        """The row that counts for subjects of this nature."""
        rows = (row for row in self.thresholds if row.rule is rule)
        return next((row for row in rows if row.applicants is APPLICANTS[nature]), None)

    @property
    def longest(self) -> timedelta:
        """How far back any rule looks."""
        return max((row.within for row in self.thresholds), default=timedelta())


def _wrong(row: Threshold) -> str | None:
    if not 1 <= row.most <= MOST_EVER:
        return f"`most` is 1 to {MOST_EVER}"
    if not timedelta() < row.within <= LONGEST:
        return f"`hours` is more than 0 and at most {LONGEST.days} days"
    if row.rule is R.BLOCK_BURST and row.within > LONGEST_BURST:
        return f"`hours` of BLOCK_BURST is at most {LONGEST_BURST.days} days: blocks are forgotten"
    if row.rule is R.BLOCK_BURST and row.applicants is not Applicants.PERSONS:
        return "BLOCK_BURST counts PERSONS only"
    if not row.reason.strip() or len(row.reason) > REASON_LIMIT:
        return f"`reason` has 1 to {REASON_LIMIT} characters"
    return None


P, F, O = Applicants.PERSONS, Applicants.FIRMS, Applicants.OFFICES  # noqa: E741 # three letters, one table
_DAY = timedelta(days=1)
_ROWS: Mapping[AbuseRule, tuple[tuple[Applicants, int, timedelta, str], ...]] = {
    R.ONE_HAND: (
        (P, 6, 90 * _DAY, "A household of six may share a telephone and a computer."),
        (F, 4, 90 * _DAY, "A director of four companies may use up the quota of each."),
    ),
    R.ONE_DOCUMENT: (
        (F, 10, 365 * _DAY, "One person may answer for a group's companies."),
        (O, 40, 365 * _DAY, "One person may answer for a county's schools."),
    ),
    R.ONE_PHONE: (
        (P, 8, 90 * _DAY, "Grandparents, parents, children and a neighbour on one telephone."),
        (F, 8, 90 * _DAY, "An accountant's or a holding's number."),
        (O, 40, 90 * _DAY, "A county office's number for its institutions."),
    ),
    R.ONE_MACHINE: (
        (P, 10, 30 * _DAY, "An agency for authors takes on some each month."),
        (F, 30, 30 * _DAY, "An agency files for its clients, one or two a working day."),
        (O, 100, 30 * _DAY, "A county office files for all its institutions."),
    ),
    R.NAME_SERIES: (
        (P, 7, 30 * _DAY, "Unrelated people who like one name choose like numbers."),
        (F, 12, 30 * _DAY, "A chain numbers its shops."),
    ),
    R.NAME_STEM: (
        (P, 5, 7 * _DAY, "A circle of friends may share a motto."),
        (F, 12, 7 * _DAY, "A chain opens its shops' accounts in one week."),
    ),
    R.BURST: (
        (P, 6, _DAY, "A family may register on one evening."),
        (F, 20, _DAY, "An agency hands in a week's clients on a Monday."),
        (O, 60, _DAY, "A county's schools register on one day."),
    ),
    R.BLOCK_BURST: ((P, 24, _DAY / 8, "A class or a workshop registers in one room."),),
    R.NEVER_USED: (
        (P, 7, 180 * _DAY, "Some of a household never begin."),
        (F, 12, 180 * _DAY, "Some of an agency's clients never begin."),
    ),
    R.TAKEN_OVER: (
        (P, 5, 30 * _DAY, "An agency takes on a few authors a month."),
        (F, 8, 30 * _DAY, "An agency takes on a few clients a month."),
    ),
}
DEFAULT = AbusePolicy(
    version="2026-11",
    thresholds=tuple(
        Threshold(rule, applicants, most, within, reason)
        for rule, rows in _ROWS.items()
        for applicants, most, within, reason in rows
    ),
)
