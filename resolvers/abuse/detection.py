"""Art 10(3): 防范和处置…违规注册行为. What a filed application is like is noticed when it is filed;
what is found waits for a member of staff and refuses nothing by itself.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from models import AbuseMember, Account, Application, Signal
from models.database.insertion import insert
from resolvers.abuse import credentials, recording, ties
from resolvers.abuse.credentials import Others
from resolvers.runtime import Context
from rules.abuse import detection
from rules.abuse.filings import Alert, Filing, Same, subjects
from rules.abuse.policy import forgotten_at
from rules.quotas import quotas
from rules.vocabulary import AbuseRule, CreditTier, SignalKind, SubjectNature, Tie

WORTH_A_SIGNAL = 3  # subjects


async def notice(
    ctx: Context, account: Account, application: Application, certificates: Others
) -> None:
    """Look at an application with those like it, and those that show its certificates, with the
    caller's transaction, which has had its turn.
    """
    new = ties.filing_of(ctx.register.keys, account, application)
    same = await ties.same(ctx, new, application)
    alerts = await _judged(ctx, new, same, application)
    if alerts:
        # Of what staff cleared is asked only now: most filings fulfil nothing.
        same = await _marked(same)
        alerts = await _judged(ctx, new, same, application)

    await _signal(ctx, new, same)
    for alert in [*alerts, *await _of_certificates(ctx, new, certificates)]:
        await recording.record(ctx, alert)


async def notice_certificates(ctx: Context, account: Account, application: Application) -> None:
    """Look at what an account shows since it was registered: only its certificates are new."""
    new = ties.filing_of(ctx.register.keys, account, application)
    certificates = await credentials.others(ctx.register.keys, account)
    for alert in await _of_certificates(ctx, new, certificates):
        await recording.record(ctx, alert)


async def _of_certificates(ctx: Context, new: Filing, certificates: Others) -> list[Alert]:
    alike = await credentials.alike(ctx, new, certificates)
    judged = [detection.one_credential(value, await marked(same)) for value, same in alike]
    return [alert for alert in judged if alert is not None]


async def _judged(ctx: Context, new: Filing, same: Same, application: Application) -> list[Alert]:
    policy = ctx.register.platform.abuse
    burst = detection.burst_of_block(policy, new, same)
    earlier = 0
    if burst is not None:
        since = new.at - burst.within
        earlier = await ties.earlier_in_block(ctx, application, since)

    def quota(nature: SubjectNature) -> int:
        row = quotas.quota_of(
            ctx.register.platform.quotas, nature, CreditTier.ORDINARY, quotas.GENERAL
        )
        return row.most

    return detection.at_filing(policy, new, same, quota=quota, earlier_in_block=earlier)


async def marked(filings: Sequence[Filing]) -> list[Filing]:
    """The filings, each with what staff cleared it of."""
    ids = list({one.application for one in filings})
    cleared: dict[int, set[tuple[AbuseRule, str]]] = defaultdict(set)
    rows = AbuseMember.filter(application_id__in=ids, cleared=True)
    for id_, rule, value in await rows.values_list(
        "application_id", "finding__rule", "finding__value"
    ):
        cleared[int(id_)].add((AbuseRule(rule), value))
    return [
        replace(filing, cleared=frozenset(cleared[filing.application]))
        if filing.application in cleared
        else filing
        for filing in filings
    ]


async def _marked(same: Same) -> Same:
    everything = {one.application: one for filings in same.values() for one in filings}
    cleared = {one.application: one for one in await marked(list(everything.values()))}
    return {tie: [cleared[one.application] for one in alike] for tie, alike in same.items()}


async def _signal(ctx: Context, new: Filing, same: Same) -> None:
    """Keep what is alike beside the application, alert or not."""
    counted = {kind: _subjects(new, same, tie) for kind, tie in _SIGNALLED.items()}
    await insert(
        [
            Signal(
                application_id=new.application,
                kind=kind,
                value_hash=ctx.register.keys.lookup_hash("signal", new.ties[tie]),
                subjects=counted[kind] - 1,
                at=ctx.now,
                forget_at=forgotten_at(kind, ctx.now),
            )
            for kind, tie in _SIGNALLED.items()
            if counted[kind] >= WORTH_A_SIGNAL
        ]
    )


def _subjects(new: Filing, same: Same, tie: Tie) -> int:
    alike = same.get(tie, ())
    if tie in detection.FILED_BY:
        alike = [one for one in alike if new.at - one.at <= detection.BURST]
    return subjects(alike)


_SIGNALLED: dict[SignalKind, Tie] = {
    SignalKind.ADDRESS_SHARED: Tie.BLOCK,
    SignalKind.NAME_SEQUENCE: Tie.SERIES,
    SignalKind.BURST: Tie.LOGIN,
}
