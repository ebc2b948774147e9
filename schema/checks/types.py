"""Checks of registered accounts as staff see them. Numbers are masked (Art 9)."""

from datetime import date, datetime
from typing import Any

import strawberry

from models import CheckRun
from resolvers.checks.queue import CheckDossier
from resolvers.review.dossier import Viewer
from resolvers.worklist import claim_of
from rules.powers import Power
from rules.vocabulary import CheckKind, CheckState
from schema.access import Info, field
from schema.evidence import Evidence
from schema.identity import FactorResult
from schema.nodes import PageInfo
from schema.registration import DeclaredIdentity, OtherAccount

P = Power.HANDLE_CHECKS


def seen(description: str, *, article: str | None = None) -> Any:
    return field(P, description, article=article)


@strawberry.type(
    description="待办核验, a check that waits for a person. No personal value is in it."
)
class QueuedCheck:
    reference: strawberry.ID = seen("What `claimCheck` names it by.")
    number: str = seen("账号编号.")
    kind: CheckKind = seen("Why it came now.", article="9")
    begun_at: datetime = seen("When it began.")
    promised_on: date | None = seen("By which day the public record promises it.")
    due_on: date = seen("The day by which it is decided.")
    overdue: bool = seen("Whether that day has passed.")
    claimed: bool = seen("Whether somebody holds it now.")
    awaits_second: bool = seen("Whether somebody would pass it and a second has to look.")

    @classmethod
    def of(cls, row: CheckRun, info: Info) -> "QueuedCheck":
        return cls(
            reference=strawberry.ID(row.ref),
            number=str(row.account.number),
            kind=row.kind,
            begun_at=row.begun_at,
            promised_on=row.promised_on,
            due_on=row.due_on,
            overdue=row.due_on < info.context.today,
            claimed=claim_of(row, info.context.now) is not None,
            awaits_second=row.proposed_by is not None,
        )


@strawberry.type(description="队列之一 (Relay).")
class QueuedCheckEdge:
    node: QueuedCheck = seen("The check.")
    cursor: str = seen("Its place in the queue.")


@strawberry.type(description="核验队列, due first first (Relay).")
class CheckQueueConnection:
    edges: list[QueuedCheckEdge] = seen("This page.")
    page_info: PageInfo = seen("Where it stands among the others.")
    total_count: int = seen("How many wait.")


@strawberry.type(description="核验案卷, what a decision on a check needs. Numbers are masked.")
class HandledCheck:
    reference: strawberry.ID = seen("What mutations name it by.")
    kind: CheckKind = seen("Why it came now.", article="9")
    state: CheckState = seen("How far it is.")
    account: OtherAccount = seen("The account, as it is now.")
    identity: DeclaredIdentity = seen("主体信息, what was declared of the subject.")
    factors: list[FactorResult] = seen("验证因素, what the registers said this time.")
    admitted_by: list[FactorResult] = seen(
        "注册时的验证因素, on what the account was registered, and what two persons overruled.",
        article="8",
    )
    evidence: list[Evidence] = seen("证明材料, the files of the account, to be seen again.")
    begun_at: datetime = seen("When it began.")
    promised_on: date | None = seen("By which day the public record promises it.")
    due_on: date = seen("The day by which it is decided.")
    due_provisional: bool = seen("Whether that day may move: the holidays are not out yet.")
    claimed_until: datetime | None = seen("Until when somebody holds it.")

    @classmethod
    def of(cls, dossier: CheckDossier) -> "HandledCheck":
        run = dossier.run
        return cls(
            reference=strawberry.ID(run.ref),
            kind=run.kind,
            state=run.state,
            account=OtherAccount.of(dossier.account),
            identity=DeclaredIdentity.of(dossier.identity),
            factors=[FactorResult.of(one, Viewer.REVIEWER) for one in dossier.factors],
            admitted_by=[FactorResult.of(one, Viewer.REVIEWER) for one in dossier.admitted_by],
            evidence=[Evidence.of(one) for one in dossier.evidence],
            begun_at=run.begun_at,
            promised_on=run.promised_on,
            due_on=run.due_on,
            due_provisional=run.due_provisional,
            claimed_until=run.claimed_until,
        )
