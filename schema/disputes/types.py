"""Disputes about the use of an identity as staff see them. Numbers are masked (Art 8)."""

from datetime import date, datetime
from typing import Any

import strawberry

from models import IdentityDispute
from resolvers.disputes.queue import DisputeDossier
from resolvers.review.dossier import Viewer
from resolvers.worklist import claim_of
from rules.identity.documents import mask_number
from rules.powers import Power
from rules.vocabulary import DisputeDecision, DisputeState, DocumentKind
from schema.access import Info, field
from schema.disputes.disputes import DisputedAccount
from schema.evidence import Evidence
from schema.identity import FactorResult
from schema.nodes import PageInfo
from schema.registration import OtherAccount

P = Power.HANDLE_DISPUTES


def seen(description: str, *, article: str | None = None) -> Any:
    return field(P, description, article=article)


@strawberry.type(description="待办异议, an open dispute. No personal value is in it.")
class QueuedDispute:
    reference: strawberry.ID = seen("What `claimDispute` names it by.")
    document_kind: DocumentKind = seen("证件类型.")
    filed_at: datetime = seen("When it was filed.")
    due_on: date = seen("The day by which it is decided.")
    overdue: bool = seen("Whether that day has passed.")
    proven: bool = seen("Whether the identity is proven the filer's, so that accounts rest.")
    claimed: bool = seen("Whether somebody holds it now.")

    @classmethod
    def of(cls, row: IdentityDispute, info: Info) -> "QueuedDispute":
        return cls(
            reference=strawberry.ID(row.ref),
            document_kind=row.document_kind,
            filed_at=row.filed_at,
            due_on=row.due_on,
            overdue=row.due_on < info.context.today,
            proven=row.proven_at is not None,
            claimed=claim_of(row, info.context.now) is not None,
        )


@strawberry.type(description="队列之一 (Relay).")
class QueuedDisputeEdge:
    node: QueuedDispute = seen("The dispute.")
    cursor: str = seen("Its place in the queue.")


@strawberry.type(description="异议队列, due first first (Relay).")
class DisputeQueueConnection:
    edges: list[QueuedDisputeEdge] = seen("This page.")
    page_info: PageInfo = seen("Where it stands among the others.")
    total_count: int = seen("How many wait.")


@strawberry.type(description="异议案卷, what a decision on a dispute needs. Numbers are masked.")
class HandledDispute:
    reference: strawberry.ID = seen("What mutations name it by.")
    state: DisputeState = seen("How far it is.")
    document_kind: DocumentKind = seen("证件类型.")
    document_number: str = seen("Masked.")
    name: str = seen("The name that was declared.")
    phone: str = seen("Masked.")
    statement: str = seen("What the filer said.")
    due_on: date = seen("The day by which it is decided.")
    proven_at: datetime | None = seen("When the identity was proven the filer's; null before.")
    claimed_until: datetime | None = seen("Until when somebody holds it.")
    factors: list[FactorResult] = seen("验证因素 of the filer, with all that they said.")
    concerned: list[OtherAccount] = seen("Accounts of others on the identity, as they are now.")
    stopped: list[DisputedAccount] = seen("What became of each through this dispute.")
    evidence: list[Evidence] = seen("证明材料, what the filer handed in.")
    proposed: list[str] = seen(
        "Accounts that a first person would end: that needs a second.", article="8"
    )
    decision: DisputeDecision | None = seen("How it was decided; null before.")

    @classmethod
    def of(cls, dossier: DisputeDossier) -> "HandledDispute":
        row = dossier.dispute
        return cls(
            reference=strawberry.ID(row.ref),
            state=row.state,
            document_kind=row.document_kind,
            document_number=mask_number(dossier.claimed.number),
            name=dossier.claimed.name,
            phone=mask_number(dossier.claimed.phone),
            statement=dossier.statement,
            due_on=row.due_on,
            proven_at=row.proven_at,
            claimed_until=row.claimed_until,
            factors=[FactorResult.of(one, Viewer.REVIEWER) for one in dossier.factors],
            concerned=[OtherAccount.of(one) for one in dossier.concerned],
            stopped=[DisputedAccount.of(one) for one in dossier.stopped],
            evidence=[Evidence.of(one) for one in dossier.evidence],
            proposed=list(row.proposed) if row.proposed_by else [],
            decision=row.decision,
        )
