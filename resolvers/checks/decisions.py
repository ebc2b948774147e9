"""Art 9(3): a person decides what a check found, after the measures that follow from it."""

from tortoise.expressions import Q

from models import (
    Account,
    Application,
    CheckRun,
    Credential,
    Factor,
    Marker,
    Rectification,
    Suspension,
    Termination,
    Upload,
)
from resolvers import audit, notices, worklist
from resolvers.checks import effects
from resolvers.checks.queue import CheckDossier, check_for_staff, dossier_of
from resolvers.identity import claimed_identity, results, seen_by_eye
from resolvers.runtime import Context, refuse_if, transaction
from resolvers.uploads import files_of_account, opened, piles
from rules import checks
from rules.checks import Known, Verdict
from rules.identity.seen_documents import Files
from rules.identity.verification import REGISTERS
from rules.lifecycle import IN_SERVICE
from rules.objections import Objection
from rules.vocabulary import (
    CheckedFact,
    CheckState,
    CredentialState,
    FactorKind,
    MarkerEndGround,
    NoticeKind,
    Outcome,
    RectificationState,
    SuspensionReason,
)

TOLD = {
    CheckState.PASSED: NoticeKind.CHECK_PASSED,
    CheckState.FAULT_FOUND: NoticeKind.CHECK_FOUND_FAULT,
}


async def decide_check(ctx: Context, ref: str, verdict: Verdict) -> CheckDossier:
    """Pass an account, or close a check whose fault was acted on."""
    async with transaction():
        account, run = await check_for_staff(ctx, ref)
        worklist.refuse_unless_held(ctx, run)
        files = await files_of_account(account.id)
        seen = await opened(ctx, files, worklist.claimed_at(run))
        document = (await claimed_identity(ctx.register.keys, run)).document_kind
        known = Known(
            confirmed=all(
                one.outcome is Outcome.MATCH for one in await results(run) if one.kind in REGISTERS
            ),
            in_service=account.status in IN_SERVICE,
            acted=await _acted(account, run),
            files=Files({file.ref: file.kind for file in files}, seen, document),
        )
        refuse_if(await _disputed(account, verdict) + checks.decision_objections(verdict, known))

        if verdict.state is CheckState.PASSED:
            is_second = run.proposed_by not in (None, ctx.login)
            await _human_check(ctx, run, verdict, is_second=is_second)
            if not is_second and await _needs_second(ctx, account, run):
                await _propose(ctx, run)
                return await dossier_of(ctx, account, run)
            await _count_credentials(ctx, verdict, files, seen)
        await effects.close(ctx, account, run, verdict.state, verdict.note.strip())
        await _tell(ctx, account, verdict)
    return await dossier_of(ctx, account, run)


async def _needs_second(ctx: Context, account: Account, run: CheckRun) -> bool:
    application = await Application.get(account=account)
    document = (await claimed_identity(ctx.register.keys, application)).document_kind
    said = await results(run)
    return checks.needs_second(application.nature, account.category, document, said)


async def _propose(ctx: Context, run: CheckRun) -> None:
    """The caller would pass it, and may not alone: it goes back into the queue for another."""
    run.proposed_by = ctx.login
    worklist.release(run)
    await run.save()
    await audit.note(ctx, "PROPOSE_PASSING", run.ref)


async def _human_check(ctx: Context, run: CheckRun, verdict: Verdict, *, is_second: bool) -> None:
    """What the first of two saw stays; an earlier look of one's own does not count."""
    kind = FactorKind.SECOND_CHECK if is_second else FactorKind.HUMAN_CHECK
    await Factor.filter(check_run=run, kind=kind).delete()
    await seen_by_eye(ctx, run, verdict.by_eye, kind=kind)


async def _count_credentials(
    ctx: Context, verdict: Verdict, files: list[Upload], seen: frozenset[str]
) -> None:
    """A credential is renewed where its own files were seen, and no other; one that was shown
    since the account was registered counts from now on.
    """
    if CheckedFact.QUALIFICATION in verdict.facts and seen:
        shown = {file.credential_id for file in files if file.credential_id is not None}
        looked_at = [id_ for id_ in shown if all(pile & seen for pile in piles(files, id_))]
        counting = Credential.filter(id__in=looked_at).exclude(state=CredentialState.REVOKED)
        await counting.update(state=CredentialState.CHECKED, checked_on=ctx.today)


async def _tell(ctx: Context, account: Account, verdict: Verdict) -> None:
    """Tell the operator what came of it. `note` is for the file; what was done was told with it."""
    if verdict.state in TOLD:
        await notices.tell(ctx, account, TOLD[verdict.state], article="9")


async def _disputed(account: Account, verdict: Verdict) -> list[Objection]:
    passing = verdict.state is CheckState.PASSED
    return await effects.disputed(account) if passing else []


async def _acted(account: Account, run: CheckRun) -> bool:
    """Whether anything was done about the account since the check began, or still is. A marker
    whose credential expired ended by itself, and so did the service that needs it.
    """
    terminations = Termination.filter(account=account, at__gte=run.begun_at)
    markers = Marker.filter(account=account, ended_at__gte=run.begun_at)
    markers = markers.exclude(end_ground=MarkerEndGround.CREDENTIAL_EXPIRED)
    suspensions = Suspension.filter(account=account, open=True)
    suspensions = suspensions.exclude(reason=SuspensionReason.CREDENTIAL)
    rectifications = Rectification.filter(
        Q(open=True) | Q(issued_at__gte=run.begun_at), account=account
    )
    rectifications = rectifications.exclude(state=RectificationState.WITHDRAWN)
    measures = (suspensions, rectifications, markers, terminations)
    return any([await one.exists() for one in measures])
