"""Who decided what a report calls in question: nobody is judge of their own decision (Art 20)."""

from typing import NamedTuple

from tortoise.expressions import Q, Subquery
from tortoise.models import Model

from models import (
    Application,
    CheckRun,
    DisputedAccount,
    Marker,
    NameAssignment,
    RectificationItem,
    Report,
)
from resolvers.runtime import Context
from rules.vocabulary import ApplicationState, CheckState, ReportState


class Decided(NamedTuple):
    """Rows that say who decided something about an account: the columns with a login, the way to
    the account's number, which of the rows.
    """

    model: type[Model]
    by: tuple[str, ...]
    number: str
    which: Q = Q()


DECIDED = (
    Decided(
        Application,
        ("decided_by", "proposed_by"),
        "account__number",
        Q(state=ApplicationState.APPROVED.value),
    ),
    Decided(RectificationItem, ("decided_by",), "rectification__account__number"),
    Decided(Marker, ("granted_by",), "account__number"),
    Decided(
        CheckRun,
        ("decided_by", "proposed_by"),
        "account__number",
        Q(state=CheckState.PASSED.value),
    ),
    Decided(DisputedAccount, ("dispute__decided_by",), "number"),
    Decided(NameAssignment, ("decided_by", "proposed_by"), "account__number"),
)
"""What vouches for an account: who approved it, alone or as one of two, decided its corrections,
granted its markers, passed its checks, decided a dispute about it, gave it its name.
"""


async def undecided_numbers(ctx: Context) -> set[str]:
    """The numbers in reports that wait, of accounts about which the caller decided such a thing."""
    waiting = Report.filter(number__isnull=False).exclude(state=ReportState.DECIDED)
    return await decided_by(ctx.login, Subquery(waiting.values("number")))


async def decided_by(login: str, numbers: list[str] | Subquery) -> set[str]:
    """Those of `numbers` about whose accounts `login` decided something."""
    found: set[str] = set()
    for one in DECIDED:
        own = Q(*(Q(**{column: login}) for column in one.by), join_type=Q.OR)
        rows = one.model.filter(own, one.which, **{f"{one.number}__in": numbers})
        found |= {str(number) for number in await rows.values_list(one.number, flat=True)}
    return found
