"""Files go out: evidence to staff for a reason, avatars to everyone with the face they show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from gateways.keys import SealBroken
from models import Account, Report, Upload
from models.database import reader
from resolvers import audit, vault
from resolvers.context import Actor, Context
from resolvers.published import published
from resolvers.refusal import refuse_if, refused
from resolvers.register import Register
from rules import numbers, reporting
from rules.numbers import NumberVerdict
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


class Avatar(NamedTuple):
    data: bytes
    content_type: str


async def evidence_address(ctx: Context, ref: str, *, reason: str) -> EvidenceAddress:
    """Art 19(2): where a member of staff reads a piece of evidence, and why they do."""
    upload = await _attached(ref)
    if upload is None or await _is_about_own_account(ctx, upload):
        raise refused("EVIDENCE_UNKNOWN", ("ref",))
    refuse_if(reporting.reason_objections(reason))

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


async def avatar_of(register: Register, number: str) -> Avatar | None:
    """Art 9(2): the picture that an account's published face shows, and no other."""
    if numbers.check(number) is not NumberVerdict.WELL_FORMED:
        return None
    number = numbers.compact(number)
    face = await published(number, using=reader())
    shown = face.fact("avatar") if face else None
    if shown is None:
        return None
    upload = await Upload.filter(
        avatar_of__number=number, sha256=shown, state=UploadState.ATTACHED
    ).first()
    if upload is None:
        return None
    data = await vault.get(register, upload)
    return Avatar(data, str(upload.content_type))


async def _attached(ref: str) -> Upload | None:
    return await Upload.get_or_none(ref=ref, state=UploadState.ATTACHED)


async def _is_about_own_account(ctx: Context, upload: Upload) -> bool:
    """Whether the caller operates the account that the file was handed in against."""
    if upload.report_id is None:
        return False
    report = await Report.get(id=upload.report_id)
    return await Account.exists(number=report.number, operator=ctx.login)


def _own_address(ctx: Context, ref: str, expires_at: datetime) -> str:
    path = _path(ref)
    query = ctx.register.signer.sign(path, expires_at, claim=ctx.login)
    return f"{ctx.register.base_url.rstrip('/')}{path}?{query}"


def _path(ref: str) -> str:
    return f"/evidence/{ref}"
