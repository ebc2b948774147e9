"""Evidence goes out, to who holds the case that it belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from gateways.keys import SealBroken
from models import Application, Credential, RectificationItem, Report, Upload
from resolvers import audit
from resolvers.reporting.interests import is_reported
from resolvers.reporting.queue import refuse_unless_handling
from resolvers.runtime import Actor, Context, Register, refuse_if, refused
from resolvers.uploads import vault
from resolvers.worklist import has_interest, has_interest_in, refuse_unless_held
from rules.numbers import shaped
from rules.powers import Power
from rules.reporting import reports
from rules.vocabulary import UploadState

OPEN_FOR = timedelta(seconds=60)


class EvidenceAltered(Exception):
    """What lies in the storage is not what was stored."""


@dataclass(frozen=True, slots=True)
class EvidenceAddress:
    """Whoever has `url` may read one file until `expires_at`."""

    url: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    data: bytes = field(repr=False)
    content_type: str
    sha256: str


async def evidence_address(ctx: Context, ref: str, *, reason: str) -> EvidenceAddress:
    """Art 19(2): where a member of staff reads a piece of evidence, and why they do. They hold the
    claim of the application or report that it belongs to, whatever their role.
    """
    upload = await _attached(ref)
    if upload is None:
        raise refused("EVIDENCE_UNKNOWN", ("ref",))
    if upload.report_id is not None:
        await _refuse_unless_handling(ctx, upload.report_id)
    elif upload.correction_id is not None:
        await _refuse_unless_correcting(ctx, upload.correction_id)
    else:
        await _refuse_unless_reviewing(ctx, await _account_id(upload))
    refuse_if(reports.reason_objections(reason))

    await audit.note(ctx, "READ_EVIDENCE", ref, reason.strip())
    expires_at = (ctx.now + OPEN_FOR).replace(microsecond=0)
    return EvidenceAddress(_own_address(ctx, ref, expires_at), expires_at)


async def read_evidence(
    register: Register, ref: str, query: Mapping[str, str], *, now: datetime
) -> EvidenceFile | None:
    """The file behind an address of ours, None where `query` does not open it. Each reading is
    an entry under the login that the address was given to.
    """
    login = register.signer.check(_path(ref), query, now)
    upload = await _attached(ref) if login else None
    if upload is None:
        return None

    await audit.note(Context(register, Actor(login), now), "OPEN_EVIDENCE", ref)
    try:
        data = await vault.get(register, upload)
    except SealBroken as broken:
        raise EvidenceAltered(ref) from broken
    return EvidenceFile(data, str(upload.content_type), str(upload.sha256))


async def _attached(ref: str) -> Upload | None:
    return await Upload.get_or_none(ref=shaped(ref), state=UploadState.ATTACHED)


async def _refuse_unless_reviewing(ctx: Context, account_id: int) -> None:
    if await has_interest_in(ctx, account_id):
        raise refused("EVIDENCE_UNKNOWN", ("ref",))
    refuse_unless_held(ctx, await Application.get(account_id=account_id))


async def _refuse_unless_handling(ctx: Context, report_id: int) -> None:
    report = await Report.get(id=report_id).select_related("merged_into")
    if await is_reported(ctx, report):
        raise refused("EVIDENCE_UNKNOWN", ("ref",))
    await refuse_unless_handling(ctx, report)


async def _refuse_unless_correcting(ctx: Context, item_id: int) -> None:
    """Whoever may decide corrections reads what was answered, not of their own subject."""
    item = await RectificationItem.get(id=item_id).select_related("rectification__account")
    may = Power.ISSUE_RECTIFICATIONS in ctx.actor.powers
    if not may or await has_interest(ctx, item.rectification.account):
        raise refused("EVIDENCE_UNKNOWN", ("ref",))


async def _account_id(upload: Upload) -> int:
    """The account that a file of an application was handed in for."""
    if upload.credential_id is not None:
        return (await Credential.get(id=upload.credential_id)).account_id
    if upload.application_id is not None:
        return (await Application.get(id=upload.application_id)).account_id
    if upload.avatar_of_id is None:
        raise ValueError(f"{upload.ref} is attached to nothing")
    return upload.avatar_of_id


def _own_address(ctx: Context, ref: str, expires_at: datetime) -> str:
    path = _path(ref)
    query = ctx.register.signer.sign(path, expires_at, claim=ctx.login)
    return f"{ctx.register.base_url.rstrip('/')}{path}?{query}"


def _path(ref: str) -> str:
    return f"/evidence/{ref}"
