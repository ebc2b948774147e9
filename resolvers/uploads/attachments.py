"""Which stored files an input may name, and what they are then attached to."""

from typing import Any

from tortoise.expressions import Q

from models import (
    Account,
    Application,
    Credential,
    IdentityDispute,
    RectificationItem,
    Report,
    Upload,
)
from models.database import rows
from resolvers.runtime import Context, refused
from rules.numbers import REFERENCE
from rules.vocabulary import UploadKind, UploadState

MOST_NAMED = 200


async def usable(
    ctx: Context, references: list[str], *, within: Application | None = None
) -> dict[str, UploadKind]:
    """Those of `references` that the caller has stored and not used for anything else.

    Files that `within`, the caller's own application, already holds may be named again. Evidence
    of a report has no owner, so that none can be read off it: whoever knows its reference may
    use it.
    """
    named = [ref for ref in references[:MOST_NAMED] if REFERENCE.fullmatch(ref)]
    if not named:
        return {}
    free = Q(kind=UploadKind.REPORT_EVIDENCE, owner__isnull=True, state=UploadState.STORED)
    if ctx.actor.login is not None:
        free |= Q(owner=ctx.actor.login, state=UploadState.STORED)
    if within is not None:
        free |= Q(owner=ctx.actor.login) & (
            Q(application=within)
            | Q(credential__account_id=within.account_id)
            | Q(avatar_of_id=within.account_id)
        )
    found = await Upload.filter(free, ref__in=named)
    return {row.ref: row.kind for row in found}


async def attach(
    references: tuple[str, ...],
    *,
    application: Application | None = None,
    credential: Credential | None = None,
    avatar_of: Account | None = None,
    dispute: IdentityDispute | None = None,
    report: Report | None = None,
    correction: RectificationItem | None = None,
) -> None:
    """Bind the files to the one thing that they prove or show. Refuses where another was faster
    with one of them.
    """
    if not references:
        return
    holder: dict[str, Any] = {
        "application": application,
        "credential": credential,
        "avatar_of": avatar_of,
        "dispute": dispute,
        "report": report,
        "correction": correction,
    }
    given = {f"{name}_id": row.id for name, row in holder.items() if row is not None}
    stored = {"ref": tuple(references), "state": UploadState.STORED}
    bound = await rows.change(Upload, stored, state=UploadState.ATTACHED, **given)
    if bound != len(references):
        raise refused("UPLOAD_UNKNOWN", ("evidence",))


async def let_go(account: Account, application: Application) -> None:
    """Free what an application held, so that its next version may name it again."""
    await Upload.filter(
        Q(application=application) | Q(credential__account_id=account.id) | Q(avatar_of=account)
    ).update(state=UploadState.STORED, application_id=None, credential_id=None, avatar_of_id=None)
