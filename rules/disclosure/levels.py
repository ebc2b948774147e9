"""How far each fact of an account was gone after, and when (Art 9): never further than was done.

VERIFIED is what an outside source confirmed, CHECKED what a reviewer saw in a document that shows
such a fact, DECLARED everything else.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rules.identity.credit_codes import implies_nature
from rules.identity.seen_documents import shown_by
from rules.identity.sufficiency import REGISTER_OF
from rules.identity.verification import BY_EYE, FactorResult, sees
from rules.vocabulary import (
    CheckedFact,
    DocumentKind,
    FactorKind,
    Level,
    Means,
    Outcome,
    SubjectNature,
)

SAID_BY: dict[FactorKind, Means] = {
    FactorKind.RESIDENT_IDENTITY: Means.RESIDENTS_REGISTER,
    FactorKind.CREDIT_CODE: Means.ORGANISATIONS_REGISTER,
}

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


class Reached(NamedTuple):
    """How far a fact was gone after, on which day, and by what."""

    level: Level
    on: date
    means: tuple[Means, ...] = ()


def level_of(
    fact: str,
    *,
    nature: SubjectNature,
    document: tuple[DocumentKind, str],
    vouched: Sequence[list[FactorResult]],
    declared_on: date,
) -> Reached:
    """Art 9(2): how far `fact` was gone after. `document` is the subject's; `vouched` are the
    factors of each check that the account passed, the newest first, and last those of its
    application: the newest that covers the fact says it.

    An identity registry is asked about name and number. It says a nature only where the number's
    own class does: a code of class 92 is an individual business's and nobody else's.
    """
    for factors in vouched:
        reached = _reached(fact, nature, document, factors)
        if reached is not None:
            return reached
    return Reached(Level.DECLARED, declared_on)


def _reached(
    fact: str,
    nature: SubjectNature,
    document: tuple[DocumentKind, str],
    factors: list[FactorResult],
) -> Reached | None:
    """How far one check went after a fact; None where it did not look at it."""
    kind, number = document
    register = REGISTER_OF.get(kind)
    verified = [one for one in factors if one.kind is register and one.outcome is Outcome.MATCH]
    if (
        register
        and verified
        and (
            COVERED_BY[fact] is CheckedFact.IDENTITY
            or (fact == "subjectNature" and implies_nature(number, nature))
        )
    ):
        return Reached(Level.VERIFIED, verified[0].on, (SAID_BY[register],))
    covering = COVERED_BY[fact]
    seen = [one for one in factors if covering and one.kind in BY_EYE and sees(one, covering)]
    if covering and seen:
        documents = frozenset().union(*(one.documents for one in seen))
        return Reached(Level.CHECKED, seen[0].on, shown_by(documents, covering))
    return None
