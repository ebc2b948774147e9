"""Art 10(3): staff confirm a finding of abusive registration, or dismiss it."""

from collections.abc import Sequence

from models import AbuseFinding, AbuseMember, Account, Event
from resolvers import abuse_findings, audit, notices
from resolvers.abuse_findings import Member, Whole
from resolvers.abuse_recording import BEGUN
from resolvers.context import Context
from resolvers.refusal import refuse_if, refused
from resolvers.transaction import transaction
from rules.abuse_decisions import STANDS, decision_objections
from rules.references import shaped
from rules.vocabulary import AbuseState, NoticeKind

ARTICLE = "10"
FOUND, ENDED = NoticeKind.REGISTRATION_FOUND_ABUSIVE, NoticeKind.REGISTRATION_CHECK_ENDED


async def confirm_abuse_finding(
    ctx: Context, ref: str, *, reason: str, spared: Sequence[str] = ()
) -> Whole:
    """Find that it is abuse, but for the applications `spared`. Whom it concerns is told, and
    how to appeal; refusing and suspending are decisions of their own.
    """
    async with transaction():
        found = await _open(ctx, ref)
        members = {one.application.ref: one for one in found.members}
        state = found.finding.state
        refuse_if(decision_objections(state, reason, spared, members))

        await _decide(ctx, found.finding, AbuseState.CONFIRMED, reason)
        for reference, one in members.items():
            if reference in spared:
                await clear(ctx, one)
            else:
                await _tell(ctx, one, FOUND)
        await audit.note(ctx, "CONFIRM_ABUSE_FINDING", ref, reason.strip())
    return await abuse_findings.whole(found.finding)


async def dismiss_abuse_finding(ctx: Context, ref: str, *, reason: str) -> Whole:
    """Find that it is none. What it rests on does not count again."""
    async with transaction():
        found = await _open(ctx, ref)
        refuse_if(decision_objections(found.finding.state, reason, (), ()))

        await _decide(ctx, found.finding, AbuseState.DISMISSED, reason)
        for one in found.members:
            await clear(ctx, one)
        await audit.note(ctx, "DISMISS_ABUSE_FINDING", ref, reason.strip())
    return await abuse_findings.whole(found.finding)


async def clear(ctx: Context, member: Member) -> None:
    """Take one application out of a finding, and tell its operator unless another still stands, or
    they never heard of any.
    """
    if member.row.cleared:
        return
    member.row.cleared = True
    await member.row.save(update_fields=["cleared"])
    others = AbuseMember.filter(application=member.application, cleared=False)
    if await others.filter(finding__state__in=list(STANDS)).exists():
        return
    told = Event.filter(account=member.account, kind__in=[BEGUN, FOUND.value, ENDED.value])
    last = await told.order_by("-id").first()
    if last is not None and last.kind != ENDED.value:
        await _tell(ctx, member, ENDED)


async def _open(ctx: Context, ref: str) -> Whole:
    """The finding with this reference, locked until the transaction ends."""
    finding = await AbuseFinding.filter(ref=shaped(ref)).select_for_update().first()
    if finding is None:
        raise refused("FINDING_UNKNOWN", ("finding",))
    await abuse_findings.refuse_own(ctx, finding)
    return await abuse_findings.whole(finding)


async def _decide(ctx: Context, finding: AbuseFinding, state: AbuseState, reason: str) -> None:
    finding.state, finding.open, finding.reason = state, None, reason.strip()
    finding.decided_by, finding.decided_at = ctx.login, ctx.now
    await finding.save()


async def _tell(ctx: Context, member: Member, kind: NoticeKind) -> None:
    account: Account = member.account
    await audit.happened(ctx, account, kind.value, ARTICLE)
    details = {"article": ARTICLE} if kind is FOUND else {}
    await notices.tell(ctx, account, kind, **details)
