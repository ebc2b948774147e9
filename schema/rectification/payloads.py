"""What the mutations of a rectification answer (Art 8)."""

from collections.abc import Awaitable
from typing import Self

import strawberry

from models import Rectification as Row
from resolvers.rectification import queries
from rules.powers import Power
from schema.access import Info, field
from schema.objections import Objection, outcome
from schema.rectification.types import Rectification


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
        rectification = Rectification.of(await queries.whole(row), info) if row else None
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


@strawberry.type(description="终止逾期账号的结果, what became of it.")
class EndOverdueAccountPayload(RectificationPayload):
    """See `RectificationPayload`."""
