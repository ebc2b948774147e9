"""Rectifications as their operator and staff see them."""

from dataclasses import dataclass
from datetime import datetime

from models import Account, Rectification, RectificationItem, Upload
from resolvers import worklist
from resolvers.runtime import Context, refused
from resolvers.worklist import Page, Place
from rules.lifecycle import IN_SERVICE
from rules.numbers import shaped
from rules.rectification import OPEN
from rules.vocabulary import RectificationState


@dataclass(frozen=True, slots=True)
class Whole:
    """A rectification with its account, its items and the files of each answer."""

    row: Rectification
    account: Account
    items: list[RectificationItem]
    evidence: dict[int, list[Upload]]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who would refuse an answer, since when, and why."""

    by: str
    at: datetime
    note: str


async def of_account(account: Account) -> list[Whole]:
    """Every rectification of an account, newest first. The caller may see the account."""
    rows = await Rectification.filter(account=account).order_by("-id")
    return [await whole(row) for row in rows]


async def whole(row: Rectification) -> Whole:
    """A rectification with everything around it."""
    items = await RectificationItem.filter(rectification=row).order_by("number")
    files: dict[int, list[Upload]] = {item.id: [] for item in items}
    for upload in await Upload.filter(correction_id__in=list(files)).order_by("id"):
        files[int(str(upload.correction_id))].append(upload)
    return Whole(row, await Account.get(id=row.account_id), items, files)


async def waiting(
    ctx: Context,
    *,
    state: RectificationState | None,
    overdue: bool,
    first: int,
    after: Place | None,
) -> Page[Whole]:
    """For staff, first whose turn ends first; without `state` the open ones, of which `overdue` are
    those whose turn is over. None of the caller's own.
    """
    rows = Rectification.filter(state__in=[state] if state else list(OPEN))
    if state is None:  # what ended for something else has nothing left to correct
        rows = rows.filter(account__status__in=list(IN_SERVICE))
    if overdue:
        rows = rows.filter(open=True, turn_due_on__lt=ctx.today)
    if own := await worklist.own_numbers(ctx):
        rows = rows.exclude(account__number__in=own)
    page = await worklist.page(rows, first=first, after=after, day="turn_due_on")
    return page.showing([await whole(row) for row in page.rows])


async def proposal_of(ctx: Context, item: RectificationItem) -> Proposal | None:
    """The refusal that waits for a second person. Staff whose own affair it is see no more of it
    than its operator does.
    """
    if item.proposed_by is None or item.proposed_at is None:
        return None
    row = await Rectification.get(id=item.rectification_id)
    if await worklist.has_interest_in(ctx, row.account_id):
        return None
    return Proposal(item.proposed_by, item.proposed_at, item.proposal)


async def read_rectification(ctx: Context, ref: str) -> Whole:
    """One rectification for staff. One of their own subject is not there."""
    row = await Rectification.get_or_none(ref=shaped(ref))
    account = await Account.get(id=row.account_id) if row else None
    if row is None or account is None or await worklist.has_interest(ctx, account):
        raise refused("RECTIFICATION_UNKNOWN", ("rectification",))
    return await whole(row)
