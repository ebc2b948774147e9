"""Art 10(3), 18(8): 囤积, accounts that are approved and left, or go to one hand afterwards."""

from collections.abc import Sequence

from rules.abuse import Filing, Found, subjects
from rules.abuse_policy import BEARERS, FEWEST_SUBJECTS, UNUSED_SHARE, AbusePolicy, Bearers
from rules.vocabulary import AbuseRule as R
from rules.vocabulary import Tie


def never_used(
    policy: AbusePolicy, one: Filing, tie: Tie, approved: Sequence[Filing], used: set[int]
) -> Found | None:
    """Art 10(3), 18(8): 囤积, accounts of one cluster approved and left. `approved` are those of
    the tie in service, `at` their approval. `used` are the applications whose account was used.
    """
    row = policy.of(R.NEVER_USED, one.nature)
    if row is None:
        return None
    old = [held for held in approved if one.at - held.at <= row.within]
    left = tuple(held for held in old if held.application not in used)
    enough = len(left) > row.most and subjects(left) >= FEWEST_SUBJECTS
    if not enough or len(left) < UNUSED_SHARE * len(old):
        return None
    return Found(R.NEVER_USED, tie, one.ties[tie], left, row.most, row.within)


def taken_over(policy: AbusePolicy, device: str, taken: Sequence[Filing]) -> Found | None:
    """Art 10(3), 11: accounts of many subjects that go to one device, and were not used on their
    own any more: `at` is when each was taken.
    """
    for bearers in Bearers:
        rows = (r for r in policy.thresholds if (r.rule, r.bearers) == (R.TAKEN_OVER, bearers))
        alike = [one for one in taken if BEARERS[one.nature] is bearers]
        for row in rows:
            latest = max((one.at for one in alike), default=None)
            late = tuple(one for one in alike if latest and latest - one.at <= row.within)
            if subjects(late) > row.most:
                return Found(R.TAKEN_OVER, Tie.DEVICE, device, late, row.most, row.within)
    return None
