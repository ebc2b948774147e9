"""A report as staff see it: what was said and shown, not by whom (Art 20)."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime

from tortoise.functions import Count

from models import Report, Upload
from resolvers.reporting import sealed
from resolvers.runtime import Context
from rules.reporting import reports
from rules.reporting.shown_account import ShownAccount
from rules.vocabulary import ReportDecision, ReportReason, ReportState, UploadKind

Position = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Piece:
    """One file handed in with a report."""

    ref: str
    kind: UploadKind
    content_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Claim:
    by: str
    until: datetime


@dataclass(frozen=True, slots=True)
class ReportItem:
    """A report as staff see it: what was said and shown, not by whom. Either `number` is that of a
    registered account, or `shown` says as what one that is not registered shows itself.

    `evidence` is its own; `merged_evidence` counts what the reports merged into it brought, which
    `report_queue(merged_into=ref)` lists. `position` is its place in the queue.
    """

    ref: str
    number: str | None
    shown: ShownAccount | None = field(repr=False)
    reason: ReportReason
    state: ReportState
    statement: str = field(repr=False)
    evidence: tuple[Piece, ...]
    merged_count: int
    merged_evidence: int
    received_on: date
    due_on: date
    provisional: bool
    overdue: bool
    claim: Claim | None
    decision: ReportDecision | None
    feedback: str | None
    position: Position


async def items(ctx: Context, rows: list[Report]) -> list[ReportItem]:
    """`rows` as staff see them."""
    pieces, merged = await _evidence(rows)
    told = {row.id: sealed.unseal(ctx.register.keys, row) for row in rows}
    return [
        ReportItem(
            ref=row.ref,
            number=row.number,
            shown=told[row.id].shown,
            reason=row.reason,
            state=row.state,
            statement=told[row.id].statement,
            evidence=tuple(pieces[row.id]),
            merged_count=row.merged_count,
            merged_evidence=merged.get(row.id, 0),
            received_on=row.received_on,
            due_on=row.due_on,
            provisional=row.due_provisional,
            overdue=reports.is_overdue(row.state, row.due_on, ctx.today),
            claim=claim_of(ctx, row),
            decision=row.decision,
            feedback=row.feedback or None,
            position=(row.due_on.isoformat(), str(row.id)),
        )
        for row in rows
    ]


def claim_of(ctx: Context, report: Report) -> Claim | None:
    """Who holds `report` now, if anyone."""
    if report.claimed_by is None or report.claimed_until is None:
        return None
    live = report.claimed_until > ctx.now
    return Claim(report.claimed_by, report.claimed_until) if live else None


async def _evidence(rows: list[Report]) -> tuple[dict[int, list[Piece]], dict[int, int]]:
    """Each report's own files, and how many came with those merged into it."""
    ids = [row.id for row in rows]
    pieces: dict[int, list[Piece]] = defaultdict(list)
    for file in await Upload.filter(report_id__in=ids).order_by("id"):
        piece = Piece(file.ref, file.kind, str(file.content_type), file.size or 0)
        pieces[file.report_id or 0].append(piece)
    counted = (
        await Upload.filter(report__merged_into_id__in=ids)
        .annotate(files=Count("id"))
        .group_by("report__merged_into_id")
        .values_list("report__merged_into_id", "files")
    )
    return pieces, dict(counted)
