"""A report as staff see it: what was said and shown, not by whom (Art 20)."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from tortoise.functions import Count

from models import Report, Upload
from resolvers.reporting import sealed
from resolvers.runtime import Context
from resolvers.worklist import Claim, Place, claim_of
from rules.reporting import reports
from rules.reporting.shown_account import ShownAccount
from rules.vocabulary import ReportDecision, ReportReason, ReportState, UploadKind


@dataclass(frozen=True, slots=True)
class Piece:
    """One file handed in with a report."""

    ref: str
    kind: UploadKind
    content_type: str
    size: int


@dataclass(frozen=True, slots=True)
class ReportItem:
    """A report as staff see it: what was said and shown, not by whom. Either `number` is that of a
    registered account, or `shown` says as what one that is not registered shows itself.

    `evidence` is its own; `merged_evidence` counts what the reports merged into it brought, which
    `queue.waiting(merged_into=ref)` lists. `place` is where it stands in the queue.
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
    place: Place


async def items(ctx: Context, rows: list[Report]) -> list[ReportItem]:
    """`rows` as staff see them."""
    pieces, merged = await _evidence(rows)
    testimonies = {row.id: sealed.unseal(ctx.register.keys, row) for row in rows}
    return [
        ReportItem(
            ref=row.ref,
            number=row.number,
            shown=testimonies[row.id].shown,
            reason=row.reason,
            state=row.state,
            statement=testimonies[row.id].statement,
            evidence=tuple(pieces[row.id]),
            merged_count=row.merged_count,
            merged_evidence=merged.get(row.id, 0),
            received_on=row.received_on,
            due_on=row.due_on,
            provisional=row.due_provisional,
            overdue=reports.is_overdue(row.state, row.due_on, ctx.today),
            claim=claim_of(row, ctx.now),
            decision=row.decision,
            feedback=row.feedback or None,
            place=(row.due_on, row.id),
        )
        for row in rows
    ]


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
