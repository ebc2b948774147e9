"""How far the demo is, said truly: what is left is reckoned from what was played so far."""

import time
from collections.abc import Callable
from datetime import datetime

Say = Callable[[str], None]
ENOUGH = 0.1  # of the stories, to reckon from


class Progress:
    """Says each month once, when it begins, and how long the rest takes."""

    def __init__(self, say: Say, seconds: Callable[[], float] = time.monotonic) -> None:
        self._say, self._seconds = say, seconds
        self._began, self._month = seconds(), ""

    def __call__(self, at: datetime, share: float) -> None:
        """It is `at`, and this share of all stories has begun."""
        month = f"{at:%Y-%m}"
        if month == self._month:
            return
        self._month = month
        if share < ENOUGH:
            self._say(month)
            return
        left = self.spent * (1 - share) / share
        self._say(f"{month}  {share:.0%}, about {left:.0f} seconds to go")

    @property
    def spent(self) -> float:
        """The seconds since it began."""
        return self._seconds() - self._began
