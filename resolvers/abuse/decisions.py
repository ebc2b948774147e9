"""Art 10(3): staff confirm a finding of abusive registration, or dismiss it."""

from collections.abc import Sequence

from models import AbuseFinding, AbuseMember, Event
from resolvers import audit, notices
from resolvers.abuse import findings
from resolvers.abuse.findings import Member, Whole
from resolvers.abuse.recording import BEGUN
from resolvers.runtime import Context, refuse_if, refused, transaction
from rules.abuse.decisions import STANDS, decision_objections
from rules.numbers import shaped
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
        whole = await _finding_for_staff(ctx, ref)
        members = {one.application.ref: one for one in whole.members}
        state = whole.finding.state
        refuse_if(decision_objections(state, reason, spared, members))

        await _decide(ctx, whole.finding, AbuseState.CONFIRMED, reason)
        await clear(ctx, [one for ref_, one in members.items() if ref_ in spared])
        await _tell(ctx, [one for ref_, one in members.items() if ref_ not in spared], FOUND)
        await audit.note(ctx, "CONFIRM_ABUSE_FINDING", ref, reason.strip())
    return await findings.whole(whole.finding)


async def dismiss_abuse_finding(ctx: Context, ref: str, *, reason: str) -> Whole:
    """Find that it is none. What it rests on does not count again."""
    async with transaction():
        whole = await _finding_for_staff(ctx, ref)
        refuse_if(decision_objections(whole.finding.state, reason, (), ()))

        await _decide(ctx, whole.finding, AbuseState.DISMISSED, reason)
        await clear(ctx, whole.members)
        await audit.note(ctx, "DISMISS_ABUSE_FINDING", ref, reason.strip())
    return await findings.whole(whole.finding)


async def clear(ctx: Context, members: Sequence[Member]) -> None:
    """Take applications out of a finding, and tell their operators unless another still stands, or
    they never heard of any.
    """
    taken = [one for one in members if not one.row.cleared]
    await AbuseMember.filter(id__in=[one.row.id for one in taken]).update(cleared=True)
    standing = AbuseMember.filter(
        application_id__in=[one.application.id for one in taken],
        cleared=False,
        finding__state__in=list(STANDS),
    )
    still = {int(str(id_)) for id_ in await standing.values_list("application_id", flat=True)}
    free = [one for one in taken if one.application.id not in still]
    heard = await _last_heard(free)
    await _tell(ctx, [one for one in free if heard.get(one.account.id, ENDED) != ENDED], ENDED)


async def _last_heard(members: Sequence[Member]) -> dict[int, str]:
    """By account, what its operator was told last about a check, if anything."""
    events = Event.filter(
        account_id__in=[one.account.id for one in members],
        kind__in=[BEGUN, FOUND.value, ENDED.value],
    )
    return dict(await events.order_by("id").values_list("account_id", "kind"))


async def _finding_for_staff(ctx: Context, ref: str) -> Whole:
    """The finding with this reference, locked until the transaction ends."""
    finding = await AbuseFinding.filter(ref=shaped(ref)).select_for_update().first()
    if finding is None:
        raise refused("FINDING_UNKNOWN", ("finding",))
    await findings.refuse_own(ctx, finding)
    return await findings.whole(finding)


async def _decide(ctx: Context, finding: AbuseFinding, state: AbuseState, reason: str) -> None:
    finding.state, finding.open, finding.reason = state, None, reason.strip()
    finding.decided_by, finding.decided_at = ctx.login, ctx.now
    await finding.save()


async def _tell(ctx: Context, members: Sequence[Member], kind: NoticeKind) -> None:
    accounts = [one.account for one in members]
    await audit.happened_to(ctx, accounts, kind.value, ARTICLE)
    details = {"article": ARTICLE} if kind is FOUND else {}
    await notices.tell_all(ctx, accounts, kind, **details)
