"""Art 20: 受理, a report form is filed once, however often its button is pressed.

The form holds a key that was drawn for it. The report and its receipt are kept together under the
key, the receipt sealed by the key itself: whoever sends the same form again, as a browser does on
a second press or a reload, gets the same receipt, and the register cannot read it.
"""

import re
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

import orjson

from resolvers.context import Context
from resolvers.idempotency import Answers, Attempt
from resolvers.reporting import FiledReport
from rules.vocabulary import ReportState

KEY = re.compile(r"[A-Za-z0-9_-]{43}")


class Met(StrEnum):
    """Why a form with a known key is not filed."""

    REUSED = "REUSED"  # it says something else than what was filed under the key
    IN_FLIGHT = "IN_FLIGHT"


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form became: `again` says that it had been sent before."""

    filed: FiledReport = field(repr=False)
    received_on: date
    again: bool = False


def fresh_key() -> str:
    return secrets.token_urlsafe(32)


class Once:
    """One form that came in. Without a key, as from curl, it is filed as often as it is sent."""

    def __init__(self, ctx: Context, key: str, digest: bytes) -> None:
        self._answers = Answers(ctx.register.keys, ctx.register.clock, hourless=True)
        # No header holds a space, so that no key of the API is one of a form.
        self._key = f"report form {key}" if KEY.fullmatch(key) else None
        self._digest, self._today = digest, ctx.today

    async def earlier(self) -> Sent | Met | None:
        """What the same key already led to."""
        if self._key is None:
            return None
        attempt = await self._answers.earlier(None, self._key, self._digest)
        return _met(attempt) if attempt else None

    async def carry_out(self, file: Callable[[], Awaitable[FiledReport]]) -> Sent | Met:
        if self._key is None:
            return Sent(await file(), self._today)
        async with self._answers.once(None, self._key, self._digest) as attempt:
            if attempt.verdict != "new":
                return _met(attempt)
            sent = Sent(await file(), self._today)
            await attempt.keep(200, orjson.dumps(_written(sent)))
        return sent


def _met(attempt: Attempt) -> Sent | Met:
    if attempt.answer is not None:
        return _read(attempt.answer[1])
    return Met.REUSED if attempt.verdict == "reused" else Met.IN_FLIGHT


def _written(sent: Sent) -> dict[str, str | bool | date]:
    filed = sent.filed
    return {
        "receipt": filed.receipt,
        "due_on": filed.due_on,
        "provisional": filed.provisional,
        "state": filed.state,
        "received_on": sent.received_on,
    }


def _read(kept: bytes) -> Sent:
    told = orjson.loads(kept)
    filed = FiledReport(
        receipt=told["receipt"],
        due_on=date.fromisoformat(told["due_on"]),
        provisional=told["provisional"],
        state=ReportState(told["state"]),
    )
    return Sent(filed, date.fromisoformat(told["received_on"]), again=True)
