"""Art 8(1): 复合验证…真实身份信息认证, composite verification of who an applicant is.

Our stricter choice: factors count together only where they are independent of each other and
still fresh. A valid check digit proves nothing, and a provider's silence counts neither way.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from rules.identity.sufficiency import LASTS, Sets
from rules.objections import Objection
from rules.vocabulary import CheckedFact, FactorKind, Language, Outcome

REGISTERS = frozenset({FactorKind.RESIDENT_IDENTITY, FactorKind.CREDIT_CODE})
# Art 8(2): what confirms not who somebody is alone but of which nature, so that a claim to be an
# organ or the press is borne out. What is declared bears out nothing.
SHOW_NATURE = frozenset({FactorKind.CREDIT_CODE})
SILENT = frozenset({Outcome.PENDING, Outcome.PROVIDER_DOWN})
# What a register or a bank says of an identity that may be a stranger's, and says of nothing else.
TELLING = frozenset({Outcome.MATCH, Outcome.MISMATCH, Outcome.NOT_FOUND, Outcome.UNCONFIRMED})

WORDS: dict[FactorKind, tuple[str, str]] = {
    FactorKind.PHONE: ("手机验证码", "phone code"),
    FactorKind.RESIDENT_IDENTITY: ("居民身份核验", "resident identity"),
    FactorKind.CREDIT_CODE: ("统一社会信用代码核验", "credit code"),
    FactorKind.SMALL_PAYMENT: ("小额打款", "small payment"),
    FactorKind.HUMAN_CHECK: ("人工核验身份", "check by eye"),
}


@dataclass(frozen=True, slots=True)
class FactorResult:
    """What one factor said, who said it, on what, and on which day.

    `facts` are those that a human check covered. `last_on` is the last day on which it counts,
    None where it never ends.
    """

    kind: FactorKind
    outcome: Outcome
    on: date
    facts: frozenset[CheckedFact] = frozenset()
    provider: str = ""
    evidence_hash: str | None = None
    last_on: date | None = None


def objections(
    factors: list[FactorResult], sets: Sets, today: date, *, overruled: bool = False
) -> list[Objection]:
    """Why `factors` do not suffice to approve; empty where they do. `sets` are those of which one
    is enough.

    A register that has not answered yet might say that the identity is another's: an outage lets
    nobody in. `overruled` says that the reviewer gave a reason why neither that nor a mismatch
    counts.
    """
    found = [
        Objection(code, ("humanCheck", "overrules"), {"factor": factor.kind.value})
        for factor in factors
        if not overruled and (code := _against(factor))
    ]
    if not found and not suffices(factors, sets, today):
        found.append(Objection("FACTORS_INSUFFICIENT", ("humanCheck",), words_of(sets)))
    return found


def suffices(factors: Iterable[FactorResult], sets: Sets, today: date) -> bool:
    """Art 8(1): whether one of `sets` stands complete in factors that count and that are
    independent of each other."""
    counting = {factor.kind: factor for factor in factors if counts(factor, today)}
    return any(
        wanted <= counting.keys()
        and all(independent(a, b) for a, b in combinations([counting[kind] for kind in wanted], 2))
        for wanted in sets
    )


def counts(factor: FactorResult, today: date) -> bool:
    """Whether a factor speaks for the applicant on the day: a match that has not grown old. A
    human check does where it covered the identity."""
    if factor.outcome is not Outcome.MATCH:
        return False
    if factor.kind is FactorKind.HUMAN_CHECK and CheckedFact.IDENTITY not in factor.facts:
        return False
    return factor.last_on is None or today <= factor.last_on


def independent(one: FactorResult, other: FactorResult) -> bool:
    """Whether two factors are two: of different kinds, said by different providers, on different
    evidence. One provider that errs or lies errs in both."""
    same_evidence = one.evidence_hash is not None and one.evidence_hash == other.evidence_hash
    return one.kind is not other.kind and one.provider != other.provider and not same_evidence


def last_day(kind: FactorKind, on: date) -> date:
    """The last day on which a match of `on` counts."""
    return on + timedelta(days=LASTS[kind])


def shown_to_applicant(kind: FactorKind, outcome: Outcome) -> Outcome:
    """Art 8(1): what an applicant may know of a factor, since the identity may be a stranger's.

    Not what a register said of it, whatever that was. A payment that the bank did not take looks
    like one under way: otherwise anyone could ask whose account it is.
    """
    if kind in REGISTERS and outcome in TELLING:
        return Outcome.ANSWERED
    if kind is FactorKind.SMALL_PAYMENT and outcome in TELLING - {Outcome.MATCH}:
        return Outcome.PENDING
    return outcome


def described(kinds: Iterable[FactorKind], language: Language) -> str:
    """A set of factors in words."""
    column = 0 if language is Language.ZH else 1
    return " + ".join(WORDS[kind][column] for kind in FactorKind if kind in set(kinds))


def _against(factor: FactorResult) -> str | None:
    if factor.outcome is Outcome.MISMATCH:
        return "FACTOR_MISMATCH"
    if factor.kind in REGISTERS and factor.outcome in SILENT:
        return "FACTOR_UNANSWERED"
    return None


def words_of(sets: Sets) -> dict[str, str | int]:
    """The details of a message that says which sets are enough."""
    return {
        "sets_zh": "；".join(described(one, Language.ZH) for one in sets),
        "sets_en": "; ".join(described(one, Language.EN) for one in sets),
    }
