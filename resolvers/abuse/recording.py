"""Art 10(3): a finding is written with the rows that it rests on; further ones join it while it
is open.
"""

import secrets

from tortoise.exceptions import IntegrityError

from models import AbuseFinding, AbuseMember, Account, Signal
from resolvers import audit, notices
from resolvers.runtime import Context, transaction
from rules.abuse.filings import Alert, Filing
from rules.abuse.policy import SIGNALS, forgotten_at
from rules.vocabulary import AbuseState, ApplicationState, NoticeKind

ARTICLE = "10"
BEGUN = "CHECKED_FURTHER"  # the event with which an applicant hears that staff look
MOST_MEMBERS = 500  # from which on a finding takes no more
UNDECIDED = (ApplicationState.SUBMITTED, ApplicationState.RETURNED)


async def record(ctx: Context, alert: Alert) -> AbuseFinding:
    """Open a finding, or have the open one of the same rule and tie grow. The register itself
    acts: whoever files last did not find anything.
    """
    acting = ctx.as_register()
    async with transaction():
        finding = await _open_finding(acting, alert)
        members = await _known(alert)
        new = [one for one in alert.filings if one.application not in members]
        waiting = await _already_held([one.application for one in new])
        await AbuseMember.bulk_create(
            [
                AbuseMember(finding=finding, application_id=filing.application, at=ctx.now)
                for filing in new
            ]
        )
        await _signal(acting, alert, new)
        await _tell(acting, [one.application for one in new if one.application not in waiting])
    return finding


async def is_news(alert: Alert) -> bool:
    """Whether any of it was never in a finding of the same rule about the same thing."""
    rows = AbuseMember.filter(
        application_id__in=[one.application for one in alert.filings],
        finding__rule=alert.rule,
        finding__value=alert.value,
    )
    seen = await rows.distinct().values_list("application_id", flat=True)
    return len(seen) < len(alert.filings)


async def _open_finding(ctx: Context, alert: Alert) -> AbuseFinding:
    same = AbuseFinding.filter(rule=alert.rule, value=alert.value, open=True)
    finding = await same.select_for_update().first()
    if finding is not None and await _is_full(finding):
        # It waits for staff as it is; what comes now is held by a finding of its own.
        finding.open = None
        await finding.save(update_fields=["open"])
        finding = None
    if finding is None:
        try:
            async with transaction():
                finding = await _begin(ctx, alert)
        except IntegrityError:  # another process was faster
            finding = await same.select_for_update().get()
    if alert.numbers != finding.numbers:
        finding.numbers = alert.numbers
        await finding.save(update_fields=["numbers"])
    return finding


async def _begin(ctx: Context, alert: Alert) -> AbuseFinding:
    finding = await AbuseFinding.create(
        ref=secrets.token_hex(16),
        kind=alert.kind,
        rule=alert.rule,
        tie=alert.tie,
        value=alert.value,
        numbers=alert.numbers,
        policy_version=ctx.register.platform.abuse.version,
        found_at=ctx.now,
    )
    await audit.note(ctx, "FIND_ABUSE", finding.ref, alert.rule.value)
    return finding


async def _is_full(finding: AbuseFinding) -> bool:
    return await AbuseMember.filter(finding=finding).count() >= MOST_MEMBERS


async def _known(alert: Alert) -> set[int]:
    """Those that an undecided finding of this rule and value rests on already."""
    rows = AbuseMember.filter(
        application_id__in=[one.application for one in alert.filings],
        finding__rule=alert.rule,
        finding__value=alert.value,
        finding__state=AbuseState.OPEN,
    )
    return {int(str(id_)) for id_ in await rows.values_list("application_id", flat=True)}


async def _already_held(applications: list[int]) -> set[int]:
    """Those that wait for another open finding already: nobody is told twice."""
    rows = AbuseMember.filter(
        application_id__in=applications, cleared=False, finding__state=AbuseState.OPEN
    )
    return {int(str(id_)) for id_ in await rows.values_list("application_id", flat=True)}


async def _signal(ctx: Context, alert: Alert, new: list[Filing]) -> None:
    """Beside each row, by what it counts, where nothing says so yet."""
    kind = SIGNALS[alert.rule]
    if kind is None:
        return
    await Signal.bulk_create(
        [
            Signal(
                application_id=filing.application,
                kind=kind,
                value_hash=ctx.register.keys.lookup_hash("signal", alert.value),
                subjects=alert.numbers["subjects"] - 1,
                at=ctx.now,
                forget_at=forgotten_at(kind, ctx.now),
            )
            for filing in new
        ],
        ignore_conflicts=True,
    )


async def _tell(ctx: Context, applications: list[int]) -> None:
    """Whose application waits hears that it does, and neither why nor with whose."""
    waiting = Account.filter(
        application__id__in=applications, application__state__in=list(UNDECIDED)
    )
    accounts = await waiting.order_by("application__id")
    await audit.happened_to(ctx, accounts, BEGUN, ARTICLE)
    kind = NoticeKind.REGISTRATION_CHECKED_FURTHER
    await notices.tell_all(ctx, accounts, kind, article=ARTICLE)
