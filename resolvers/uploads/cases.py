"""Art 19(2): the files of a case, and which of them somebody opened."""

from collections.abc import Collection
from datetime import datetime

from tortoise.expressions import Q

from models import AuditEntry, Upload
from resolvers.runtime import Context
from rules.vocabulary import UploadKind, UploadState

OPENED = "OPEN_EVIDENCE"


async def files_of_account(account_id: int) -> list[Upload]:
    """Everything that was handed in for an account: for its application, its credentials and what
    was corrected of it. A picture of the account itself is no document.
    """
    return await Upload.filter(
        Q(application__account_id=account_id)
        | Q(credential__account_id=account_id)
        | Q(correction__rectification__account_id=account_id),
        state=UploadState.ATTACHED,
    ).order_by("id")


def piles(files: Collection[Upload], credential_id: int) -> tuple[frozenset[str], ...]:
    """The files of one credential by what they prove: the credential itself is proven always, and
    of a person's, that they work for the subject.
    """
    own = [file for file in files if file.credential_id == credential_id]
    kinds = {UploadKind.CREDENTIAL, *(file.kind for file in own)}
    return tuple(frozenset(file.ref for file in own if file.kind is kind) for kind in kinds)


async def files_of_dispute(dispute_id: int) -> list[Upload]:
    """What who disputes the use of an identity handed in to show that it is theirs."""
    return await Upload.filter(dispute_id=dispute_id, state=UploadState.ATTACHED).order_by("id")


async def opened(ctx: Context, files: Collection[Upload], since: datetime) -> frozenset[str]:
    """The references of those of `files` that the caller opened since a moment."""
    refs = [row.ref for row in files]
    if not refs or ctx.actor.login is None:
        return frozenset()
    readings = AuditEntry.filter(object__in=refs, action=OPENED, actor=ctx.login, at__gte=since)
    return frozenset(map(str, await readings.values_list("object", flat=True)))
