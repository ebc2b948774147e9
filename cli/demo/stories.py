"""Which steps each fate takes, and how long each step lets wait."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol

from cli.demo import hours
from cli.demo.applying import Case, apply, correct, resubmit, withdraw
from cli.demo.deciding import approve, claim, end_marker, erase, refuse, send_back
from cli.demo.fates import LOTS, Fate
from cli.demo.stage import Stage

Step = Callable[[Stage, Case], Awaitable[None]]

STEPS: dict[Fate, tuple[Step, ...]] = {
    Fate.REGISTERED: (apply, claim, approve),
    Fate.CORRECTED: (apply, claim, send_back, correct, resubmit, claim, approve),
    Fate.MARKER_ENDED: (apply, claim, approve, end_marker),
    Fate.ERASED: (apply, claim, approve, erase),
    Fate.WAITING: (apply,),
    Fate.CLAIMED: (apply, claim),
    Fate.OVERDUE: (apply,),
    Fate.RETURNED: (apply, claim, send_back),
    Fate.RESUBMITTED: (apply, claim, send_back, correct, resubmit),
    Fate.REFUSED: (apply, claim, refuse),
    Fate.WITHDRAWN: (apply, withdraw),
}
WORKING_DAYS: dict[Step, tuple[int, int]] = {
    claim: (1, 5),
    correct: (1, 2),
    withdraw: (1, 2),
    end_marker: (30, 60),
    erase: (30, 60),
}
MINUTES = (3, 25)  # between the steps that one sitting takes


class Story(Protocol):
    """Something that goes on step by step. `at` is when the next step is due; None is the end."""

    at: datetime | None

    async def go_on(self, stage: Stage) -> None: ...


class Application:
    """An account's way through the register."""

    def __init__(self, case: Case, place: float, stage: Stage) -> None:
        lot = LOTS[case.fate]
        self._case, self._left = case, list(STEPS[case.fate])
        self.at: datetime | None = hours.spread(
            stage.end, lot.latest, lot.earliest, place, stage.random
        )

    async def go_on(self, stage: Stage) -> None:
        await self._left.pop(0)(stage, self._case)
        self.at = self._next(stage) if self._left else None

    def _next(self, stage: Stage) -> datetime:
        """As soon as office hours let, and early enough for what is left."""
        now, step = stage.desk.clock.now(), self._left[0]
        if self._case.fate is Fate.CLAIMED:
            return stage.end - timedelta(minutes=stage.random.randint(2, 9))
        wanted = now + timedelta(minutes=stage.random.randint(*MINUTES))
        if step in WORKING_DAYS:
            wanted = hours.office(now, WORKING_DAYS[step], stage.random)
        return min(wanted, stage.end - timedelta(minutes=30 * len(self._left)))
