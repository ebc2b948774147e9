"""Findings of abusive registration as staff see them, with all that they rest on (Art 10)."""

from dataclasses import dataclass

from tortoise.expressions import Subquery

from models import AbuseAppeal, AbuseFinding, AbuseMember, Account, Application, Signal
from resolvers import audit, worklist
from resolvers.runtime import Context, refused
from resolvers.worklist import Page
from rules.numbers import compact, shaped
from rules.vocabulary import AbuseKind, AbuseRule, AbuseState


@dataclass(frozen=True, slots=True)
class Member:
    """One application that a finding rests on, with its account and its signals."""

    row: AbuseMember
    application: Application
    account: Account
    signals: list[Signal]
    appeal: AbuseAppeal | None


@dataclass(frozen=True, slots=True)
class Whole:
    """A finding with its rows. `confirmed_before` and `dismissed_before` are how many findings of
    the same rule about the same thing were decided so.
    """

    finding: AbuseFinding
    members: list[Member]
    confirmed_before: int
    dismissed_before: int


async def page(
    ctx: Context,
    *,
    kind: AbuseKind | None,
    state: AbuseState | None,
    rule: AbuseRule | None,
    number: str | None,
    appealed: bool | None,
    first: int,
    before: int | None,
) -> Page[AbuseFinding]:
    """Findings, the newest first; none about an account of the caller's own."""
    rows = AbuseFinding.all()
    for name, value in (("kind", kind), ("state", state), ("rule", rule)):
        rows = rows.filter(**{name: value}) if value is not None else rows
    if number is not None:
        about = AbuseMember.filter(application__account__number=compact(number)[:16])
        rows = rows.filter(id__in=await about.values_list("finding_id", flat=True))
    if appealed is not None:
        waiting = AbuseAppeal.filter(decision__isnull=True)
        ids = Subquery(waiting.values("member__finding_id"))
        rows = rows.filter(id__in=ids) if appealed else rows.exclude(id__in=ids)
    if own := await own_findings(ctx):
        rows = rows.exclude(id__in=own)
    total = await rows.count()
    if before is not None:
        rows = rows.filter(id__lt=before)
    findings = await rows.order_by("-id").limit(first + 1)
    return Page(findings[:first], len(findings) > first, total)


async def read_finding(ctx: Context, ref: str) -> Whole:
    """One finding with its rows, for staff; the reading is audited. Refuses one of their own."""
    finding = await AbuseFinding.get_or_none(ref=shaped(ref))
    if finding is None:
        raise refused("FINDING_UNKNOWN", ("finding",))
    await refuse_own(ctx, finding)
    await audit.note(ctx, "READ_FINDING", finding.ref)
    return await whole(finding)


async def whole(finding: AbuseFinding) -> Whole:
    """A finding with everything that it rests on. Whoever calls has seen to it that they may."""
    before = AbuseFinding.filter(rule=finding.rule, value=finding.value, id__lt=finding.id)
    return Whole(
        finding,
        await _members(finding),
        await before.filter(state=AbuseState.CONFIRMED).count(),
        await before.filter(state__in=[AbuseState.DISMISSED, AbuseState.OVERTURNED]).count(),
    )


async def refuse_own(ctx: Context, finding: AbuseFinding) -> None:
    """Nobody acts as staff on a finding about an account of a subject of their own."""
    if finding.id in await own_findings(ctx, finding):
        raise refused("OWN_FINDING", ("finding",))


async def own_findings(ctx: Context, finding: AbuseFinding | None = None) -> set[int]:
    """The findings about an account in which the caller has an interest."""
    numbers = await worklist.own_numbers(ctx)
    if not numbers:
        return set()
    about = AbuseMember.filter(application__account__number__in=numbers)
    rows = about.filter(finding=finding) if finding else about
    return {int(str(id_)) for id_ in await rows.values_list("finding_id", flat=True)}


async def _members(finding: AbuseFinding) -> list[Member]:
    rows = await AbuseMember.filter(finding=finding).order_by("id")
    ids = [row.application_id for row in rows]
    applications = {
        application.id: application
        for application in await Application.filter(id__in=ids).prefetch_related("account")
    }
    appeals = {one.member_id: one for one in await AbuseAppeal.filter(member__finding=finding)}
    signals: dict[int, list[Signal]] = {id_: [] for id_ in ids}
    for signal in await Signal.filter(application_id__in=ids).order_by("id"):
        signals[signal.application_id].append(signal)
    return [
        Member(
            row,
            applications[row.application_id],
            applications[row.application_id].account,
            signals[row.application_id],
            appeals.get(row.id),
        )
        for row in rows
    ]
