"""Art 8(2): 通知用户, an operator's mailbox. What is told is written with what happened."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models import Account, Application, Delivery, Factor, Notice
from models.database.insertion import insert
from resolvers.identity import unseal
from resolvers.runtime import Context, refused
from rules.notices import TO_CONFIRMED_PHONES
from rules.numbers import shaped
from rules.vocabulary import DeliveryChannel, FactorKind, NoticeKind, Outcome


@dataclass(frozen=True, slots=True)
class NoticePage:
    notices: list[Notice]
    more: bool
    unread: int


async def tell(
    ctx: Context,
    account: Account,
    kind: NoticeKind,
    applied: Application | None = None,
    /,
    **details: str | int,
) -> None:
    """Put a notice into the operator's mailbox and have it brought by text message, and by mail
    where an address was declared, all with the caller's transaction.

    `details` are numbers and days: they travel, so nothing personal may be among them. `applied` is
    the account's application, where the caller has it.
    """
    applications = [applied] if applied else await _applications([account])
    await _tell(ctx, [account], applications, kind, details)


async def tell_all(
    ctx: Context, accounts: Sequence[Account], kind: NoticeKind, **details: str | int
) -> None:
    """Tell the operator of each account the same, by as many statements as for one."""
    await _tell(ctx, accounts, await _applications(accounts), kind, details)


async def _applications(accounts: Sequence[Account]) -> list[Application]:
    return await Application.filter(account_id__in=[account.id for account in accounts])


async def _tell(
    ctx: Context,
    accounts: Sequence[Account],
    applications: Sequence[Application],
    kind: NoticeKind,
    details: Mapping[str, str | int],
) -> None:
    notices = [
        Notice(
            ref=secrets.token_hex(16),
            recipient=account.operator,
            account=account,
            kind=kind,
            details={"number": str(account.number), **details},
            at=ctx.now,
        )
        for account in accounts
    ]
    await insert(notices)
    ways = await _ways(ctx, applications, kind)
    await insert(
        [
            Delivery(ref=secrets.token_hex(16), notice=notice, channel=channel, due_at=ctx.now)
            for notice in notices
            for channel in ways[notice.account_id]
        ]
    )


async def _ways(
    ctx: Context, applications: Sequence[Application], kind: NoticeKind
) -> dict[int, list[DeliveryChannel]]:
    """By account, how its operator is reached."""
    untexted = await _unconfirmed(applications) if kind in TO_CONFIRMED_PHONES else set()
    ways = {}
    for application in applications:
        subject = unseal(ctx.register.keys, application).subject
        texted = [] if application.id in untexted else [DeliveryChannel.SMS]
        mail = [DeliveryChannel.MAIL] if subject.email else []
        ways[application.account_id] = [*texted, *mail]
    return ways


async def _unconfirmed(applications: Sequence[Application]) -> set[int]:
    """By id, those whose phone nobody has shown to be theirs."""
    ids = [application.id for application in applications]
    phones = Factor.filter(application_id__in=ids, kind=FactorKind.PHONE, outcome=Outcome.MATCH)
    confirmed = await phones.values_list("application_id", flat=True)
    return set(ids) - {int(str(id_)) for id_ in confirmed}


async def mine(ctx: Context, *, unread: bool, first: int, before: int | None) -> NoticePage:
    """The caller's notices, newest first, from the one before the id `before` on."""
    own = Notice.filter(recipient=ctx.login)
    waiting = own.filter(read_at__isnull=True)
    rows = waiting if unread else own
    if before is not None:
        rows = rows.filter(id__lt=before)
    page = await rows.order_by("-id").limit(first + 1).prefetch_related("account")
    return NoticePage(page[:first], len(page) > first, await waiting.count())


async def mark_read(ctx: Context, ref: str) -> Notice:
    """Note that the caller has read their notice; the first time is kept."""
    own = Notice.filter(ref=shaped(ref), recipient=ctx.login)
    await own.filter(read_at__isnull=True).update(read_at=ctx.now)
    notice = await own.prefetch_related("account").first()
    if notice is None:
        raise refused("NOTICE_UNKNOWN", ("notice",))
    return notice
