"""Art 10(1): a subject's slots are taken with its applications and freed with their end.

A slot is a row with a unique constraint, so that any number of processes never give one twice.
"""

from dataclasses import dataclass

from models import Account, QuotaException, QuotaSlot, Subject
from models.database.insertion import insert_new
from resolvers import credit
from resolvers.runtime import Context, refuse_if
from rules.credit import tier_of
from rules.quotas import quotas
from rules.quotas.quotas import Quota
from rules.registration.declaration import Declaration
from rules.vocabulary import SubjectNature


@dataclass(frozen=True, slots=True)
class Room:
    """What an account would count under, and which slots other accounts have there."""

    quota: Quota
    taken: frozenset[int] = frozenset()


async def quota_for(
    ctx: Context, subject_id: int | None, nature: SubjectNature, category: str
) -> Quota:
    """The quota of a subject (None: not known yet) for an account of `category`, with what was
    granted beyond it until today or later.
    """
    findings = await credit.of_subject(subject_id) if subject_id is not None else []
    tier = tier_of(findings, ctx.today)
    quota = quotas.quota_of(ctx.register.platform.quotas, nature, tier, category)
    if subject_id is None:
        return quota
    granted = await live_exceptions(ctx, subject_id, quota.scope)
    return Quota(quota.scope, quota.most, quota.reason, sum(row.extra for row in granted))


async def live_exceptions(ctx: Context, subject_id: int, scope: str) -> list[QuotaException]:
    """What was granted beyond the quota and still holds today."""
    rows = QuotaException.filter(subject_id=subject_id, scope=scope, until__gte=ctx.today)
    return await rows.order_by("id")


async def taken_by_others(quota: Quota, subject_id: int, account: Account | None) -> frozenset[int]:
    """The slots of the quota's scope that accounts other than `account` have."""
    taken = QuotaSlot.filter(subject_id=subject_id, scope=quota.scope)
    others = taken.exclude(account_id=account.id) if account else taken
    return frozenset(int(str(number)) for number in await others.values_list("number", flat=True))


async def room_for(
    ctx: Context, declared: Declaration, subject: Subject | None, account: Account | None = None
) -> Room:
    """What a declaration would count under; its subject is None where nobody applied with its
    document yet.
    """
    subject_id = subject.id if subject else None
    quota = await quota_for(ctx, subject_id, declared.subject.nature, declared.category)
    if subject_id is None:
        return Room(quota)
    return Room(quota, await taken_by_others(quota, subject_id, account))


async def take(ctx: Context, account: Account, room: Room) -> None:
    """Give a slot of its subject to `account`, which has none. Refuses where none is free; of many
    at once, the database gives each slot to one.
    """
    quota, taken = room.quota, room.taken
    while not await _takes(ctx, account, quota, taken):
        if await QuotaSlot.exists(account=account):
            raise RuntimeError("an account has a slot already")
        taken = await taken_by_others(quota, account.subject_id, account)


async def change(ctx: Context, account: Account, room: Room) -> None:
    """The same in place of the slot that it had, unless that counts there already."""
    own = await QuotaSlot.get_or_none(account=account)
    if own and (own.subject_id, own.scope) == (account.subject_id, room.quota.scope):
        return
    await free(account)
    await take(ctx, account, room)


async def free(account: Account) -> None:
    """Give back the slot that `account` took."""
    await QuotaSlot.filter(account=account).delete()


async def _takes(ctx: Context, account: Account, quota: Quota, taken: frozenset[int]) -> bool:
    """Whether the lowest free slot could be taken, or another was faster. Refuses without one."""
    free_ones = set(range(1, quota.total + 1)) - taken
    if not free_ones:
        refuse_if(quotas.objections(quota, max(len(taken), quota.total), ("subject",)))
    slot = QuotaSlot(
        subject_id=account.subject_id,
        scope=quota.scope,
        number=min(free_ones),
        account=account,
        taken_at=ctx.now,
    )
    return await insert_new(slot)
