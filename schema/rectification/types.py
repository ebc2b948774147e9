"""整改: a rectification as its operator and staff see it, and what mutations answer (Art 8)."""

from collections.abc import Awaitable
from datetime import date, datetime
from typing import Self

import strawberry

from models import Rectification as Row
from models import RectificationItem as ItemRow
from models import Upload
from resolvers.rectification import answer_checks, queries
from resolvers.rectification.queries import Whole
from rules.powers import Power
from rules.vocabulary import ItemState, ProfileField, RectificationState, RefusalGround
from schema import access
from schema.access import Info, field, shown
from schema.evidence import Evidence
from schema.names import NameCheck
from schema.nodes import PageInfo
from schema.objections import Objection, outcome
from schema.profiles import ProfileFinding

STAFF = Power.ISSUE_RECTIFICATIONS


@strawberry.type(description="整改事项, one thing to correct, with its answer.")
class RectificationItem:
    row: strawberry.Private[ItemRow]

    number: int = shown("Its place in the notice, from 1.")
    ground: RefusalGround = shown("整改理由.", article="8")
    field: ProfileField | None = shown("What of the profile is to be corrected; null for others.")
    words: str = shown("What is wrong and what to do.")
    state: ItemState = shown("How far it is.")
    text: str = shown("The operator's answer in words.")
    value: str | None = shown("The new name or introduction that was answered.")
    evidence: list[Evidence] = shown("Files handed in with the answer.")
    submitted_at: datetime | None = shown("When it was answered last.")
    note: str = shown("The decision in words.")
    decided_at: datetime | None = shown("When it was decided last.")

    @classmethod
    def of(cls, row: ItemRow, files: list[Upload]) -> "RectificationItem":
        return cls(
            row=row,
            number=row.number,
            ground=row.ground,
            field=row.field,
            words=row.words,
            state=row.state,
            text=row.text,
            value=row.value,
            evidence=[Evidence.of(file) for file in files],
            submitted_at=row.submitted_at,
            note=row.note,
            decided_at=row.decided_at,
        )

    @access.field(STAFF, "核验名称, what the name that was answered is to others'.", article="8")
    async def name_check(self, info: Info) -> NameCheck | None:
        check = await answer_checks.name_check(info.context, self.row)
        return NameCheck.of(check, info) if check else None

    @access.field(
        Power.SEE_CASES,
        "简介头像核验, what the introduction or picture that was answered is to others'.",
        article="8",
    )
    async def profile_findings(self, info: Info) -> list[ProfileFinding]:
        findings = await answer_checks.profile_findings(info.context, self.row)
        return [ProfileFinding.of(one, info, self.row.value or "") for one in findings]


@strawberry.type(description="整改通知, a notice to correct an account by a day (Art 8).")
class Rectification:
    reference: strawberry.ID = shown("What mutations name it by.")
    number: str = shown("账号编号.")
    state: RectificationState = shown("ISSUED is the operator's turn, SUBMITTED the staff's.")
    article: str = shown("The article that it stands on.")
    note: str = shown("In words.")
    issued_at: datetime = shown("When.")
    due_on: date = shown("改正期限, the last day.", article="8")
    due_provisional: bool = shown("Whether that day may move: the holidays are not out yet.")
    extended_on: date | None = shown("The day on which more time was given; null where none was.")
    extension_reason: str = shown("Why.")
    settled_at: datetime | None = shown("When it ended; null while it is open.")
    settled_note: str = shown("The end in words.")
    items: list[RectificationItem] = shown("整改事项.", article="8")

    @classmethod
    def of(cls, whole: Whole) -> "Rectification":
        row = whole.row
        return cls(
            reference=strawberry.ID(row.ref),
            number=str(whole.account.number),
            state=row.state,
            article=row.article,
            note=row.note,
            issued_at=row.issued_at,
            due_on=row.due_on,
            due_provisional=row.due_provisional,
            extended_on=row.extended_on,
            extension_reason=row.extension_reason,
            settled_at=row.settled_at,
            settled_note=row.settled_note,
            items=[RectificationItem.of(item, whole.evidence[item.id]) for item in whole.items],
        )


@strawberry.type(description="整改之一 (Relay).")
class RectificationEdge:
    node: Rectification = field(STAFF, "The rectification.")
    cursor: str = field(STAFF, "Its place in the queue.")


@strawberry.type(description="整改队列, due first first (Relay).")
class RectificationConnection:
    edges: list[RectificationEdge] = field(STAFF, "This page.")
    page_info: PageInfo = field(STAFF, "Where it stands among the others.")
    total_count: int = field(STAFF, "How many there are.")


@strawberry.type
class RectificationPayload:
    rectification: Rectification | None = field(
        Power.SEE_CASES, "As it is now; null where there are objections."
    )
    objections: list[Objection] = field(Power.READ_PUBLIC, "Everything that stood against it.")

    @classmethod
    async def after(cls, info: Info, work: Awaitable[Row]) -> Self:
        """Do `work` and answer with the rectification, or with what stood against it."""
        row, objections = await outcome(work, info)
        rectification = Rectification.of(await queries.whole(row)) if row else None
        return cls(rectification=rectification, objections=objections)


@strawberry.type(description="发出整改通知的结果, what became of it.")
class IssueRectificationPayload(RectificationPayload):
    """See `RectificationPayload`."""


@strawberry.type(description="延长期限的结果, what became of it.")
class ExtendRectificationPayload(RectificationPayload):
    """See `RectificationPayload`."""


@strawberry.type(description="撤回整改通知的结果, what became of it.")
class WithdrawRectificationPayload(RectificationPayload):
    """See `RectificationPayload`."""


@strawberry.type(description="提交改正的结果, what became of it.")
class SubmitCorrectionPayload(RectificationPayload):
    """See `RectificationPayload`."""


@strawberry.type(description="决定改正的结果, what became of it.")
class DecideCorrectionPayload(RectificationPayload):
    """See `RectificationPayload`."""
