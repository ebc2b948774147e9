"""Art 21: 提供必要的技术支持与协助, the authority and the auditor read what was noted."""

from dataclasses import dataclass

from models import AuditEntry
from resolvers.audit.entries import note
from resolvers.runtime import Context, refuse_if
from rules.objections import Objection
from rules.reporting import reports
from rules.text import free_text

LONGEST_OBJECT, LONGEST_ACTOR = 64, 255


@dataclass(frozen=True, slots=True)
class AuditPage:
    entries: list[AuditEntry]
    more: bool


async def entries(
    ctx: Context,
    *,
    object_: str | None,
    actor: str | None,
    reason: str,
    first: int,
    before: int | None,
) -> AuditPage:
    """Entries about an object, by an actor, newest first, older than the one with the id `before`.
    The reading is an entry too, under the object that was asked about.
    """
    refuse_if([*reports.reason_objections(reason), *_objections(object_, actor)])
    noted = AuditEntry.all()
    if object_ is not None:
        noted = noted.filter(object=object_)
    if actor is not None:
        noted = noted.filter(actor=actor)
    if before is not None:
        noted = noted.filter(id__lt=before)
    rows = await noted.order_by("-id").limit(first + 1)

    whose = f" (actor: {actor})" if actor else ""
    await note(ctx, "READ_AUDIT", object_ or "", f"{reason.strip()}{whose}")
    return AuditPage(rows[:first], len(rows) > first)


def _objections(object_: str | None, actor: str | None) -> list[Objection]:
    return [
        *free_text.objections(object_ or "", ("object",), limit=LONGEST_OBJECT),
        *free_text.objections(actor or "", ("actor",), limit=LONGEST_ACTOR),
    ]
