"""What this layer needs to know of who asks, and the callables it is given."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any, Protocol

from starlette.requests import Request
from starlette.websockets import WebSocket


class Asker(Protocol):
    """The context of an operation. It may also have `expires_at: datetime | None`, when its token
    ends, and `clock: Callable[[], datetime]`, by which that is judged."""

    @property
    def actor_id(self) -> str | None:
        """None for strangers."""


ContextOf = Callable[[Request | WebSocket, dict[str, Any] | None], Awaitable[Asker]]
OnAnswer = Callable[[Request | WebSocket, int], Awaitable[Mapping[str, str] | None]]


def has_expired(asker: Asker) -> bool:
    expires_at: datetime | None = getattr(asker, "expires_at", None)
    clock: Callable[[], datetime] = getattr(asker, "clock", None) or _now
    return expires_at is not None and clock() >= expires_at


def _now() -> datetime:
    return datetime.now(UTC)
