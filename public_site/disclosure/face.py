"""A published version as its page shows it: facts in order, markers with what they rest on."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from public_site.disclosure.entries import Withdrawn, withdrawn_of
from public_site.disclosure.measures import CauseRow, causes_of
from public_site.site.wording import Place, Wording
from resolvers.disclosure import Published
from rules import checks as check_rules
from rules.disclosure.publicity import FACTS
from rules.markers import words as marker_words
from rules.markers.words import Check
from rules.vocabulary import AccountStatus, Level, Means, SubjectNature, WithheldGround

PLACES = frozenset({"placeRegistered", "placeOperated"})
ENDED = frozenset({AccountStatus.TERMINATED, AccountStatus.WITHDRAWN, AccountStatus.REFUSED})
IDENTIFIERS = frozenset({"uscc"})


@dataclass(frozen=True, slots=True)
class FactRow:
    """One public fact: its value in words, how far it was gone after, and when. `next_on` is the
    day by which it is checked again, where one is promised.
    """

    name: str
    text: str | None
    gloss: str | None
    level: Level
    on: date
    means: tuple[Means, ...]
    withdrawn: Withdrawn | None
    next_on: date | None

    @property
    def is_identifier(self) -> bool:
        return self.name in IDENTIFIERS


@dataclass(frozen=True, slots=True)
class MarkerRow:
    type: str
    on: date
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class FaceView:
    """What results and pages show of one version."""

    number: str
    version: int
    name: str | None
    nature: SubjectNature | None
    operator: str | None
    uscc: str | None
    province: str | None
    category: str
    avatar: str | None
    status: AccountStatus
    causes: tuple[CauseRow, ...]
    markers: tuple[MarkerRow, ...]
    published: Published

    @property
    def has_ended(self) -> bool:
        return self.status in ENDED

    @classmethod
    def of(cls, face: Published, wording: Wording) -> "FaceView":
        document = face.document
        place = face.fact("placeOperated")
        return cls(
            number=face.number,
            version=face.version,
            name=face.fact("name"),
            nature=SubjectNature(nature) if (nature := face.fact("subjectNature")) else None,
            operator=face.fact("operatorName"),
            uscc=face.fact("uscc"),
            province=wording.province(place["division"]) if place else None,
            category=wording.category(face.fact("category")),
            avatar=face.fact("avatar"),
            status=AccountStatus(document["status"]["value"]),
            causes=causes_of(document["status"]),
            markers=tuple(_marker(marker, document) for marker in document["markers"]),
            published=face,
        )


def fact_rows(face: Published, wording: Wording) -> list[FactRow]:
    """The public facts in the policy's order; the record's own is alphabetical."""
    facts, next_on = face.document["facts"], check_rules.next_check(face.document)
    return [_row(name, facts[name], next_on, wording) for name in FACTS if name in facts]


def in_words(name: str, value: Any, wording: Wording) -> Place:
    """A fact's value as a reader takes it."""
    if name in PLACES:
        return wording.place(value)
    if name == "category":
        return Place(wording.category(value), None)
    if name == "subjectNature":
        return Place(wording.marker(value), None)
    return Place(str(value), None)


def withheld_groups(face: Published) -> dict[WithheldGround, list[str]]:
    """What is not shown, by ground: the facts' paths within `/facts/`, or `credential`."""
    groups: dict[WithheldGround, list[str]] = defaultdict(list)
    for entry in face.document["withheld"]:
        path = entry["path"].removeprefix("/facts/")
        named = "credential" if path.startswith("/credentials/") else path
        if named not in groups[WithheldGround(entry["ground"])]:
            groups[WithheldGround(entry["ground"])].append(named)
    return dict(groups)


def means_of(entry: dict[str, Any]) -> tuple[Means, ...]:
    """By what a fact or credential was gone after, as the record has it."""
    return tuple(map(Means, entry.get("means", ())))


def _row(name: str, entry: dict[str, Any], next_on: date | None, wording: Wording) -> FactRow:
    value = entry.get("value")
    shown = in_words(name, value, wording) if value is not None else Place("", None)
    return FactRow(
        name=name,
        text=shown.written or None,
        gloss=shown.gloss,
        level=Level(entry["level"]),
        on=date.fromisoformat(entry["on"]),
        means=means_of(entry),
        withdrawn=withdrawn_of(entry),
        next_on=next_on if check_rules.is_renewed(name, entry["level"]) else None,
    )


def _marker(marker: dict[str, Any], document: dict[str, Any]) -> MarkerRow:
    checks = tuple(marker_words.checks(marker, document))
    return MarkerRow(marker["type"], date.fromisoformat(marker["on"]), checks)
