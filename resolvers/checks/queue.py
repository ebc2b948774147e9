"""Art 9(3): the checks that a person has to look at, and who holds them."""

from dataclasses import dataclass
from typing import Any

from tortoise.expressions import Q

from models import Account, Application, CheckRun, Factor
from resolvers import audit, worklist
from resolvers.checks import effects
from resolvers.identity import Identity, unseal
from resolvers.runtime import Context, refused, transaction
from rules.checks import CLAIM
from rules.numbers import shaped
from rules.vocabulary import CheckState


@dataclass(frozen=True, slots=True, repr=False)
class CheckCase:
    """Everything that a decision on a check needs. Numbers are masked where they are shown."""

    run: CheckRun
    account: Account
    identity: Identity
    factors: list[Factor]


@dataclass(frozen=True, slots=True)
class CheckPage:
    runs: list[CheckRun]
    more: bool
    total: int


async def queue(ctx: Context, *, first: int, after: tuple[Any, ...] | None) -> CheckPage:
    """Checks that wait for a person, due first first; none of the caller's own accounts."""
    own = await worklist.own_numbers(ctx)
    waiting = CheckRun.filter(state=CheckState.OPEN).exclude(account__number__in=own)
    total = await waiting.count()
    if after is not None:
        day, id_ = after
        waiting = waiting.filter(Q(due_on__gt=day) | Q(due_on=day, id__gt=id_))
    rows = await waiting.order_by("due_on", "id").limit(first + 1).select_related("account")
    return CheckPage(rows[:first], len(rows) > first, total)


async def claim(ctx: Context, ref: str) -> CheckCase:
    """Hold a check for 30 minutes and read its case. Of two at once, the row's lock lets one be
    first; who holds it already goes on holding it until the same moment.
    """
    async with transaction():
        account, run = await open_one(ctx, ref)
        if not is_held(ctx, run):
            until = run.claimed_until
            if run.claimed_by and until is not None and until > ctx.now:
                raise refused("CHECK_CLAIMED_BY_ANOTHER", ("check",))
            run.claimed_by, run.claimed_until = ctx.login, ctx.now + CLAIM
            await run.save(update_fields=["claimed_by", "claimed_until"])
        await audit.note(ctx, "CLAIM_CHECK", str(account.number))
    return await case(ctx, account, run)


async def open_one(ctx: Context, ref: str) -> tuple[Account, CheckRun]:
    """A check that waits for a person, in which the caller has no interest, and its account; both
    locked until the transaction ends.
    """
    found = await CheckRun.get_or_none(ref=shaped(ref))
    if found is None:
        raise refused("CHECK_UNKNOWN", ("check",))
    account, run = await effects.held(found.id)
    if run.state is not CheckState.OPEN:
        raise refused("CHECK_NOT_OPEN", ("check",))
    if await worklist.has_interest(ctx, account):
        raise refused("OWN_CHECK", ("check",))
    return account, run


def is_held(ctx: Context, run: CheckRun) -> bool:
    """Whether the caller's claim on the check is live."""
    until = run.claimed_until
    return run.claimed_by == ctx.login and until is not None and until > ctx.now


async def case(ctx: Context, account: Account, run: CheckRun) -> CheckCase:
    """The case of a check. Whoever calls has seen to it that the caller may."""
    application = await Application.get(account=account)
    return CheckCase(
        run,
        account,
        unseal(ctx.register.keys, application),
        await Factor.filter(check_run=run).order_by("id"),
    )
