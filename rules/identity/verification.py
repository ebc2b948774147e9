"""Art 8(1): 复合验证…真实身份信息认证, composite verification of who an applicant is.

Our stricter choice: factors count together only where they are independent of each other and
still fresh. A valid check digit proves nothing, and a provider's silence counts neither way.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from rules.identity.seen_documents import shown_by
from rules.identity.sufficiency import LASTS, Sets
from rules.objections import Objection
from rules.vocabulary import CheckedFact, FactorKind, Language, Outcome, SeenDocument

REGISTERS = frozenset({FactorKind.RESIDENT_IDENTITY, FactorKind.CREDIT_CODE})
BY_EYE = frozenset({FactorKind.HUMAN_CHECK, FactorKind.SECOND_CHECK})
# A register that knows nobody of this number and name speaks against it as one that knows another.
AGAINST = frozenset({Outcome.MISMATCH, Outcome.NOT_FOUND})
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
    FactorKind.SECOND_CHECK: ("第二人核验身份", "check by a second person"),
}


@dataclass(frozen=True, slots=True)
class FactorResult:
    """What one factor said, who said it, on what, and on which day.

    `facts` are those that a human check covered, `documents` what it saw. `last_on` is the last
    day on which it counts, None where it never ends.
    """

    kind: FactorKind
    outcome: Outcome
    on: date
    facts: frozenset[CheckedFact] = frozenset()
    provider: str = ""
    evidence_hash: str | None = None
    last_on: date | None = None
    documents: frozenset[SeenDocument] = frozenset()


def objections(
    factors: list[FactorResult], sets: Sets, today: date, *, overruled: bool = False
) -> list[Objection]:
    """Why `factors` do not suffice to approve; empty where they do. `sets` are those of which one
    is enough.

    A register that has not answered yet might say that the identity is another's: an outage lets
    nobody in, whoever would. `overruled` says that two persons gave a reason why what a register
    said against it does not count.
    """
    objections = [*unanswered(factors)]
    if not overruled:
        objections += [
            Objection("FACTOR_MISMATCH", ("humanCheck", "overrules"), {"factor": factor.kind.value})
            for factor in factors
            if factor.outcome in AGAINST
        ]
    if not objections and not suffices(factors, sets, today):
        objections.append(Objection("FACTORS_INSUFFICIENT", ("humanCheck",), words_of(sets)))
    return objections


def unanswered(factors: Iterable[FactorResult]) -> list[Objection]:
    """Art 8(1): the registers whose answer has to be waited for."""
    return [
        Objection("FACTOR_UNANSWERED", ("decision",), {"factor": factor.kind.value})
        for factor in factors
        if factor.kind in REGISTERS and factor.outcome in SILENT
    ]


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
    check by eye does where it covered the identity and a document that it saw shows it."""
    if factor.outcome is not Outcome.MATCH:
        return False
    if factor.kind in BY_EYE and not sees(factor, CheckedFact.IDENTITY):
        return False
    return factor.last_on is None or today <= factor.last_on


def sees(factor: FactorResult, fact: CheckedFact) -> bool:
    """Whether a check by eye covered such a fact and saw a document that shows it."""
    return fact in factor.facts and bool(shown_by(factor.documents, fact))


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


def words_of(sets: Sets) -> dict[str, str | int]:
    """The details of a message that says which sets are enough."""
    return {
        "sets_zh": "；".join(described(one, Language.ZH) for one in sets),
        "sets_en": "; ".join(described(one, Language.EN) for one in sets),
    }
