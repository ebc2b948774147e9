"""The types of a disclosure record. Each is made from the record alone."""

from datetime import date
from typing import Any

import strawberry

from rules import divisions
from rules.disclosure.canonical import Json, canonical
from rules.disclosure.revelation import Change as Changed
from rules.vocabulary import (
    AccountStatus,
    CredentialField,
    CredentialKind,
    ErasureGround,
    Level,
    Means,
    WithheldGround,
)
from schema.access import public

Document = dict[str, Any]


@strawberry.type(description="地点, a place by its GB/T 2260 division.")
class Place:
    division: str = public("Six-digit division code, GB/T 2260.")
    division_name: str = public("The division's name in Chinese.")
    detail: str | None = public("The rest of the address; null for a natural person.")

    @classmethod
    def of(cls, value: Document) -> "Place":
        code = value["division"]
        return cls(
            division=code, division_name=divisions.division_name(code), detail=value.get("detail")
        )


@strawberry.type(description="撤回, what is left of a published personal value after erasure.")
class Withdrawn:
    on: date = public("The day of withdrawal.")
    ground: ErasureGround = public("Why.")

    @classmethod
    def of(cls, value: Document | None) -> "Withdrawn | None":
        if value is None:
            return None
        return cls(on=date.fromisoformat(value["on"]), ground=ErasureGround(value["ground"]))


@strawberry.type(description="公示事项, one public fact, who stands for it and since when.")
class Fact:
    field: str = public("Its name in the record.")
    value: str | None = public("Its value; null where it is a place or was withdrawn.")
    place: Place | None = public("Its value where it is a place.")
    level: Level = public("How far it was gone after.", article="9")
    on: date = public("The day on which that was done.", article="9")
    means: list[Means] = public("核验方式, by what it was gone after.", article="9")
    withdrawn: Withdrawn | None = public("Set where the value was withdrawn.")

    @classmethod
    def of(cls, name: str, fact: Document | None) -> "Fact | None":
        if fact is None:
            return None
        value = fact.get("value")
        return cls(
            field=name,
            value=value if isinstance(value, str) else None,
            place=Place.of(value) if isinstance(value, dict) else None,
            level=Level(fact["level"]),
            on=date.fromisoformat(fact["on"]),
            means=[Means(code) for code in fact.get("means", ())],
            withdrawn=Withdrawn.of(fact.get("withdrawn")),
        )


@strawberry.type(description="专业资质, a public credential.")
class DisclosedCredential:
    field: CredentialField = public("The field that it is for.")
    kind: CredentialKind = public("Background, qualification or licence.")
    title: str | None = public("What it is called; null where withdrawn.")
    issuer: str | None = public("Who issued it; null where withdrawn.")
    valid_from: date | None = public("First day of validity.")
    valid_to: date | None = public("Last day of validity; null where it has none.")
    level: Level = public("How far it was gone after.", article="9")
    on: date = public("The day on which that was done.", article="9")
    means: list[Means] = public("核验方式, by what it was gone after.", article="9")
    withdrawn: Withdrawn | None = public("Set where the values were withdrawn.")

    @classmethod
    def of(cls, credential: Document) -> "DisclosedCredential":
        value = credential.get("value") or {}
        first, last = value.get("validFrom"), value.get("validTo")
        return cls(
            field=CredentialField(credential["field"]),
            kind=CredentialKind(credential["kind"]),
            title=value.get("title"),
            issuer=value.get("issuer"),
            valid_from=date.fromisoformat(first) if first else None,
            valid_to=date.fromisoformat(last) if last else None,
            level=Level(credential["level"]),
            on=date.fromisoformat(credential["on"]),
            means=[Means(code) for code in credential.get("means", ())],
            withdrawn=Withdrawn.of(credential.get("withdrawn")),
        )


@strawberry.type(description="不公示事项, a fact that is not shown, and why.")
class Withheld:
    path: str = public("JSON pointer of the fact.")
    ground: WithheldGround = public("Why it is not shown.")


@strawberry.type(description="状态原因, what holds an account suspended, or what ended it.")
class StatusCause:
    kind: str = public("A `SuspensionReason` of a suspended, a `TerminationCause` of an ended one.")
    article: str = public("The article that it stands on.")
    grounds: list[str] = public("整改理由, coded grounds of what is to be corrected.")
    since: date = public("Since which day.")
    until: date | None = public("By which day it is to be settled; null where no day is set.")

    @classmethod
    def of(cls, cause: Document) -> "StatusCause":
        return cls(
            kind=cause["kind"],
            article=cause["article"],
            grounds=list(cause["grounds"]),
            since=date.fromisoformat(cause["since"]),
            until=date.fromisoformat(cause["until"]) if cause["until"] else None,
        )


@strawberry.type(description="状态, where the account stands, with the causes that hold it there.")
class Standing:
    value: AccountStatus = public("The status.")
    causes: list[StatusCause] = public(
        "暂停或终止的原因. A suspension is a set of them: it ends with the last.", article="8"
    )


@strawberry.type(description="变更, one path at which two versions differ.")
class Change:
    path: str = public("JSON pointer into the revealed record.")
    before: str | None = public("Canonical JSON of the value before; null where there was none.")
    after: str | None = public("Canonical JSON of the value after; null where there is none.")

    @classmethod
    def of(cls, change: Changed) -> "Change":
        return cls(path=change.path, before=_json(change.before), after=_json(change.after))


@strawberry.type(description="开启值, salt and value behind a commitment in the record.")
class Opening:
    path: str = public("JSON pointer of the object that holds the commitment.")
    salt: str = public("16 bytes, base64url without padding.")
    value: str = public("Canonical JSON of the value.")


def _json(value: Json) -> str | None:
    return None if value is None else canonical(value).decode()
