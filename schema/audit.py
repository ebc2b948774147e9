"""审计记录: what was done and read, by whom, when and why, for the authority (Art 19, 21)."""

from datetime import datetime
from typing import Annotated

import strawberry

from models import AuditEntry as Row
from resolvers.audit import trail
from resolvers.runtime import Refused
from rules.powers import Power
from schema.access import Info, field
from schema.nodes import PAGE, After, First, PageInfo, cursor, position, row_id
from schema.objections import error_of

P = Power.READ_AUDIT
Object = Annotated[
    str | None, strawberry.argument(description="An account's number or another reference.")
]
ActorName = Annotated[str | None, strawberry.argument(description="A login, as entries name it.")]
Reason = Annotated[str, strawberry.argument(description="Why it is read. It is recorded.")]


@strawberry.type(description="审计记录, one thing that somebody did or read.")
class AuditEntry:
    actor: str = field(P, "Who, by login; `stranger` where nobody was signed in.")
    action: str = field(P, "What, coded.")
    object: str = field(P, "What it was done to or read of, by its number or reference.")
    reason: str = field(P, "Why, where a reason was asked for.")
    at: datetime = field(P, "When.")

    @classmethod
    def of(cls, row: Row) -> "AuditEntry":
        return cls(
            actor=row.actor, action=row.action, object=row.object, reason=row.reason, at=row.at
        )


@strawberry.type(description="审计记录之一 (Relay).")
class AuditEdge:
    node: AuditEntry = field(P, "The entry.")
    cursor: str = field(P, "Its place in the list.")


@strawberry.type(description="审计记录列表, newest first (Relay).")
class AuditConnection:
    edges: list[AuditEdge] = field(P, "This page.")
    page_info: PageInfo = field(P, "Where it stands among the others.")


@strawberry.type
class AuditQuery:
    @field(
        P,
        "审计记录, entries newest first. This reading and its reason are recorded too.",
        article="21",
    )
    async def audit_entries(
        self,
        info: Info,
        reason: Reason,
        object: Object = None,
        actor: ActorName = None,
        first: First = PAGE,
        after: After = None,
    ) -> AuditConnection:
        place = position(after, row_id)
        try:
            page = await trail.entries(
                info.context,
                object_=object,
                actor=actor,
                reason=reason,
                first=first,
                before=place[0] if place else None,
            )
        except Refused as refusal:
            raise error_of(refusal, info) from refusal
        edges = [
            AuditEdge(node=AuditEntry.of(row), cursor=cursor((str(row.id),)))
            for row in page.entries
        ]
        info_ = PageInfo.of([edge.cursor for edge in edges], more=page.more, after=after)
        return AuditConnection(edges=edges, page_info=info_)
