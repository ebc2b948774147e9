"""整改: a rectification as its operator and staff see it (Art 8)."""

from datetime import date, datetime

import strawberry

from models import RectificationItem as ItemRow
from models import Upload
from resolvers.rectification import answer_checks, queries
from resolvers.rectification.queries import Whole
from rules.powers import Power
from rules.rectification import is_turn_over
from rules.vocabulary import ItemState, ProfileField, RectificationState, RefusalGround
from schema import access
from schema.access import Info, field, shown
from schema.evidence import Evidence
from schema.names import NameCheck
from schema.nodes import PageInfo
from schema.profiles import ProfileFinding

STAFF = Power.ISSUE_RECTIFICATIONS


@strawberry.type(description="拟不通过, a refusal that one person proposed and a second decides.")
class RefusalProposed:
    by: str = field(STAFF, "Who; another decides.")
    at: datetime = field(STAFF, "When.")
    note: str = field(STAFF, "Why.")


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
        STAFF, "拟不通过, the refusal that waits for a second person; for staff alone.", article="8"
    )
    async def refusal_proposed(self, info: Info) -> RefusalProposed | None:
        row = await queries.proposal_of(info.context, self.row)
        return RefusalProposed(by=row.by, at=row.at, note=row.note) if row else None

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
    answer_due_on: date | None = shown(
        "答复期限, by which staff decide what was answered; null while it is the operator's turn.",
        article="8",
    )
    answer_due_provisional: bool = shown("Whether that day may move.")
    overdue: bool = shown("Whether whose turn it is let its day pass.")
    extended_on: date | None = shown("The day on which more time was given; null where none was.")
    extension_reason: str = shown("Why.")
    settled_at: datetime | None = shown("When it ended; null while it is open.")
    settled_note: str = shown("The end in words.")
    items: list[RectificationItem] = shown("整改事项.", article="8")

    @classmethod
    def of(cls, whole: Whole, info: Info) -> "Rectification":
        row, today = whole.row, info.context.today
        waits = row.state is RectificationState.SUBMITTED
        return cls(
            reference=strawberry.ID(row.ref),
            number=str(whole.account.number),
            state=row.state,
            article=row.article,
            note=row.note,
            issued_at=row.issued_at,
            due_on=row.due_on,
            due_provisional=row.due_provisional,
            answer_due_on=row.turn_due_on if waits else None,
            answer_due_provisional=waits and row.turn_due_provisional,
            overdue=is_turn_over(row.state, row.turn_due_on, today),
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


@strawberry.type(description="整改队列, first whose turn ends first (Relay).")
class RectificationConnection:
    edges: list[RectificationEdge] = field(STAFF, "This page.")
    page_info: PageInfo = field(STAFF, "Where it stands among the others.")
    total_count: int = field(STAFF, "How many there are.")
