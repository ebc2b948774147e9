"""Art 10(3): one phone, document or device behind several subjects, found by keyed hashes alone.

It may be innocent: a family's phone, a director of two companies. So it is shown to the reviewer
and kept as a signal, and is never by itself a ground.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gateways.keys import KeyRing
from models import Account, Application, Signal, Subject
from models.database import rows
from models.database.insertion import insert
from resolvers.abuse.credentials import Others
from resolvers.runtime import Context
from rules.identity.identifiers import PERSONAL
from rules.registration.declaration import Declaration
from rules.vocabulary import SignalKind

MOST = 1_000  # more are told as so many
_PERSONAL = ", ".join(f"'{kind}'" for kind in sorted(PERSONAL))
OTHERS = f"""
SELECT DISTINCT account.subject_id AS id FROM account
JOIN application ON application.account_id = account.id
JOIN subject ON subject.id = account.subject_id
WHERE {{condition}} AND account.subject_id <> ? LIMIT {MOST}"""  # noqa: S608 # names of ours

# Any of them will do. By one table's index each: a condition on either of two tables would read
# every account.
CONDITIONS: Mapping[SignalKind, Sequence[str]] = {
    SignalKind.PHONE_SHARED: ("application.phone_hash = ?",),
    SignalKind.DEVICE_SHARED: ("application.device_hash = ?",),
    SignalKind.DOCUMENT_SHARED: (
        "application.responsible_hash = ?",
        f"subject.document_kind IN ({_PERSONAL}) AND subject.document_hash = ?",
    ),
}


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


async def shared(account: Account, application: Application, certificates: Others) -> list[Shared]:
    """What this application shares with those of other subjects; `certificates` are those that
    others show, too.
    """
    subject = await rows.related(account, "subject", Subject)
    own = subject.document_hash if subject.document_kind in PERSONAL else None
    values = {
        SignalKind.PHONE_SHARED: application.phone_hash,
        SignalKind.DOCUMENT_SHARED: application.responsible_hash or own,
        SignalKind.DEVICE_SHARED: application.device_hash,
    }
    hashes = {kind: value for kind, value in values.items() if value}
    others = await _others(account, hashes)
    found = [Shared(kind, hashes[kind], min(len(ids), MOST)) for kind, ids in others.items() if ids]
    return found + await _certificate(certificates)


async def _certificate(certificates: Others) -> list[Shared]:
    """Art 9(1): that other subjects show the same certificate, told once however many it are."""
    if not certificates:
        return []
    accounts = list(set[int]().union(*certificates.values()))
    subjects = await Account.filter(id__in=accounts).values_list("subject_id", flat=True)
    first = next(iter(certificates))
    return [Shared(SignalKind.CREDENTIAL_SHARED, first, len(set(subjects)))]


async def notice(
    ctx: Context, account: Account, application: Application, certificates: Others
) -> None:
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
            for trait in await shared(account, application, certificates)
        ]
    )


async def forget(application: Application) -> None:
    """Drop what was shared by an application that is written anew."""
    await Signal.filter(application=application).delete()


async def _others(account: Account, values: Mapping[SignalKind, str]) -> dict[SignalKind, set[int]]:
    """The other subjects who have an account with the same value, by its kind."""
    asked = [
        (kind, OTHERS.format(condition=condition), [value, account.subject_id])
        for kind, value in values.items()
        for condition in CONDITIONS[kind]
    ]
    subjects = await rows.ids([(text, given) for _, text, given in asked])
    others: dict[SignalKind, set[int]] = {kind: set() for kind in values}
    for (kind, *_), ids in zip(asked, subjects, strict=True):
        others[kind] |= set(ids)
    return others
