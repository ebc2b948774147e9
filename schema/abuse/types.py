"""违规注册线索, findings of abusive registration as staff see them; an applicant's side of one
(Art 10, 20). Nothing here is public.
"""

from datetime import date, datetime
from typing import Any

import strawberry

from models import AbuseAppeal as AppealRow
from models import AbuseFinding as Row
from models import Signal
from resolvers.abuse import Concern, appeals
from resolvers.abuse.findings import Member, Whole
from rules.abuse.words import explanation
from rules.calendar import local_date
from rules.powers import Power
from rules.vocabulary import (
    AbuseKind,
    AbuseRule,
    AbuseState,
    AccountStatus,
    AppealDecision,
    ApplicationState,
    SignalKind,
    SubjectNature,
    Tie,
)
from schema.access import Info, field, shown
from schema.nodes import PageInfo

P = Power.HANDLE_ABUSE_FINDINGS
R = Power.REVIEW_APPLICATIONS


def seen(description: str, *, article: str | None = None) -> Any:
    return field(R, description, article=article)


@strawberry.type(description="线索信号, one thing noticed of an application (Art 10).")
class AbuseSignal:
    kind: SignalKind = seen("What is shared or alike.")
    subjects: int = seen("How many other subjects had it then.")
    at: datetime = seen("When it was noticed.")

    @classmethod
    def of(cls, row: Signal) -> "AbuseSignal":
        return cls(kind=row.kind, subjects=row.subjects, at=row.at)


@strawberry.type(description="申诉, what who was found to register abusively says (Art 20).")
class AbuseAppeal:
    reference: strawberry.ID = seen("What `decideAbuseAppeal` names it by.")
    statement: str = seen("What they said.")
    filed_at: datetime = seen("When.")
    due_on: date = seen("The day by which it is decided.")
    due_provisional: bool = seen("Whether that day may move: the holidays are not out yet.")
    decision: AppealDecision | None = seen("How it was decided; null before.")
    feedback: str = seen("The answer in words.")

    @classmethod
    def of(cls, row: AppealRow, info: Info) -> "AbuseAppeal":
        return cls(
            reference=strawberry.ID(row.ref),
            statement=appeals.statement_of(info.context, row),
            filed_at=row.filed_at,
            due_on=row.due_on,
            due_provisional=row.due_provisional,
            decision=row.decision,
            feedback=row.feedback,
        )


@strawberry.type(description="涉及申请, an application that a finding rests on, with its account.")
class AbuseMember:
    application: strawberry.ID = seen("The application's reference.")
    number: str = seen("账号编号; `issueRectification` and the rest take it.")
    name: str = seen("账号名称.")
    nature: SubjectNature = seen("主体性质.")
    state: ApplicationState = seen("审核状态.")
    status: AccountStatus = seen("账号状态.")
    filed_at: datetime = seen("When it was last declared.")
    cleared: bool = seen("Whether staff found that the finding does not concern it.")
    signals: list[AbuseSignal] = seen("What was noticed of it.", article="10")
    appeal: AbuseAppeal | None = seen("What its operator says against it; null where nothing.")

    @classmethod
    def of(cls, member: Member, info: Info) -> "AbuseMember":
        return cls(
            application=strawberry.ID(member.application.ref),
            number=str(member.account.number),
            name=member.account.name,
            nature=member.application.nature,
            state=member.application.state,
            status=member.account.status,
            filed_at=member.application.declared_at,
            cleared=member.row.cleared,
            signals=[AbuseSignal.of(row) for row in member.signals],
            appeal=AbuseAppeal.of(member.appeal, info) if member.appeal else None,
        )


@strawberry.type(description="违规注册线索, one rule that is fulfilled, with its numbers (Art 10).")
class AbuseFinding:
    reference: strawberry.ID = seen("What mutations name it by.")
    kind: AbuseKind = seen("In excess of quota, malicious, false or hoarded.", article="10")
    rule: AbuseRule = seen("The rule that it fulfils.")
    tie: Tie = seen("By what the applications hang together.")
    explanation: str = seen("The rule with its numbers, in the language of Accept-Language.")
    applications: int = seen("How many applications fulfil it.")
    subjects: int = seen("Of how many subjects.")
    most: int = seen("How many would not.")
    policy_version: str = seen("The version of the thresholds then.")
    state: AbuseState = seen("Only a member of staff moves it.")
    found_at: datetime = seen("When it was found.")
    decided_at: datetime | None = seen("When it was decided; null before.")
    reason: str = seen("The decision in words.")

    @classmethod
    def of(cls, row: Row, info: Info) -> "AbuseFinding":
        return cls(
            reference=strawberry.ID(row.ref),
            kind=row.kind,
            rule=row.rule,
            tie=row.tie,
            explanation=explanation(row.rule, row.numbers, info.context.language),
            applications=row.numbers["applications"],
            subjects=row.numbers["subjects"],
            most=row.numbers["most"],
            policy_version=row.policy_version,
            state=row.state,
            found_at=row.found_at,
            decided_at=row.decided_at,
            reason=row.reason,
        )


@strawberry.type(description="线索案卷, a finding with the rows that it rests on (Art 10).")
class AbuseCase:
    finding: AbuseFinding = seen("The finding.")
    members: list[AbuseMember] = seen("The applications and accounts that it rests on.")
    confirmed_before: int = seen("Earlier findings of this rule about the same thing, confirmed.")
    dismissed_before: int = seen("The same, dismissed or overturned.")

    @classmethod
    def of(cls, whole: Whole, info: Info) -> "AbuseCase":
        return cls(
            finding=AbuseFinding.of(whole.finding, info),
            members=[AbuseMember.of(one, info) for one in whole.members],
            confirmed_before=whole.confirmed_before,
            dismissed_before=whole.dismissed_before,
        )


@strawberry.type(description="线索之一 (Relay).")
class AbuseFindingEdge:
    node: AbuseFinding = field(P, "The finding.")
    cursor: str = field(P, "Its place among the others.")


@strawberry.type(description="违规注册线索, newest first (Relay).")
class AbuseFindingConnection:
    edges: list[AbuseFindingEdge] = field(P, "This page.")
    page_info: PageInfo = field(P, "Where it stands among the others.")
    total_count: int = field(P, "How many there are.")


@strawberry.type(
    description="进一步核验, that an application is checked further, as its operator sees it."
)
class RegistrationCheck:
    reference: strawberry.ID = shown("What `appealAbuseFinding` names it by.")
    state: AbuseState = shown("DISMISSED also where it does not concern this application.")
    article: str = shown("The article that it stands on.")
    since: date = shown("Since which day.")
    decided_on: date | None = shown("The day on which it was decided; null before.")
    appealable: bool = shown("Whether it may be appealed now.", article="20")
    appeal_due_on: date | None = shown("The day by which an appeal is decided; null without one.")
    appeal_decision: AppealDecision | None = shown("How the appeal was decided; null before.")
    appeal_feedback: str | None = shown("The answer to the appeal in words; null before.")

    @classmethod
    def of(cls, concern: Concern) -> "RegistrationCheck":
        state, appeal, decided_at = concern.state, concern.appeal, concern.finding.decided_at
        return cls(
            reference=strawberry.ID(concern.reference),
            state=state,
            article="10",
            # Days: one instant for all would tell two of them that they are in one finding.
            since=local_date(concern.member.at),
            decided_on=local_date(decided_at) if decided_at else None,
            appealable=appeal is None and state is AbuseState.CONFIRMED,
            appeal_due_on=appeal.due_on if appeal else None,
            appeal_decision=appeal.decision if appeal else None,
            appeal_feedback=appeal.feedback or None if appeal else None,
        )
