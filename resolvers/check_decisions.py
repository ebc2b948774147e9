"""Art 9(3): a person decides what a check found, after the measures that follow from it."""

from models import Account, CheckRun, Event, Factor, Rectification
from resolvers import check_effects, factors
from resolvers.check_queue import CheckCase, case, is_held, open_one
from resolvers.context import Context
from resolvers.refusal import refuse_if, refused
from resolvers.transaction import transaction
from rules import patrol
from rules.lifecycle import IN_SERVICE
from rules.patrol import Verdict
from rules.verification import last_day
from rules.vocabulary import CheckState, FactorKind, Outcome, RecordReason

MEASURES = (
    RecordReason.SUSPENDED,
    RecordReason.SUSPENSION_CHANGED,
    RecordReason.MARKER_ENDED,
    RecordReason.TERMINATED,
)


async def decide_check(ctx: Context, ref: str, verdict: Verdict) -> CheckCase:
    """Pass an account, or close a check whose fault was acted on."""
    async with transaction():
        account, run = await open_one(ctx, ref)
        if not is_held(ctx, run):
            raise refused("CHECK_NOT_CLAIMED", ("check",))
        answers = await factors.results(run)
        confirmed = all(one.outcome is Outcome.MATCH for one in answers)
        refuse_if(
            patrol.decision_objections(
                verdict,
                confirmed,
                in_service=account.status in IN_SERVICE,
                acted=await _acted(account, run),
            )
        )

        if verdict.state is CheckState.PASSED:
            await _human_check(ctx, run, verdict)
        await check_effects.close(ctx, account, run, verdict.state, verdict.note.strip())
    return await case(ctx, account, run)


async def _human_check(ctx: Context, run: CheckRun, verdict: Verdict) -> None:
    await Factor.create(
        check_run=run,
        kind=FactorKind.HUMAN_CHECK,
        outcome=Outcome.MATCH,
        provider="reviewer",
        at=ctx.now,
        last_on=last_day(FactorKind.HUMAN_CHECK, ctx.today),
        by=ctx.login,
        note=verdict.means.strip(),
        facts=sorted(verdict.facts),
    )


async def _acted(account: Account, run: CheckRun) -> bool:
    """Whether anything was done about the account since the check began."""
    measures = Event.filter(
        account=account, at__gte=run.begun_at, kind__in=[one.value for one in MEASURES]
    )
    told = Rectification.filter(account=account, issued_at__gte=run.begun_at)
    return await measures.exists() or await told.exists()
