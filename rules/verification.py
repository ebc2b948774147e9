"""Art 8(1): 复合验证…真实身份信息认证, composite verification of who an applicant is.

Our stricter choice: at least two independent factors that match, or a human check that names the
documents seen. A valid check digit proves nothing, and a provider's silence counts neither way.
"""

from dataclasses import dataclass
from datetime import date

from rules.objections import Objection
from rules.vocabulary import FactorKind, Level, Outcome

FACTORS_NEEDED = 2


@dataclass(frozen=True, slots=True)
class FactorResult:
    """What one factor said, and on which day."""

    kind: FactorKind
    outcome: Outcome
    on: date


def objections(factors: list[FactorResult]) -> list[Objection]:
    """Why `factors` do not suffice to approve; empty where they do."""
    found = [
        Objection("FACTOR_MISMATCH", ("factors", factor.kind.value), {"factor": factor.kind.value})
        for factor in factors
        if factor.outcome is Outcome.MISMATCH and not _checked_by_human(factors)
    ]
    if not found and not suffices(factors):
        found.append(Objection("FACTORS_INSUFFICIENT", ("humanCheck",), {"needed": FACTORS_NEEDED}))
    return found


def suffices(factors: list[FactorResult]) -> bool:
    """Two independent matches, or a human check."""
    matched = {factor.kind for factor in factors if factor.outcome is Outcome.MATCH}
    return FactorKind.HUMAN_CHECK in matched or len(matched) >= FACTORS_NEEDED


def identity_level(factors: list[FactorResult], declared_on: date) -> tuple[Level, date]:
    """How far the subject's identity was gone after: outside source, documents, or not at all."""
    for kind, level in (
        (FactorKind.IDENTITY_REGISTRY, Level.VERIFIED),
        (FactorKind.HUMAN_CHECK, Level.CHECKED),
    ):
        for factor in factors:
            if factor.kind is kind and factor.outcome is Outcome.MATCH:
                return level, factor.on
    return Level.DECLARED, declared_on


def document_level(factors: list[FactorResult], declared_on: date) -> tuple[Level, date]:
    """How far what stands on the subject's documents was gone after: seen by staff, or not."""
    seen = [f for f in factors if f.kind is FactorKind.HUMAN_CHECK and f.outcome is Outcome.MATCH]
    return (Level.CHECKED, seen[0].on) if seen else (Level.DECLARED, declared_on)


def _checked_by_human(factors: list[FactorResult]) -> bool:
    return any(f.kind is FactorKind.HUMAN_CHECK and f.outcome is Outcome.MATCH for f in factors)
