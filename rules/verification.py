"""Art 8(1): 复合验证…真实身份信息认证, composite verification of who an applicant is.

Our stricter choice: at least two independent factors that match, or a human check that names the
documents seen. A valid check digit proves nothing, and a provider's silence counts neither way.
"""

from dataclasses import dataclass
from datetime import date

from rules.objections import Objection
from rules.vocabulary import CheckedFact, FactorKind, Outcome

FACTORS_NEEDED = 2


@dataclass(frozen=True, slots=True)
class FactorResult:
    """What one factor said, and on which day; of a human check, which facts it covered."""

    kind: FactorKind
    outcome: Outcome
    on: date
    facts: frozenset[CheckedFact] = frozenset()


def objections(factors: list[FactorResult], *, overruled: bool = False) -> list[Objection]:
    """Why `factors` do not suffice to approve; empty where they do.

    `overruled` says that the reviewer gave a reason why a mismatch does not count.
    """
    found = [
        Objection("FACTOR_MISMATCH", ("humanCheck", "overrules"), {"factor": factor.kind.value})
        for factor in factors
        if factor.outcome is Outcome.MISMATCH and not overruled
    ]
    if not found and not suffices(factors):
        found.append(Objection("FACTORS_INSUFFICIENT", ("humanCheck",), {"needed": FACTORS_NEEDED}))
    return found


def suffices(factors: list[FactorResult]) -> bool:
    """Two independent matches, or a human check of the identity itself."""
    matched = [factor for factor in factors if factor.outcome is Outcome.MATCH]
    if any(CheckedFact.IDENTITY in factor.facts for factor in matched):
        return True
    outside = {factor.kind for factor in matched} - {FactorKind.HUMAN_CHECK}
    return len(outside) >= FACTORS_NEEDED
