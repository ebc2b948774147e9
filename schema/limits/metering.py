"""How many points of cost one caller may spend in a minute; every answer says what is left.

Points are counted in this process's memory. Of strangers only a keyed hash of the network they
come from is kept, under a key that changes daily, and only for the minute.
"""

import ipaddress
import math
from collections.abc import Mapping

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import SlidingWindowCounterRateLimiter
from starlette.requests import Request
from starlette.websockets import WebSocket

from gateways.clock import Clock
from gateways.keys import KeyRing
from schema.errors import GraphError

STRANGERS = RateLimitItemPerMinute(60_000)
SIGNED_IN = RateLimitItemPerMinute(600_000)
SIX_PREFIX = 64  # one IPv6 household has at least this much


class Meter:
    """Callable as the endpoint's `on_answer`: charges a question before it is carried out."""

    def __init__(self, keys: KeyRing, clock: Clock) -> None:
        self._keys, self._clock = keys, clock
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())

    async def __call__(self, request: Request | WebSocket, cost: int) -> Mapping[str, str]:
        """The headers that say what is left. Raises GraphError (429) where it does not suffice."""
        token = request.headers.get("authorization")
        allowed = SIGNED_IN if token else STRANGERS
        caller = self._caller(request, token)
        granted = await self._limiter.hit(allowed, caller, cost=max(1, cost))
        window = await self._limiter.get_window_stats(allowed, caller)
        reset = max(1, math.ceil(window.reset_time - self._clock.now().timestamp()))
        if not granted:
            raise GraphError(
                "Too many points in one minute",
                "RATE_LIMITED",
                429,
                extensions={"retryAfter": reset},
                headers={"Retry-After": str(reset)},
            )
        return {
            "RateLimit-Limit": str(allowed.amount),
            "RateLimit-Remaining": str(window.remaining),
            "RateLimit-Reset": str(reset),
        }

    def _caller(self, request: Request | WebSocket, token: str | None) -> str:
        """A token was verified before it is charged here, so it names its bearer."""
        day = self._clock.now().date().isoformat()
        named = token or _network(request.client.host if request.client else "")
        return self._keys.lookup_hash(f"meter/{day}", named)


def _network(host: str) -> str:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if address.version == 4:
        return host
    return str(ipaddress.ip_network((host, SIX_PREFIX), strict=False))
