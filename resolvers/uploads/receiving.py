"""Files come in: asked for, stored once by whoever holds the token, inspected, kept."""

import secrets
from dataclasses import dataclass, field
from datetime import datetime

from gateways.files.inspection import FileRefused, Inspected, inspect_async
from models import Upload
from models.database import rows
from resolvers import audit
from resolvers.profiles import thumbnails
from resolvers.runtime import Actor, Context, Register, refuse_if, refused, transaction
from resolvers.uploads import vault
from rules import uploads
from rules.calendar import end_of, local_date
from rules.objections import Objection
from rules.vocabulary import UploadKind, UploadState

TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class RequestedUpload:
    """Whoever holds `token` may store one file until `expires_at`. It is shown this once."""

    ref: str
    token: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class StoredUpload:
    """What is kept, cleaned of metadata. `sha256` (hex) and `size` are of that."""

    ref: str
    sha256: str
    size: int
    content_type: str


async def request_upload(ctx: Context, *, kind: UploadKind, size: int) -> RequestedUpload:
    """Ask to store a file of up to `size` bytes.

    Evidence of a report (Art 20) is nobody's, also when its reporter is signed in: a login beside
    it would name them.
    """
    of_report = kind is UploadKind.REPORT_EVIDENCE
    refuse_if(
        [
            *([] if of_report or ctx.actor.login else [_not_yours()]),
            *uploads.request_objections(size),
        ]
    )

    asked = RequestedUpload(
        ref=secrets.token_hex(16),
        token=secrets.token_urlsafe(TOKEN_BYTES),
        expires_at=ctx.now + uploads.LIFETIME,
    )
    await Upload.create(
        ref=asked.ref,
        token_hash=_hashed(ctx.register, asked.token),
        kind=kind,
        owner=None if of_report else ctx.login,
        declared_size=size,
        expires_at=asked.expires_at,
    )
    return asked


async def store_upload(
    register: Register, token: str, data: bytes, *, now: datetime
) -> StoredUpload:
    """Keep the file that `token` was given for. Of two at once, the database picks one.

    The object is there before the row says so: a crash in between leaves an object that nothing
    names, never a row that points nowhere.
    """
    upload = await rows.one(Upload, token_hash=_hashed(register, token))
    if upload is None:
        raise refused("UPLOAD_TOKEN_UNKNOWN")
    refuse_if(_objections(upload, len(data), now))
    file = await _inspected(data, upload.kind)

    key = await vault.put(register, upload.ref, file.data)
    if not await _record(register, upload, file, key, now):
        await register.storage.delete(key)  # only here is it certain that no row names the key
        raise refused("UPLOAD_ALREADY_STORED")
    return StoredUpload(upload.ref, file.sha256, len(file.data), file.content_type)


async def _inspected(data: bytes, kind: UploadKind) -> Inspected:
    try:
        return await inspect_async(data, kind)
    except FileRefused as fault:
        raise refused(fault.code, ("file",), **fault.details) from None


async def _record(
    register: Register, upload: Upload, file: Inspected, key: str, now: datetime
) -> bool:
    """Whether this one was the first. A reporter's file says its day only, and no entry is made."""
    of_report = upload.kind is UploadKind.REPORT_EVIDENCE
    async with transaction():
        first = await rows.change(
            Upload,
            {"id": upload.id, "state": UploadState.REQUESTED},
            state=UploadState.STORED,
            content_type=file.content_type,
            sha256=file.sha256,
            size=len(file.data),
            sealed_look=_sealed_thumbnail(register, upload, file),
            storage_key=key,
            stored_at=end_of(local_date(now)) if of_report else now,
            expires_at=end_of(local_date(now)) if of_report else upload.expires_at,
        )
        if first and not of_report:
            ctx = Context(register, Actor(upload.owner), now)
            await audit.note(ctx, "STORE_UPLOAD", upload.ref, upload.kind.value)
    return bool(first)


def _sealed_thumbnail(register: Register, upload: Upload, file: Inspected) -> bytes | None:
    if file.thumbnail is None:
        return None
    return thumbnails.seal(register.keys, file.thumbnail, upload.ref)


def _objections(upload: Upload, size: int, now: datetime) -> list[Objection]:
    if upload.state is not UploadState.REQUESTED:
        return [Objection("UPLOAD_ALREADY_STORED")]
    if upload.expires_at <= now:
        return [Objection("UPLOAD_EXPIRED")]
    if size > upload.declared_size:
        declared = {"declared": upload.declared_size}
        return [Objection("UPLOAD_LARGER_THAN_DECLARED", ("file",), {**declared})]
    return []


def _not_yours() -> Objection:
    return Objection("UPLOAD_KIND_NOT_YOURS", ("kind",))


def _hashed(register: Register, token: str) -> str:
    return register.keys.lookup_hash("upload-token", token)
