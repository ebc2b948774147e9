"""Art 8(1), 9(1): what a reviewer saw by eye is worth what the documents say that lay before them.

Whoever checks names each document, what kind it is and what was compared. A fact counts
as checked where one of these documents shows such a fact; a sentence alone shows nothing.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from rules.objections import Objection, Path
from rules.text import free_text
from rules.vocabulary import CheckedFact, Means, SeenDocument

D, F = SeenDocument, CheckedFact
MEANS_LIMIT, MOST = 500, 20

_OF_PERSONS = frozenset({F.IDENTITY, F.SUBJECT_NATURE, F.PROFILE})
# Which facts a document of a kind can show.
SHOWS: dict[SeenDocument, frozenset[CheckedFact]] = {
    D.RESIDENT_IDENTITY_CARD: _OF_PERSONS | {F.PLACE_REGISTERED},
    D.PASSPORT: _OF_PERSONS,
    D.TRAVEL_PERMIT: _OF_PERSONS,
    D.PERMANENT_RESIDENCE: _OF_PERSONS,
    D.REGISTRATION_CERTIFICATE: _OF_PERSONS
    | {F.PLACE_REGISTERED, F.PLACE_OPERATED, F.BUSINESS_SCOPE},
    # An organ's own letter under its seal says what the organ says of itself.
    D.OFFICIAL_LETTER: _OF_PERSONS
    | {F.PLACE_REGISTERED, F.PLACE_OPERATED, F.BUSINESS_SCOPE, F.CONTACT},
    D.ADDRESS_PROOF: frozenset({F.PLACE_REGISTERED, F.PLACE_OPERATED}),
    D.AUTHORISATION: frozenset({F.PROFILE, F.CONTACT}),
    D.CREDENTIAL: frozenset({F.QUALIFICATION}),
}
# What is looked at elsewhere than in a document: on the account, at the end of a line, in the
# register's own files. It may be named without one, and is then published as declared.
WITHOUT_DOCUMENT = frozenset({F.PROFILE, F.CONTACT, F.QUALIFICATION, F.CREDIT})


@dataclass(frozen=True, slots=True)
class Seen:
    """One document that was seen: the reference of its file, and what kind it is."""

    reference: str
    kind: SeenDocument


@dataclass(frozen=True, slots=True)
class EyeCheck:
    """A check by eye: what was compared and how, which facts, in which documents."""

    means: str
    facts: frozenset[CheckedFact]
    documents: tuple[Seen, ...] = ()


def objections(
    check: EyeCheck, in_case: Collection[str], opened: Collection[str], at: Path = ()
) -> list[Objection]:
    """Art 8(1): what a check by eye lacks. `in_case` are the files that the case has, `opened`
    those that this reviewer opened since they claimed it.
    """
    found = free_text.required(check.means, (*at, "means"), limit=MEANS_LIMIT, lines=True)
    if not check.facts:
        found.append(Objection("FIELD_REQUIRED", (*at, "facts")))
    if len(check.documents) > MOST:
        return [*found, Objection("TOO_MANY", (*at, "documents"), {"limit": MOST})]
    for index, document in enumerate(check.documents):
        path = (*at, "documents", index, "reference")
        if document.reference not in in_case:
            found.append(Objection("DOCUMENT_NOT_IN_CASE", path))
        elif document.reference not in opened:
            found.append(Objection("DOCUMENT_NOT_OPENED", path))
    return found + _unshown(check, at)


def kinds(documents: Iterable[Seen]) -> list[SeenDocument]:
    """The kinds of documents that were seen, each once, in the vocabulary's order."""
    seen = {document.kind for document in documents}
    return [kind for kind in SeenDocument if kind in seen]


def shown_by(documents: Iterable[SeenDocument], fact: CheckedFact) -> tuple[Means, ...]:
    """Art 9(2): those of the documents that show such a fact, as what is published of it."""
    seen = set(documents)
    return tuple(Means(kind.value) for kind in SeenDocument if kind in seen and fact in SHOWS[kind])


def _unshown(check: EyeCheck, at: Path) -> list[Objection]:
    named: Sequence[SeenDocument] = kinds(check.documents)
    missing = [
        fact
        for fact in CheckedFact
        if fact in check.facts - WITHOUT_DOCUMENT and not shown_by(named, fact)
    ]
    if not missing:
        return []
    return [Objection("FACT_WITHOUT_DOCUMENT", (*at, "documents"), {"facts": ", ".join(missing)})]
