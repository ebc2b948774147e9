"""What figures about the register are published, and which of them only roughly (Art 20).

自觉接受社会监督: the public judges by figures. But a small figure about people's conduct or cases
may point at somebody, and one that was left out comes back when others are subtracted. Our choice:
such figures are told in steps of five, rounded down, and the first step, none included, is only
said to be below five. Whatever two of them are subtracted, anything from 1 to 4 can have been
between them, whichever period is asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

SMALLEST = STEP = 5
ELSEWHERE = ""  # the key of what is in no category or province: withdrawn, or not registered


@dataclass(frozen=True, slots=True)
class Figure:
    """A published number; None where all that is said is that it is below SMALLEST. Of a `rounded`
    one, anything up to STEP - 1 more may have been counted.
    """

    value: int | None
    rounded: bool = False

    @property
    def suppressed(self) -> bool:
        return self.value is None


class Topic(StrEnum):
    """What a table of figures is about; the name is part of its address and never changes."""

    REGISTRATIONS_BY_MONTH = "registrations-by-month"
    REGISTRATIONS_BY_CATEGORY = "registrations-by-category"
    REGISTRATIONS_BY_PROVINCE = "registrations-by-province"
    REGISTRATIONS_BY_NATURE = "registrations-by-nature"
    REGISTRATIONS_BY_MARKER = "registrations-by-marker"
    DECISIONS_BY_MONTH = "decisions-by-month"
    DECISIONS_BY_CATEGORY = "decisions-by-category"
    DECISIONS_BY_PROVINCE = "decisions-by-province"
    DECISION_TIME = "decision-time"
    CHECKS_BY_MONTH = "checks-by-month"
    FINDINGS_BY_MONTH = "findings-by-month"
    APPEALS_BY_MONTH = "appeals-by-month"
    DISPUTES_BY_MONTH = "disputes-by-month"
    REPORTS_BY_MONTH = "reports-by-month"
    REPORTS_BY_REASON = "reports-by-reason"
    REPORTS_BY_CATEGORY = "reports-by-category"
    REPORTS_BY_PROVINCE = "reports-by-province"


class Series(StrEnum):
    """What a column of figures counts."""

    ACCOUNTS = "accounts"
    ORGANISATIONS = "organisations"
    PERSONS = "persons"
    APPROVED = "approved"
    RETURNED = "returned"
    REFUSED = "refused"
    DECISIONS = "decisions"
    PASSED = "passed"
    FAULT_FOUND = "faultFound"
    CONFIRMED = "confirmed"
    OVERTURNED = "overturned"
    DISMISSED = "dismissed"
    REJECTED = "rejected"
    CLEARED = "cleared"
    UPHELD = "upheld"
    RECEIVED = "received"
    IN_TIME = "inTime"
    LATE = "late"
    OPEN = "open"
    OVERDUE = "overdue"


class Columns(NamedTuple):
    """The series of a table; the guarded ones are rounded."""

    series: tuple[Series, ...]
    guarded: frozenset[Series] = frozenset()


_FATES = (Series.IN_TIME, Series.LATE, Series.OPEN, Series.OVERDUE)
_ACCOUNTS = Columns((Series.ACCOUNTS,))
_DECISIONS = Columns(
    (Series.APPROVED, Series.RETURNED, Series.REFUSED),
    frozenset({Series.RETURNED, Series.REFUSED}),  # each approval is a public registration
)


def _cases(*series: Series) -> Columns:
    return Columns(series, frozenset(series))


# Art 9(2) makes each account public, so that anyone may count them: those figures are exact.
# Where persons live is public of each one; a list of places with few of them is another thing.
POLICY: dict[Topic, Columns] = {
    Topic.REGISTRATIONS_BY_MONTH: _ACCOUNTS,
    Topic.REGISTRATIONS_BY_CATEGORY: _ACCOUNTS,
    Topic.REGISTRATIONS_BY_PROVINCE: Columns(
        (Series.ORGANISATIONS, Series.PERSONS), frozenset({Series.PERSONS})
    ),
    Topic.REGISTRATIONS_BY_NATURE: _ACCOUNTS,
    Topic.REGISTRATIONS_BY_MARKER: _ACCOUNTS,
    Topic.DECISIONS_BY_MONTH: _DECISIONS,
    Topic.DECISIONS_BY_CATEGORY: _DECISIONS,
    # Of organisations only: with persons in it, less the organisations registered there, it would
    # say how many persons there are, however it was rounded.
    Topic.DECISIONS_BY_PROVINCE: _DECISIONS,
    Topic.DECISION_TIME: _cases(Series.DECISIONS),
    Topic.CHECKS_BY_MONTH: Columns(
        (Series.PASSED, Series.FAULT_FOUND),
        frozenset({Series.FAULT_FOUND}),  # each check that was passed is a public version
    ),
    Topic.FINDINGS_BY_MONTH: _cases(Series.CONFIRMED, Series.OVERTURNED, Series.DISMISSED),
    Topic.APPEALS_BY_MONTH: _cases(Series.REJECTED, Series.CLEARED, Series.OVERTURNED),
    Topic.DISPUTES_BY_MONTH: _cases(Series.UPHELD, Series.DISMISSED),
    Topic.REPORTS_BY_MONTH: _cases(Series.RECEIVED, *_FATES),
    Topic.REPORTS_BY_REASON: _cases(Series.RECEIVED, *_FATES),
    Topic.REPORTS_BY_CATEGORY: _cases(Series.RECEIVED, *_FATES),
    Topic.REPORTS_BY_PROVINCE: _cases(Series.RECEIVED, *_FATES),
}


def exact(count: int) -> Figure:
    """A count of what is public one by one."""
    return Figure(count)


def guarded(count: int) -> Figure:
    """A count of conduct or cases: 4 is below five, 5 to 9 are 5, 10 to 14 are 10."""
    return Figure(None if count < SMALLEST else count // STEP * STEP, rounded=True)


def unless_small(count: int) -> Figure:
    """A count that is exact, but below SMALLEST only said to be that."""
    return Figure(None if count < SMALLEST else count)


def shown(topic: Topic, series: Series, count: int) -> Figure:
    """A count as POLICY has it published."""
    return guarded(count) if series in POLICY[topic].guarded else exact(count)


def rate(part: Figure, whole: Figure) -> float | None:
    """Which part of `whole` a published figure is, 0 to 1 with three decimals: made of what is told
    of both, so that it tells no more. None where either is small.
    """
    if part.value is None or not whole.value:
        return None
    return round(part.value / whole.value, 3)


def percentile(tally: Mapping[int, int], hundredths: int) -> int | None:
    """The least value that so many hundredths do not exceed (nearest rank), of values with how
    often each occurs; None of fewer than SMALLEST.
    """
    total = sum(tally.values())
    if total < SMALLEST:
        return None
    left = -(-total * hundredths // 100)
    for value in sorted(tally):
        left -= tally[value]
        if left <= 0:
            return value
    raise ValueError("a percentile is at most 100 hundredths")
