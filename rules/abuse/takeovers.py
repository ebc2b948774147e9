"""Art 10(3), 11: accounts of many subjects that go to one device after their registration, and
accounts that are approved and left.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from rules.abuse.filings import Alert, Filing, counted, subjects
from rules.abuse.policy import (
    APPLICANTS,
    FEWEST_SUBJECTS,
    UNUSED_SHARE,
    AbusePolicy,
    Applicants,
    Threshold,
)
from rules.calendar import CHINA
from rules.vocabulary import AbuseRule as R
from rules.vocabulary import Tie

SILENT = timedelta(days=14)  # of its own devices, while the new one goes on; a holiday is shorter
TAKEN_SHARE = 0.8  # of an agency's authors most go on by themselves


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day on which an account was used by a device, or by several."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Used:
    """An account that the device in question uses, by its application; and as far as is known, when
    others did, together.
    """

    filing: Filing
    by_it: Span
    by_others: Span | None


def rows(policy: AbusePolicy) -> list[Threshold]:
    """The rows of the rule, in the order of their applicants."""
    of_rule = [row for row in policy.thresholds if row.rule is R.TAKEN_OVER]
    return sorted(of_rule, key=lambda row: list(Applicants).index(row.applicants))


def taken_over(policy: AbusePolicy, device: str, used: Sequence[Used]) -> Alert | None:
    """Art 10(3), 11: accounts of many subjects that go to one device, and are not used by their
    own any more: not since it came, or not for SILENT while it went on, which is what a first
    login before the sale leaves. The latter counts where it is so with TAKEN_SHARE of them.
    """
    of_others = [one for one in used if _was_anothers(device, one)]
    at_once = [one for one in of_others if _last_by_others(one) < one.by_it.first]
    later = [one for one in of_others if one.by_it.last - _last_by_others(one) >= SILENT]
    taken = {one.filing.application: one for one in at_once}
    both = {**taken, **{one.filing.application: one for one in later}}
    if len(both) >= TAKEN_SHARE * len(of_others):
        taken = both
    filings = counted(R.TAKEN_OVER, device, [_at(one) for one in taken.values()])
    alerts = (_more_than(row, device, filings) for row in rows(policy))
    return next((one for one in alerts if one), None)


def never_used(
    policy: AbusePolicy, filing: Filing, tie: Tie, approved: Sequence[Filing], used: set[int]
) -> Alert | None:
    """Art 10(3), 18(8): 囤积, accounts of one cluster approved and left. `approved` are those of
    the tie in service, `at` their approval. `used` are the applications whose account was used.
    """
    row = policy.of(R.NEVER_USED, filing.nature)
    if row is None:
        return None
    alike = counted(R.NEVER_USED, filing.ties[tie], approved)
    old = [earlier for earlier in alike if filing.at - earlier.at <= row.within]
    left = tuple(earlier for earlier in old if earlier.application not in used)
    enough = len(left) > row.most and subjects(left) >= FEWEST_SUBJECTS
    if not enough or len(left) < UNUSED_SHARE * len(old):
        return None
    return Alert(R.NEVER_USED, tie, filing.ties[tie], left, row.most, row.within)


def _was_anothers(device: str, account: Used) -> bool:
    """Another device applied for it, or used it earlier."""
    applied = account.filing.ties.get(Tie.DEVICE, device) != device
    others = account.by_others
    return applied or (others is not None and others.first < account.by_it.first)


def _last_by_others(account: Used) -> date:
    return account.by_others.last if account.by_others else date.min


def _at(account: Used) -> Filing:
    """The filing as of the day since which the device has the account to itself."""
    on = max(account.by_it.first, _last_by_others(account))
    return replace(account.filing, at=datetime.combine(on, time(), CHINA))


def _more_than(row: Threshold, device: str, filings: Sequence[Filing]) -> Alert | None:
    alike = [one for one in filings if APPLICANTS[one.nature] is row.applicants]
    latest = max((one.at for one in alike), default=None)
    late = tuple(one for one in alike if latest and latest - one.at <= row.within)
    if subjects(late) <= row.most:
        return None
    return Alert(R.TAKEN_OVER, Tie.DEVICE, device, late, row.most, row.within)
