"""Art 9(3): what follows when the registers answered a check, and how one ends."""

from models import Account, Application, CheckRun, Factor, Termination
from models.database import rows
from resolvers import audit, disputes, worklist
from resolvers.checks import schedule
from resolvers.disclosure.publication import publish
from resolvers.identity import results
from resolvers.runtime import Context, transaction
from rules import checks
from rules.calendar import due
from rules.identity.verification import AGAINST
from rules.lifecycle import IN_SERVICE
from rules.objections import Objection
from rules.vocabulary import ApplicationState, CheckState, RecordReason


async def consider(ctx: Context, factor: Factor) -> None:
    """See what follows from a new answer, where it was given about a check, or too late about an
    application that was approved without it.
    """
    if factor.check_run_id is not None:
        await go_on(ctx, factor.check_run_id)
    elif factor.application_id is not None and await _speaks_late(factor):
        await schedule.plan_at_once(ctx, factor.application_id)


async def _speaks_late(factor: Factor) -> bool:
    """Whether a register speaks against an application that was approved before it did."""
    return await Factor.filter(
        id=factor.id,
        outcome__in=list(AGAINST),
        application__state=ApplicationState.APPROVED,
    ).exists()


async def go_on(ctx: Context, run_id: int, *, silent: bool = False) -> None:
    """Pass a check that the registers confirm, or have a person look; also where they stay
    `silent`, and where somebody proved that the identity is theirs. The register itself acts.
    """
    acting = ctx.as_register()
    async with transaction():
        account, run = await lock_check(run_id)
        if run.state is not CheckState.ASKING:
            return
        state = checks.state_after(run.kind, await results(run))
        if account.status not in IN_SERVICE:
            await close(acting, account, run, CheckState.ENDED)
        elif state is CheckState.PASSED and not await disputed(account):
            await close(acting, account, run, state)
        elif silent or state is not CheckState.ASKING:
            limit = due(ctx.today, checks.ANSWER_DAYS)
            run.state, run.due_on, run.due_provisional = (
                CheckState.OPEN,
                limit.on,
                limit.provisional,
            )
            await run.save(update_fields=["state", "due_on", "due_provisional"])


async def disputed(account: Account) -> list[Objection]:
    """Art 8(1): that somebody proved that the account's identity is theirs."""
    return await disputes.objections(
        account, await rows.existing(Application, account_id=account.id)
    )


async def lock_check(run_id: int) -> tuple[Account, CheckRun]:
    """A check and its account, both locked until the transaction ends, always in this order."""
    run = await rows.existing(CheckRun, id=run_id)
    account = await rows.existing(Account, lock="FOR UPDATE", id=run.account_id)
    return account, await rows.existing(CheckRun, lock="FOR UPDATE", id=run_id)


async def close(
    ctx: Context, account: Account, run: CheckRun, state: CheckState, note: str = ""
) -> None:
    """End a check. One that was passed is published with its day (Art 9); where the account goes
    on, the next is planned.
    """
    run.state, run.open, run.note = state, None, note
    run.decided_by, run.decided_at = ctx.actor_name, ctx.now
    worklist.release(run)
    await run.save()
    await audit.note(ctx, f"CHECK_{state}", str(account.number))
    if account.status not in IN_SERVICE:
        return
    if state is CheckState.PASSED:
        reason = RecordReason.CHECKED_AGAIN
        await audit.happened(ctx, account, reason.value, "9")
        face = await publish(ctx, account, reason=reason, article="9", valid_from=ctx.now)
        await schedule.plan_next(ctx, account, face)
    else:
        await schedule.plan_follow_up(ctx, account)


async def end_of_ended(ctx: Context, run_id: int) -> None:
    """End a check whose account is out of service. Ended for a fault while a person was to look, it
    found one.
    """
    async with transaction():
        account, run = await lock_check(run_id)
        if run.open is None or account.status in IN_SERVICE:
            return
        termination = await Termination.get_or_none(account=account)
        at_fault = termination is not None and termination.cause not in checks.WITHOUT_FAULT
        is_fault = run.state is CheckState.OPEN and at_fault
        await close(ctx, account, run, CheckState.FAULT_FOUND if is_fault else CheckState.ENDED)
