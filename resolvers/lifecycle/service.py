"""An account is suspended, resumed, ended: row, record, event and audit entry in one transaction.

The caller holds the account's row (`worklist.account_for_staff`) inside a transaction, and has seen
to it that whoever asks may.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from models import Account, Marker, Suspension, Termination
from resolvers import audit, names, notices, quotas
from resolvers.disclosure import Published
from resolvers.disclosure.publication import publish
from resolvers.runtime import Context, refused
from rules.lifecycle import IN_SERVICE, NAME_FATE, TOLD_BY_THEMSELVES
from rules.vocabulary import (
    AccountStatus,
    MarkerEndGround,
    NoticeKind,
    RecordReason,
    SuspensionReason,
    TerminationCause,
)


async def suspend(
    ctx: Context,
    account: Account,
    reason: SuspensionReason,
    *,
    article: str,
    until: date | None = None,
    note: str = "",
    grounds: Sequence[str] = (),
) -> Published:
    """Rest the account's service for `reason`, until its day or until lifted. A reason that is
    open already is put in these words.

    `article` and `grounds` (codes) become public, `note` is for operator and staff. Nothing ends
    by itself on `until`: whoever set it sees to that.
    """
    _must_be_in_service(account)
    grounding: dict[str, Any] = {
        "article": article,
        "until": until,
        "note": note,
        "grounds": list(grounds),
    }
    changed = await Suspension.filter(account=account, reason=reason, open=True).update(**grounding)
    if not changed:
        await Suspension.create(
            account=account, reason=reason, since=ctx.now, begun_by=ctx.actor_name, **grounding
        )
    is_new = account.status is AccountStatus.ACTIVE
    kind = RecordReason.SUSPENDED if is_new else RecordReason.SUSPENSION_CHANGED
    if reason not in TOLD_BY_THEMSELVES:
        await notices.tell(
            ctx, account, NoticeKind.ACCOUNT_SUSPENDED, words=note, grounds=grounds, article=article
        )
    return await _stands(ctx, account, AccountStatus.SUSPENDED, kind, article, reason, note)


async def lift(
    ctx: Context, account: Account, reason: SuspensionReason, *, note: str = ""
) -> Published:
    """End one reason of a suspension. With the last one the account is in service again."""
    _must_be_in_service(account)
    row = await Suspension.get_or_none(account=account, reason=reason, open=True)
    if row is None:
        raise refused("SUSPENSION_UNKNOWN", ("reason",))
    await Suspension.filter(id=row.id).update(**_ended(ctx))
    if await Suspension.filter(account=account, open=True).exists():
        status, kind = AccountStatus.SUSPENDED, RecordReason.SUSPENSION_CHANGED
    else:
        status, kind = AccountStatus.ACTIVE, RecordReason.RESUMED
        await notices.tell(ctx, account, NoticeKind.SERVICE_RESUMED, words=note)
    return await _stands(ctx, account, status, kind, row.article, reason, note)


async def terminate(
    ctx: Context,
    account: Account,
    cause: TerminationCause,
    *,
    article: str,
    note: str = "",
    grounds: Sequence[str] = (),
) -> Published:
    """End the account for good. Its markers end with it, and its name is released or retired."""
    _must_be_in_service(account)
    await Termination.create(
        account=account,
        cause=cause,
        article=article,
        grounds=list(grounds),
        note=note,
        at=ctx.now,
        by=ctx.actor_name,
    )
    await Suspension.filter(account=account, open=True).update(**_ended(ctx))
    await Marker.filter(account=account, live=True).update(
        live=None,
        ended_at=ctx.now,
        ended_by=ctx.actor_name,
        end_ground=MarkerEndGround.ACCOUNT_ENDED,
    )
    await names.part_with(ctx, account, NAME_FATE[cause])
    await quotas.free(account)
    await notices.tell(
        ctx, account, NoticeKind.ACCOUNT_TERMINATED, words=note, grounds=grounds, article=article
    )
    kind = RecordReason.TERMINATED
    return await _stands(ctx, account, AccountStatus.TERMINATED, kind, article, cause, note)


async def _stands(
    ctx: Context,
    account: Account,
    status: AccountStatus,
    kind: RecordReason,
    article: str,
    why: SuspensionReason | TerminationCause,
    note: str,
) -> Published:
    account.status = status
    await account.save(update_fields=["status"])
    await audit.happened(ctx, account, kind.value, article, note)
    await audit.note(ctx, f"ACCOUNT_{kind}", str(account.number), why.value)
    return await publish(ctx, account, reason=kind, article=article, valid_from=ctx.now)


def _must_be_in_service(account: Account) -> None:
    if account.status not in IN_SERVICE:
        raise refused("ACCOUNT_NOT_IN_SERVICE", ("number",))


def _ended(ctx: Context) -> dict[str, Any]:
    return {"open": None, "ended_at": ctx.now, "ended_by": ctx.actor_name}
