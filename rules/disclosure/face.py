"""The private facts of an account from which its public face is made (Art 9(2))."""

from dataclasses import dataclass
from datetime import date, datetime

from rules.disclosure.canonical import Json
from rules.vocabulary import (
    AccountStatus,
    CredentialField,
    CredentialKind,
    Level,
    MarkerType,
    Means,
    RecordReason,
    SubjectNature,
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One declared fact, how far it was gone after, on which day, and by what. None is not
    declared.
    """

    value: Json
    level: Level
    on: date
    means: tuple[Means, ...] = ()


@dataclass(frozen=True, slots=True)
class CredentialFact:
    field: CredentialField
    kind: CredentialKind
    title: str
    issuer: str
    valid_from: date
    valid_to: date | None
    level: Level
    on: date
    means: tuple[Means, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkerFact:
    """A live marker, the day it was granted, and the paths of the facts that it rests on."""

    type: MarkerType
    on: date
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StatusCause:
    """What holds an account suspended, or ended it: coded, since when, and for a suspension by
    when it is to be settled. Nobody's free words: they may name a person.
    """

    kind: str
    article: str
    grounds: tuple[str, ...]
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Face:
    """Everything that one version of an account's public face is made from.

    `facts` is keyed by the names of `rules.disclosure.publicity.FACTS`; places are
    `{"division": six digits, "detail": text}`. `ground` is the code of why, where the occasion
    has several.
    """

    register: str
    number: str
    version: int
    previous: str | None
    nature: SubjectNature
    facts: dict[str, Fact]
    credentials: tuple[CredentialFact, ...]
    markers: tuple[MarkerFact, ...]
    status: AccountStatus
    causes: tuple[StatusCause, ...]
    reason: RecordReason
    article: str
    ground: str | None
    erased: frozenset[str]
    valid_from: datetime
    published_at: datetime
