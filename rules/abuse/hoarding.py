"""Art 10(3), 18(8): 囤积, accounts that are approved and left."""

from collections.abc import Sequence

from rules.abuse.detection import Filing, Found, counted, subjects
from rules.abuse.policy import FEWEST_SUBJECTS, UNUSED_SHARE, AbusePolicy
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
    alike = counted(R.NEVER_USED, one.ties[tie], approved)
    old = [held for held in alike if one.at - held.at <= row.within]
    left = tuple(held for held in old if held.application not in used)
    enough = len(left) > row.most and subjects(left) >= FEWEST_SUBJECTS
    if not enough or len(left) < UNUSED_SHARE * len(old):
        return None
    return Found(R.NEVER_USED, tie, one.ties[tie], left, row.most, row.within)
