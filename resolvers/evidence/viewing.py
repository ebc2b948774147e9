"""Evidence goes out, to who holds the case that it belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from gateways.keys import SealBroken
from models import (
    Upload,
)
from resolvers import audit
from resolvers.evidence.access import refuse_unless_deciding
from resolvers.runtime import Actor, Context, Register, refuse_if, refused
from resolvers.uploads import vault
from rules.numbers import shaped
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
    """Art 19(2): where a member of staff reads a piece of evidence, and why they do. They hold a
    case whose decision rests on it, whatever their role.
    """
    upload = await _attached(ref)
    if upload is None:
        raise refused("EVIDENCE_UNKNOWN", ("ref",))
    await refuse_unless_deciding(ctx, upload)
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


def _own_address(ctx: Context, ref: str, expires_at: datetime) -> str:
    path = _path(ref)
    query = ctx.register.signer.sign(path, expires_at, claim=ctx.login)
    return f"{ctx.register.base_url.rstrip('/')}{path}?{query}"


def _path(ref: str) -> str:
    return f"/evidence/{ref}"
