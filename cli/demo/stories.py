"""Which steps each fate takes, and how long each step lets wait."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol

from cli.demo import hours
from cli.demo.applying import Case, apply, correct, resubmit, withdraw
from cli.demo.deciding import approve, claim, end_marker, erase, refuse, send_back
from cli.demo.fates import LOTS, Fate
from cli.demo.rectifying import (
    accept,
    answer,
    close,
    hand_back,
    issue,
    just_before,
    read_mail,
)
from cli.demo.stage import Stage

Step = Callable[[Stage, Case], Awaitable[None]]

STEPS: dict[Fate, tuple[Step, ...]] = {
    Fate.REGISTERED: (apply, claim, approve),
    Fate.CORRECTED: (apply, claim, send_back, correct, resubmit, claim, approve),
    Fate.MARKER_ENDED: (apply, claim, approve, end_marker),
    Fate.ERASED: (apply, claim, approve, erase),
    Fate.RECTIFYING: (apply, claim, approve, issue, read_mail),
    Fate.HANDED_BACK: (apply, claim, approve, issue, answer, hand_back),
    Fate.ANSWERED: (apply, claim, approve, issue, answer),
    Fate.RECTIFIED: (apply, claim, approve, issue, answer, accept),
    Fate.CLOSED: (apply, claim, approve, issue, answer, close),
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
    issue: (30, 60),
    answer: (1, 3),
    accept: (1, 3),
    close: (1, 3),
}
STILL_OPEN = (Fate.RECTIFYING, Fate.HANDED_BACK, Fate.ANSWERED)
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
        if step is issue and self._case.fate in STILL_OPEN:
            return max(now, just_before(stage))
        wanted = now + timedelta(minutes=stage.random.randint(*MINUTES))
        if step in WORKING_DAYS:
            wanted = hours.office(now, WORKING_DAYS[step], stage.random)
        return min(wanted, stage.end - timedelta(minutes=30 * len(self._left)))
