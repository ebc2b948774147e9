"""Art 10(3): one phone, document or device behind several subjects, found by keyed hashes alone.

It may be innocent: a family's phone, a director of two companies. So it is shown to the reviewer
and kept as a signal, and is never by itself a ground.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gateways.keys import KeyRing
from models import Account, Application, Signal
from models.database.insertion import insert
from models.database.statement import found_by
from resolvers.abuse import credentials
from resolvers.runtime import Context
from rules.identity.identifiers import PERSONAL
from rules.registration.declaration import Declaration
from rules.vocabulary import SignalKind

MOST = 1_000  # more are told as so many


@dataclass(frozen=True, slots=True)
class Shared:
    """`subjects` others whose applications have the same phone, document or device."""

    kind: SignalKind
    value_hash: str
    subjects: int


def mark(keys: KeyRing, application: Application, declaration: Declaration) -> None:
    """Set the hashes by which an application is found again."""
    person, device = declaration.responsible_person, declaration.device
    application.phone_hash = keys.lookup_hash("phone", declaration.subject.phone)
    application.responsible_hash = (
        keys.lookup_hash("document", f"{person.document_kind}:{person.document_number}")
        if person
        else None
    )
    application.device_hash = keys.lookup_hash("device", device) if device else None


async def shared(keys: KeyRing, account: Account, application: Application) -> list[Shared]:
    """What this application shares with those of other subjects."""
    subject = await account.subject
    own = subject.document_hash if subject.document_kind in PERSONAL else None
    values = {
        SignalKind.PHONE_SHARED: application.phone_hash,
        SignalKind.DOCUMENT_SHARED: application.responsible_hash or own,
        SignalKind.DEVICE_SHARED: application.device_hash,
    }
    hashes = {kind: value for kind, value in values.items() if value}
    others = await _others(account, hashes)
    found = [Shared(kind, hashes[kind], min(len(ids), MOST)) for kind, ids in others.items() if ids]
    return found + await _certificates(keys, account)


async def _certificates(keys: KeyRing, account: Account) -> list[Shared]:
    """Art 9(1): that other subjects show the same certificate, told once however many it are."""
    found = await credentials.others(keys, account)
    if not found:
        return []
    accounts = list(set[int]().union(*found.values()))
    subjects = await Account.filter(id__in=accounts).values_list("subject_id", flat=True)
    return [Shared(SignalKind.CREDENTIAL_SHARED, next(iter(found)), len(set(subjects)))]


async def notice(ctx: Context, account: Account, application: Application) -> None:
    """Keep what is shared now, for who looks for abuse later."""
    await insert(
        [
            Signal(
                application=application,
                kind=trait.kind,
                value_hash=trait.value_hash,
                subjects=trait.subjects,
                at=ctx.now,
            )
            for trait in await shared(ctx.register.keys, account, application)
        ]
    )


async def forget(application: Application) -> None:
    """Drop what was shared by an application that is written anew."""
    await Signal.filter(application=application).delete()


async def _others(account: Account, values: Mapping[SignalKind, str]) -> dict[SignalKind, set[int]]:
    """The other subjects who have an account with the same value, by its kind."""
    asked = [
        (kind, Account.filter(**having).exclude(subject_id=account.subject_id))
        for kind, value in values.items()
        for having in _conditions(kind, value)
    ]
    subjects = await found_by([rows.distinct().limit(MOST) for _, rows in asked], "subject_id")
    others: dict[SignalKind, set[int]] = {kind: set() for kind in values}
    for (kind, _), ids in zip(asked, subjects, strict=True):
        others[kind] |= set(ids)
    return others


def _conditions(kind: SignalKind, value: str) -> list[dict[str, Any]]:
    """Any of them will do. By one table's index each: a condition on either of two tables would
    read every account.
    """
    if kind is SignalKind.PHONE_SHARED:
        return [{"application__phone_hash": value}]
    if kind is SignalKind.DEVICE_SHARED:
        return [{"application__device_hash": value}]
    own = {"subject__document_kind__in": list(PERSONAL), "subject__document_hash": value}
    return [{"application__responsible_hash": value}, own]
