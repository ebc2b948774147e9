"""Art 8(2): 通知用户, what is told is written with what happened, for the mailbox and for the way.

Details travel by text message and mail: numbers and days, so nothing personal may be among them.
What staff said in words, and the coded grounds, stand in the mailbox alone.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field

from models import Account, Application, Delivery, Factor, IdentityDispute, Notice
from models.database.insertion import insert
from resolvers.identity import unseal
from resolvers.runtime import Context
from rules.notices import TO_CONFIRMED_PHONES
from rules.vocabulary import DeliveryChannel, FactorKind, NoticeKind, Outcome


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to tell. `details` fill the template of its kind."""

    kind: NoticeKind
    details: dict[str, str | int] = field(default_factory=dict)
    words: str = ""
    grounds: Sequence[str] = ()

    def notice(self, ctx: Context, recipient: str, **about: object) -> Notice:
        """The notice to a login, about its account or its dispute. The caller saves."""
        return Notice(
            ref=secrets.token_hex(16),
            recipient=recipient,
            kind=self.kind,
            details=self.details,
            words=self.words,
            grounds=list(self.grounds),
            at=ctx.now,
            **about,
        )


async def tell(
    ctx: Context,
    account: Account,
    kind: NoticeKind,
    applied: Application | None = None,
    /,
    *,
    words: str = "",
    grounds: Sequence[str] = (),
    **details: str | int,
) -> None:
    """Put a notice into the operator's mailbox and have it brought by text message, and by mail
    where an address was declared, all with the caller's transaction. `applied` is the account's
    application, where the caller has it.
    """
    applications = [applied] if applied else await _applications([account])
    await _tell(ctx, [account], applications, Told(kind, details, words, grounds))


async def tell_all(
    ctx: Context, accounts: Sequence[Account], kind: NoticeKind, **details: str | int
) -> None:
    """Tell the operator of each account the same, by as many statements as for one."""
    await _tell(ctx, accounts, await _applications(accounts), Told(kind, details))


async def tell_disputant(
    ctx: Context, dispute: IdentityDispute, kind: NoticeKind, *, words: str
) -> None:
    """Tell who filed a dispute, who need not run any account: in the mailbox of the login that it
    was filed by, and by text message where they confirmed the phone that they named.
    """
    notice = Told(kind, words=words).notice(ctx, dispute.by, dispute=dispute)
    await insert([notice])
    phones = Factor.filter(dispute=dispute, kind=FactorKind.PHONE, outcome=Outcome.MATCH)
    if await phones.exists():
        await insert([_delivery(ctx, notice, DeliveryChannel.SMS)])


async def _applications(accounts: Sequence[Account]) -> list[Application]:
    return await Application.filter(account_id__in=[account.id for account in accounts])


async def _tell(
    ctx: Context, accounts: Sequence[Account], applications: Sequence[Application], told: Told
) -> None:
    notices = []
    for account in accounts:
        notice = told.notice(ctx, account.operator, account=account)
        notice.details = {"number": str(account.number), **told.details}
        notices.append(notice)
    await insert(notices)
    ways = await _ways(ctx, applications, told.kind)
    await insert(
        [
            _delivery(ctx, notice, channel)
            for account, notice in zip(accounts, notices, strict=True)
            for channel in ways[account.id]
        ]
    )


def _delivery(ctx: Context, notice: Notice, channel: DeliveryChannel) -> Delivery:
    return Delivery(ref=secrets.token_hex(16), notice=notice, channel=channel, due_at=ctx.now)


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
