"""A provider that keeps failing is left alone for a while, then tried once: none waits in vain."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from gateways.providers.exchange import ProviderDown

FAILURES = 5
PAUSE_SECONDS = 30.0
SPREAD = 0.25  # processes that lost a provider together do not come back to it together


class Breaker:
    """Counts failures in a row. Open, it lets nobody ask; after its pause it lets one ask, whose
    answer closes it or opens it again. One a process, so nothing is shared and nothing blocks.
    """

    def __init__(
        self,
        failures: int = FAILURES,
        pause: float = PAUSE_SECONDS,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """`pause` in seconds, up to a quarter longer by chance; `now` is a clock in seconds."""
        self._most, self._pause, self._now = failures, pause, now
        self._failed = 0
        self._closed_until: float | None = None
        self._trying = False

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Ask inside. Raises ProviderDown at once where the provider is being left alone.

        A transient one raised inside counts as a failure. Another is about its own question, and a
        stranger who asks odd ones must not close the provider to everyone.
        """
        if not self._admits():
            raise ProviderDown("left alone after failures", transient=False)
        try:
            yield
        except ProviderDown as down:
            if down.transient:
                self._fail()
            raise
        else:
            self._failed, self._closed_until = 0, None
        finally:
            self._trying = False

    def _admits(self) -> bool:
        if self._closed_until is None:
            return True
        if self._trying or self._now() < self._closed_until:
            return False
        self._trying = True
        return True

    def _fail(self) -> None:
        self._failed += 1
        if self._failed >= self._most:
            longer = 1 + random.uniform(0, SPREAD)  # noqa: S311 # spreads load, guards nothing
            self._closed_until = self._now() + self._pause * longer
