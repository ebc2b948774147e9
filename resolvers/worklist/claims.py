"""领取: one member of staff holds a piece of work for 30 minutes, so that no two decide it."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from tortoise.expressions import Q

from models import Application, CheckRun, IdentityDispute, Report
from resolvers.runtime import Context, refused
from rules.worklist import CLAIM

Work = Application | CheckRun | IdentityDispute | Report


class Words(NamedTuple):
    """With which codes, about which field of the input, a kind of work is refused."""

    another: str
    nobody: str
    field: str


WORDS: dict[type, Words] = {
    Application: Words("CLAIMED_BY_ANOTHER", "NOT_CLAIMED", "application"),
    CheckRun: Words("CHECK_CLAIMED_BY_ANOTHER", "CHECK_NOT_CLAIMED", "check"),
    IdentityDispute: Words("DISPUTE_CLAIMED_BY_ANOTHER", "DISPUTE_NOT_CLAIMED", "dispute"),
    Report: Words("REPORT_CLAIMED_BY_ANOTHER", "REPORT_NOT_CLAIMED", "report"),
}


@dataclass(frozen=True, slots=True)
class Claim:
    """Who holds something, and until when."""

    by: str
    until: datetime


async def claim(ctx: Context, work: Work) -> None:
    """Hold `work`, locked by the caller's transaction: of two at once the lock lets one be first.
    Who holds it already goes on holding it until the same moment.
    """
    live = claim_of(work, ctx.now)
    if live is None:
        work.claimed_by, work.claimed_until = ctx.login, ctx.now + CLAIM
        await work.save(update_fields=["claimed_by", "claimed_until"])
    elif live.by != ctx.login:
        words = WORDS[type(work)]
        raise refused(words.another, (words.field,))


def claim_of(work: Work, now: datetime) -> Claim | None:
    """The claim on `work` that is live, if any is."""
    if work.claimed_by is None or work.claimed_until is None:
        return None
    return Claim(work.claimed_by, work.claimed_until) if work.claimed_until > now else None


def claimed_at(work: Work) -> datetime:
    """Since when `work`, which somebody holds, is theirs."""
    if work.claimed_until is None:
        raise ValueError("nobody holds it")
    return work.claimed_until - CLAIM


def is_held(ctx: Context, work: Work) -> bool:
    """Whether the caller's claim on `work` is live."""
    live = claim_of(work, ctx.now)
    return live is not None and live.by == ctx.login


def refuse_unless_held(ctx: Context, work: Work) -> None:
    """Refuse whoever has no live claim on `work`."""
    if not is_held(ctx, work):
        words = WORDS[type(work)]
        raise refused(words.nobody, (words.field,))


def release(work: Work) -> None:
    """Let go of `work`, which the caller saves."""
    work.claimed_by = work.claimed_until = None


def unheld(ctx: Context) -> Q:
    """The condition of what nobody holds."""
    return Q(claimed_by__isnull=True) | Q(claimed_until__lte=ctx.now)


def held_by_caller(ctx: Context) -> Q:
    """The condition of what the caller holds."""
    return Q(claimed_by=ctx.login, claimed_until__gt=ctx.now)
