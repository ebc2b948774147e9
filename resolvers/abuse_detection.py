"""Art 10(3): 防范和处置违规注册. What a filed application is like is noticed when it is filed; what
is found waits for a member of staff and refuses nothing by itself.
"""

from collections.abc import Iterable

from models import AbuseMember, Account, Application, Signal
from resolvers import abuse_recording, abuse_ties, turns
from resolvers.context import Context
from rules import abuse, quotas
from rules.abuse import Filing, Found, Same
from rules.vocabulary import CreditTier, SignalKind, SubjectNature, Tie

WORTH_A_SIGNAL = 3  # subjects


async def notice(ctx: Context, account: Account, application: Application) -> None:
    """Look at an application with those like it, with the caller's transaction."""
    new = abuse_ties.filing_of(ctx.register.keys, account, application)
    await turns.wait(f"{tie}:{value}" for tie, value in new.ties.items())
    same = await abuse_ties.same(ctx, new, application)
    found = await _judged(ctx, new, same, application)
    if found:
        everything = [one for filings in same.values() for one in filings]
        same = abuse_ties.without(same, await cleared(everything))
        found = await _judged(ctx, new, same, application)

    await _signal(ctx, new, same)
    for one in found:
        await abuse_recording.record(ctx, one)


async def _judged(ctx: Context, new: Filing, same: Same, application: Application) -> list[Found]:
    policy = ctx.register.platform.abuse
    burst = abuse.burst_of_block(policy, new, same)
    earlier = 0
    if burst is not None:
        since = new.at - burst.within
        earlier = await abuse_ties.earlier_in_block(ctx, application, since)

    def quota(nature: SubjectNature) -> int:
        row = quotas.quota_of(
            ctx.register.platform.quotas, nature, CreditTier.ORDINARY, quotas.GENERAL
        )
        return row.most

    return abuse.at_filing(policy, new, same, quota=quota, earlier_in_block=earlier)


async def cleared(filings: Iterable[Filing]) -> list[int]:
    """Those of the filings of which staff found that they are no abuse. They count no more."""
    ids = {one.application for one in filings}
    rows = AbuseMember.filter(application_id__in=list(ids), cleared=True)
    return [int(str(id_)) for id_ in await rows.values_list("application_id", flat=True)]


async def _signal(ctx: Context, new: Filing, same: Same) -> None:
    """Keep what is alike beside the application, finding or not."""
    counted = {kind: _subjects(new, same, tie) for kind, tie in _SIGNALLED.items()}
    await Signal.bulk_create(
        [
            Signal(
                application_id=new.application,
                kind=kind,
                value_hash=ctx.register.keys.lookup_hash("signal", new.ties[tie]),
                subjects=counted[kind] - 1,
                at=ctx.now,
            )
            for kind, tie in _SIGNALLED.items()
            if counted[kind] >= WORTH_A_SIGNAL
        ]
    )


def _subjects(new: Filing, same: Same, tie: Tie) -> int:
    alike = same.get(tie, ())
    if tie in abuse.FILED_BY:
        alike = [one for one in alike if new.at - one.at <= abuse.BURST]
    return abuse.subjects(alike)


_SIGNALLED: dict[SignalKind, Tie] = {
    SignalKind.ADDRESS_SHARED: Tie.BLOCK,
    SignalKind.NAME_SEQUENCE: Tie.SERIES,
    SignalKind.BURST: Tie.LOGIN,
}
