"""Art 8(1), 9(1): what a reviewer saw by eye is worth what the documents say that lay before them.

Whoever checks names each document, what kind it is and what was compared. A fact counts
as checked where one of these documents shows such a fact; a sentence alone shows nothing.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rules.objections import Objection, Path
from rules.text import free_text
from rules.vocabulary import CheckedFact, DocumentKind, Means, SeenDocument, UploadKind

D, F = SeenDocument, CheckedFact
MEANS_LIMIT, MOST = 500, 20

_OF_ANYONE = frozenset({F.IDENTITY, F.SUBJECT_NATURE})
# Which facts a document of a kind can show.
SHOWS: dict[SeenDocument, frozenset[CheckedFact]] = {
    D.RESIDENT_IDENTITY_CARD: _OF_ANYONE | {F.PLACE_REGISTERED},
    D.PASSPORT: _OF_ANYONE,
    D.TRAVEL_PERMIT: _OF_ANYONE,
    D.PERMANENT_RESIDENCE: _OF_ANYONE,
    D.REGISTRATION_CERTIFICATE: _OF_ANYONE
    | {F.PLACE_REGISTERED, F.PLACE_OPERATED, F.BUSINESS_SCOPE},
    # An organ's own letter under its seal says what the organ says of itself.
    D.OFFICIAL_LETTER: _OF_ANYONE
    | {F.PROFILE, F.PLACE_REGISTERED, F.PLACE_OPERATED, F.BUSINESS_SCOPE, F.CONTACT},
    D.ADDRESS_PROOF: frozenset({F.PLACE_REGISTERED, F.PLACE_OPERATED}),
    D.AUTHORISATION: frozenset({F.PROFILE, F.CONTACT}),
    D.CREDENTIAL: frozenset({F.QUALIFICATION}),
    # It says that a credential's holder works for the subject, and nothing of the subject.
    D.EMPLOYMENT_PROOF: frozenset({F.QUALIFICATION}),
}
_BESIDES = frozenset({D.ADDRESS_PROOF, D.AUTHORISATION, D.CREDENTIAL, D.EMPLOYMENT_PROOF})
# What shows who somebody is: of a person the very document that they declared, of an organisation
# its certificate, or its own letter.
OWN: dict[DocumentKind, frozenset[SeenDocument]] = {
    DocumentKind.RESIDENT_IDENTITY_CARD: frozenset({D.RESIDENT_IDENTITY_CARD}),
    DocumentKind.PASSPORT: frozenset({D.PASSPORT}),
    DocumentKind.HK_MACAO_PERMIT: frozenset({D.TRAVEL_PERMIT}),
    DocumentKind.TAIWAN_PERMIT: frozenset({D.TRAVEL_PERMIT}),
    DocumentKind.PERMANENT_RESIDENCE: frozenset({D.PERMANENT_RESIDENCE}),
    DocumentKind.USCC: frozenset({D.REGISTRATION_CERTIFICATE, D.OFFICIAL_LETTER}),
}
# A file is what it was handed in as: a credential's is no identity card.
HANDED_IN_AS: dict[UploadKind, frozenset[SeenDocument]] = {
    UploadKind.IDENTITY_DOCUMENT: frozenset(D) - {D.CREDENTIAL, D.EMPLOYMENT_PROOF},
    UploadKind.AUTHORISATION: frozenset({D.AUTHORISATION}),
    UploadKind.CREDENTIAL: frozenset({D.CREDENTIAL}),
    UploadKind.EMPLOYMENT_PROOF: frozenset({D.EMPLOYMENT_PROOF}),
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


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a case, with what each was handed in as; those of them that this reviewer opened
    since they claimed it; and the kind of document by which the subject is known.
    """

    in_case: Mapping[str, UploadKind] = field(default_factory=dict)
    opened: Collection[str] = frozenset()
    document: DocumentKind = DocumentKind.USCC


def objections(check: EyeCheck, files: Files, at: Path = ()) -> list[Objection]:
    """Art 8(1): what a check by eye lacks."""
    found = free_text.required(check.means, (*at, "means"), limit=MEANS_LIMIT, lines=True)
    if not check.facts:
        found.append(Objection("FIELD_REQUIRED", (*at, "facts")))
    if len(check.documents) > MOST:
        return [*found, Objection("TOO_MANY", (*at, "documents"), {"limit": MOST})]
    named = [document.reference for document in check.documents]
    for index, document in enumerate(check.documents):
        path = (*at, "documents", index)
        if document.reference in named[:index]:
            found.append(Objection("DOCUMENT_NAMED_TWICE", (*path, "reference")))
        found += _unfit(document, files, path)
    return found + _unshown(check, at)


def _unfit(document: Seen, files: Files, path: Path) -> list[Objection]:
    if document.reference not in files.in_case:
        return [Objection("DOCUMENT_NOT_IN_CASE", (*path, "reference"))]
    if document.reference not in files.opened:
        return [Objection("DOCUMENT_NOT_OPENED", (*path, "reference"))]
    handed_in = HANDED_IN_AS.get(files.in_case[document.reference], frozenset())
    if document.kind not in handed_in & (OWN[files.document] | _BESIDES):
        wanted = sorted(handed_in & (OWN[files.document] | _BESIDES))
        details = {"wanted": ", ".join(wanted)}
        return [Objection("DOCUMENT_OF_NO_SUCH_KIND", (*path, "kind"), dict(details))]
    return []


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
