"""Art 10(3): one phone, document or device behind several subjects, found by keyed hashes alone.

It may be innocent: a family's phone, a director of two companies. So it is shown to the reviewer
and kept as a signal, and is never by itself a ground.
"""

from dataclasses import dataclass
from typing import Any

from gateways.keys import KeyRing
from models import Account, Application, Signal, Subject
from resolvers.identity import Identity
from resolvers.runtime import Context
from rules.registration.declaration import Declaration
from rules.vocabulary import DocumentKind, SignalKind

MOST = 1_000  # more are told as so many
CARD = DocumentKind.RESIDENT_IDENTITY_CARD


@dataclass(frozen=True, slots=True)
class Shared:
    """`subjects` others whose applications have the same phone, document or device."""

    kind: SignalKind
    value_hash: str
    subjects: int


def mark(
    keys: KeyRing, application: Application, identity: Identity, declaration: Declaration
) -> None:
    """Set the hashes by which an application is found again."""
    person = identity.responsible_person
    application.phone_hash = keys.lookup_hash("phone", identity.subject.phone)
    application.responsible_hash = (
        keys.lookup_hash("document", f"{CARD}:{person.document_number}") if person else None
    )
    device = (declaration.device or "").strip()
    application.device_hash = keys.lookup_hash("device", device) if device else None


async def shared(account: Account, application: Application) -> list[Shared]:
    """What this application shares with those of other subjects."""
    subject = await Subject.get(id=account.subject_id)
    person = application.responsible_hash or (
        subject.document_hash if subject.document_kind is CARD else None
    )
    # By one table's index each: a condition on either of two tables would read every account.
    same: list[tuple[SignalKind, str | None, list[dict[str, Any]]]] = [
        (
            SignalKind.PHONE_SHARED,
            application.phone_hash,
            [{"application__phone_hash": application.phone_hash}],
        ),
        (
            SignalKind.DOCUMENT_SHARED,
            person,
            [
                {"application__responsible_hash": person},
                {"subject__document_kind": CARD, "subject__document_hash": person},
            ],
        ),
        (
            SignalKind.DEVICE_SHARED,
            application.device_hash,
            [{"application__device_hash": application.device_hash}],
        ),
    ]
    found = [
        Shared(kind, value, await _others(account, either)) for kind, value, either in same if value
    ]
    return [one for one in found if one.subjects]


async def notice(ctx: Context, account: Account, application: Application) -> None:
    """Keep what is shared now, in place of what was, for who looks for abuse later."""
    await Signal.filter(application=application).delete()
    for one in await shared(account, application):
        await Signal.create(
            application=application,
            kind=one.kind,
            value_hash=one.value_hash,
            subjects=one.subjects,
            at=ctx.now,
        )


async def _others(account: Account, either: list[dict[str, Any]]) -> int:
    """How many other subjects have an account to which one of the conditions applies."""
    others: set[int] = set()
    for having in either:
        rows = Account.filter(**having).exclude(subject_id=account.subject_id).distinct()
        ids = await rows.limit(MOST).values_list("subject_id", flat=True)
        others |= {int(str(id_)) for id_ in ids}
    return min(len(others), MOST)
