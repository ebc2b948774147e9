"""An outside service asked with patience and with limits: one deadline, a second try, a breaker."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt, wait_random

from gateways.providers.breaker import Breaker
from gateways.providers.exchange import Exchange, ProviderDown

TRIES = 2
JITTER_SECONDS = (0.02, 0.2)
Answer = TypeVar("Answer")


class Provider:
    """Asks one service. What is asked twice carries the same Idempotency-Key both times."""

    def __init__(
        self, url: str, token: str, timeout: float = 3.0, *, breaker: Breaker | None = None
    ) -> None:
        """`timeout` in seconds, for all tries together. Raises ValueError for a URL not https."""
        self._exchange = Exchange(url, token=token, timeout=timeout)
        self._breaker = breaker or Breaker()

    def __repr__(self) -> str:
        return f"<Provider at {self._exchange!r}>"

    async def ask(
        self, body: Mapping[str, Any], *, reference: str, read: Callable[[bytes], Answer]
    ) -> Answer:
        """What `read` makes of the answer to `body`, or raises ProviderDown.

        `read` raises ProviderDown for what it cannot understand: nonsense is an outage too.
        """
        with self._breaker.guard():
            try:
                async with asyncio.timeout(self._exchange.timeout):
                    async for attempt in _tries():
                        with attempt:
                            answer = await self._exchange.post(body, reference=reference)
            except TimeoutError:
                raise ProviderDown("no answer in time", transient=True) from None
            return read(answer)


def _tries() -> AsyncRetrying:
    return AsyncRetrying(
        stop=stop_after_attempt(TRIES),
        wait=wait_random(*JITTER_SECONDS),
        retry=retry_if_exception(lambda error: isinstance(error, ProviderDown) and error.transient),
        reraise=True,
    )
