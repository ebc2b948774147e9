"""Art 10(1): a subject's slots are taken with its applications and freed with their end.

A slot is a row with a unique constraint, so that any number of processes never give one twice.
"""

from tortoise.exceptions import IntegrityError

from models import Account, QuotaException, QuotaSlot
from resolvers import credit
from resolvers.identity import subjects
from resolvers.runtime import Context, refuse_if, transaction
from rules.credit import tier_of
from rules.quotas import quotas
from rules.quotas.quotas import Quota
from rules.registration.declaration import Declaration
from rules.vocabulary import SubjectNature


async def quota_for(
    ctx: Context, subject_id: int | None, nature: SubjectNature, category: str
) -> Quota:
    """The quota of a subject (None: not known yet) for an account of `category`, with what was
    granted beyond it until today or later.
    """
    found = await credit.of_subject(subject_id) if subject_id is not None else []
    tier = tier_of(found, ctx.today)
    quota = quotas.quota_of(ctx.register.platform.quotas, nature, tier, category)
    if subject_id is None:
        return quota
    granted = await live_exceptions(ctx, subject_id, quota.scope)
    return Quota(quota.scope, quota.most, quota.reason, sum(row.extra for row in granted))


async def live_exceptions(ctx: Context, subject_id: int, scope: str) -> list[QuotaException]:
    """What was granted beyond the quota and still holds today."""
    rows = QuotaException.filter(subject_id=subject_id, scope=scope, until__gte=ctx.today)
    return await rows.order_by("id")


async def used_by_others(quota: Quota, subject_id: int | None, account: Account | None) -> int:
    """How many slots of the quota's scope accounts other than `account` take."""
    taken = QuotaSlot.filter(subject_id=subject_id, scope=quota.scope)
    return await (taken.exclude(account_id=account.id) if account else taken).count()


async def use(ctx: Context, declared: Declaration, account: Account | None) -> tuple[Quota, int]:
    """What a declaration would count under, and how many other accounts count there."""
    subject = await subjects.find(ctx, declared.subject)
    subject_id = subject.id if subject else None
    quota = await quota_for(ctx, subject_id, declared.subject.nature, declared.category)
    return quota, await used_by_others(quota, subject_id, account)


async def take(ctx: Context, account: Account, nature: SubjectNature, category: str) -> None:
    """Give `account` a slot of its subject in place of the one it had. Refuses where none is
    free; of many at once, the database gives each slot to one.
    """
    quota = await quota_for(ctx, account.subject_id, nature, category)
    own = await QuotaSlot.get_or_none(account=account)
    if own and (own.subject_id, own.scope) == (account.subject_id, quota.scope):
        return
    taken = False
    while not taken:
        taken = await _takes(ctx, account, quota, own)


async def free(account: Account) -> None:
    """Give back the slot that `account` took."""
    await QuotaSlot.filter(account=account).delete()


async def _takes(ctx: Context, account: Account, quota: Quota, own: QuotaSlot | None) -> bool:
    """Whether the lowest free slot could be taken, or another was faster. Refuses without one."""
    rows = QuotaSlot.filter(subject_id=account.subject_id, scope=quota.scope)
    taken = {int(str(number)) for number in await rows.values_list("number", flat=True)}
    free_ones = set(range(1, quota.total + 1)) - taken
    if not free_ones:
        refuse_if(quotas.objections(quota, max(len(taken), quota.total), ("subject",)))
    row = own or QuotaSlot(account=account)
    row.subject_id, row.scope, row.number = account.subject_id, quota.scope, min(free_ones)
    row.taken_at = ctx.now
    try:
        async with transaction():
            await row.save()
    except IntegrityError:
        return False
    return True
