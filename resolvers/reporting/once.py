"""Art 20: 受理, a report form is filed once, however often its button is pressed.

The form holds a key that was drawn for it. The report and its receipt are kept together under the
key, the receipt sealed by the key itself: whoever sends the same form again, as a browser does on
a second press or a reload, gets the same receipt, and the register cannot read it. Its files do not
count for that, as browsers lose them: whether there are others now is said.
"""

import re
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

import orjson

from resolvers.reporting.filing import FiledReport
from resolvers.runtime import Context
from resolvers.runtime.idempotency import Answers, Attempt
from rules.vocabulary import ReportState

KEY = re.compile(r"[A-Za-z0-9_-]{43}")


class Met(StrEnum):
    """Why a form with a known key is not filed."""

    REUSED = "REUSED"  # it says something else than what was filed under the key
    IN_FLIGHT = "IN_FLIGHT"


@dataclass(frozen=True, slots=True)
class Sent:
    """What a form became: `again` says that it had been sent before, `left_out` that files came
    now which the report does not have.
    """

    filed: FiledReport = field(repr=False)
    received_on: date
    again: bool = False
    left_out: bool = False


def fresh_key() -> str:
    return secrets.token_urlsafe(32)


class Once:
    """One form that came in. Without a key, as from curl, it is filed as often as it is sent."""

    def __init__(self, ctx: Context, key: str, *, words: bytes, files: frozenset[str]) -> None:
        self._answers = Answers(ctx.register.keys, ctx.register.clock, hourless=True)
        # No header holds a space, so that no key of the API is one of a form.
        self._key = f"report form {key}" if KEY.fullmatch(key) else None
        self._words, self._files, self._today = words, files, ctx.today

    async def earlier(self) -> Sent | Met | None:
        """What the same key already led to."""
        if self._key is None:
            return None
        attempt = await self._answers.earlier(None, self._key, self._words)
        return self._met(attempt) if attempt else None

    async def carry_out(self, file: Callable[[], Awaitable[FiledReport]]) -> Sent | Met:
        if self._key is None:
            return Sent(await file(), self._today)
        async with self._answers.once(None, self._key, self._words) as attempt:
            if attempt.verdict != "new":
                return self._met(attempt)
            sent = Sent(await file(), self._today)
            await attempt.keep(200, orjson.dumps(self._written(sent)))
        return sent

    def _met(self, attempt: Attempt) -> Sent | Met:
        if attempt.answer is None:
            return Met.REUSED if attempt.verdict == "reused" else Met.IN_FLIGHT
        written = orjson.loads(attempt.answer[1])
        filed = FiledReport(
            receipt=written["receipt"],
            due_on=date.fromisoformat(written["due_on"]),
            provisional=written["provisional"],
            state=ReportState(written["state"]),
        )
        left_out = not self._files <= set(written["files"])
        received_on = date.fromisoformat(written["received_on"])
        return Sent(filed, received_on, again=True, left_out=left_out)

    def _written(self, sent: Sent) -> dict[str, Any]:
        filed = sent.filed
        return {
            "receipt": filed.receipt,
            "due_on": filed.due_on,
            "provisional": filed.provisional,
            "state": filed.state,
            "received_on": sent.received_on,
            "files": sorted(self._files),
        }
