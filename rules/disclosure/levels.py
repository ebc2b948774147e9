"""How far each fact of an account was gone after, and when (Art 9): never further than was done.

VERIFIED is what an outside source confirmed, CHECKED what a reviewer named as checked by eye,
DECLARED everything else.
"""

from collections.abc import Sequence
from datetime import date

from rules.identity.credit_codes import implies_nature
from rules.identity.sufficiency import REGISTER_OF
from rules.identity.verification import FactorResult
from rules.registration.required_details import DOCUMENTS
from rules.vocabulary import CheckedFact, FactorKind, Level, Outcome, SubjectNature

# Which check covers which public fact. The category is always the operator's own word.
COVERED_BY: dict[str, CheckedFact | None] = {
    "name": CheckedFact.PROFILE,
    "bio": CheckedFact.PROFILE,
    "avatar": CheckedFact.PROFILE,
    "category": None,
    "subjectNature": CheckedFact.SUBJECT_NATURE,
    "operatorName": CheckedFact.IDENTITY,
    "uscc": CheckedFact.IDENTITY,
    "placeRegistered": CheckedFact.PLACE_REGISTERED,
    "placeOperated": CheckedFact.PLACE_OPERATED,
    "businessScope": CheckedFact.BUSINESS_SCOPE,
    "contact": CheckedFact.CONTACT,
}


def level_of(
    fact: str,
    *,
    nature: SubjectNature,
    document_number: str,
    vouched: Sequence[list[FactorResult]],
    declared_on: date,
) -> tuple[Level, date]:
    """Art 9(2): the level of `fact` and the day on which it was reached. `vouched` are the factors
    of each check that the account passed, the newest first, and last those of its application: the
    newest that covers the fact says how far it was gone after.

    An identity registry is asked about name and number. It says a nature only where the number's
    own class does: a code of class 91 is an enterprise's and nobody else's.
    """
    for factors in vouched:
        reached = _reached(fact, nature, document_number, factors)
        if reached is not None:
            return reached
    return Level.DECLARED, declared_on


def _reached(
    fact: str, nature: SubjectNature, document_number: str, factors: list[FactorResult]
) -> tuple[Level, date] | None:
    """How far one check went after a fact; None where it did not look at it."""
    verified = _matches(factors, REGISTER_OF[DOCUMENTS[nature]])
    if verified and (
        COVERED_BY[fact] is CheckedFact.IDENTITY
        or (fact == "subjectNature" and implies_nature(document_number, nature))
    ):
        return Level.VERIFIED, verified[0].on
    seen = [f for f in _matches(factors, FactorKind.HUMAN_CHECK) if COVERED_BY[fact] in f.facts]
    if seen:
        return Level.CHECKED, seen[0].on
    return None


def _matches(factors: list[FactorResult], kind: FactorKind) -> list[FactorResult]:
    return [f for f in factors if f.kind is kind and f.outcome is Outcome.MATCH]
