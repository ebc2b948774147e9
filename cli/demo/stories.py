"""Which steps each fate takes, and how long each step lets wait."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol

from cli.demo import hours
from cli.demo.applying import Case, apply, correct, resubmit, withdraw
from cli.demo.deciding import (
    approve,
    claim,
    end_by_mistake,
    end_marker,
    erase,
    refuse,
    restore,
    send_back,
)
from cli.demo.disputing import (
    dismiss,
    dispute,
    dispute_responsible,
    end,
    end_responsibility,
    give_name,
    name_another,
    propose_end,
    propose_name,
)
from cli.demo.fates import LOTS, Fate
from cli.demo.overruling import apply_denied, apply_unanswered, propose_approval
from cli.demo.rectifying import (
    accept,
    answer,
    close,
    end_overdue,
    hand_back,
    issue,
    just_before,
    propose_close,
    read_mail,
)
from cli.demo.stage import Stage

Step = Callable[[Stage, Case], Awaitable[None]]

Steps = tuple[Step, ...]
REGISTER: Steps = (apply, claim, approve)
STEPS: dict[Fate, Steps] = {
    Fate.REGISTERED: REGISTER,
    Fate.CORRECTED: (apply, claim, send_back, correct, resubmit, claim, approve),
    Fate.MARKER_ENDED: (*REGISTER, end_marker),
    Fate.ERASED: (*REGISTER, erase),
    Fate.RECTIFYING: (*REGISTER, issue, read_mail),
    Fate.HANDED_BACK: (*REGISTER, issue, answer, hand_back),
    Fate.ANSWERED: (*REGISTER, issue, answer),
    Fate.RECTIFIED: (*REGISTER, issue, answer, accept),
    Fate.CLOSED: (*REGISTER, issue, answer, propose_close, close),
    Fate.ENDED_OVERDUE: (*REGISTER, issue, end_overdue),
    Fate.EXPIRED: REGISTER,
    Fate.MARKER_RESTORED: (*REGISTER, end_by_mistake, restore),
    Fate.DISPUTED: (*REGISTER, dispute),
    Fate.DISPUTE_DISMISSED: (*REGISTER, dispute, dismiss),
    Fate.IMPOSTOR: (*REGISTER, dispute, propose_end, end),
    Fate.NAME_RETURNED: (*REGISTER, propose_name, give_name),
    Fate.SUCCEEDED: (*REGISTER, dispute_responsible, name_another, end_responsibility),
    Fate.OVERRULED: (apply_denied, claim, propose_approval),
    Fate.PAUSED: (apply_unanswered,),
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
    propose_close: (1, 3),
    close: (1, 2),
    end_overdue: (12, 14),
    end_by_mistake: (20, 30),
    restore: (2, 4),
    dispute: (20, 30),
    dispute_responsible: (20, 30),
    dismiss: (2, 4),
    propose_end: (1, 3),
    end: (1, 2),
    name_another: (2, 5),
    end_responsibility: (1, 3),
    propose_name: (2, 4),
    give_name: (1, 2),
}
STILL_OPEN = (Fate.RECTIFYING, Fate.HANDED_BACK, Fate.ANSWERED, Fate.DISPUTED)
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
        if step in (issue, dispute) and self._case.fate in STILL_OPEN:
            return max(now, just_before(stage))
        wanted = now + timedelta(minutes=stage.random.randint(*MINUTES))
        if step in WORKING_DAYS:
            wanted = hours.office(now, WORKING_DAYS[step], stage.random)
        return min(wanted, stage.end - timedelta(minutes=30 * len(self._left)))
