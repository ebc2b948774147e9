"""Eight at once under names that count: a campaign that waits for staff, a class that was one and
was looked at, a campaign that was found out, and a class that was taken for one (Art 10).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from cli.demo import hours
from cli.demo.applying import Case, apply
from cli.demo.casting import Casting
from cli.demo.fates import Fate
from cli.demo.stage import Stage
from cli.demo.suspecting import (
    Step,
    Suspicion,
    appeal,
    approve,
    confirm,
    dismiss,
    overturn,
    refuse,
    reject,
)
from rules.vocabulary import SubjectNature

MANY = 8
# After how many working days a step comes; one that is not named comes after minutes.
WORKING_DAYS: dict[Step, tuple[int, int]] = {
    confirm: (1, 3),
    appeal: (1, 4),
    reject: (3, 8),
    overturn: (3, 8),
    refuse: (1, 3),
    approve: (1, 3),
}


class Lot(NamedTuple):
    """The names' stem, how many days before the end they are filed, and what follows."""

    stem: str
    before: float
    steps: tuple[Step, ...] = ()


WAITS = Lot("日进斗金秘籍", 1.4)
UNFOUNDED = Lot("晨光朗读打卡", 2.6, (dismiss,))
STANDS = Lot("稳赢选号口诀", 96, (confirm, appeal, reject, refuse))
FALLS = Lot("梧桐夜读笔记", 171, (confirm, appeal, overturn, approve))
LOTS = (FALLS, STANDS, UNFOUNDED, WAITS)


@dataclass(slots=True)
class Crowd:
    """A story: one application after the other, then what staff and applicants make of them."""

    left: list[Case]
    steps: list[Step]
    suspicion: Suspicion
    at: datetime | None

    async def go_on(self, stage: Stage) -> None:
        if self.left:
            case = self.left.pop(0)
            await apply(stage, case)
            self.suspicion.cases.append(case)
        else:
            await self.steps.pop(0)(stage, self.suspicion)
        self.at = self._next(stage)

    def _next(self, stage: Stage) -> datetime | None:
        now = stage.desk.clock.now()
        if not self.left and not self.steps:
            return None
        if not self.left and self.steps[0] in WORKING_DAYS:
            return hours.office(now, WORKING_DAYS[self.steps[0]], stage.random)
        return now + timedelta(minutes=stage.random.randint(4, 9))


def crowds(stage: Stage, casting: Casting) -> Sequence[Crowd]:
    made = []
    for stem, before, steps in LOTS:
        cases = [
            Case(
                casting.newcomer(SubjectNature.NATURAL_PERSON),
                Fate.WAITING,
                category="LIFE",
                name=f"{stem}{serial:02}",
                bio="",
            )
            for serial in range(1, MANY + 1)
        ]
        begun = stage.end - timedelta(days=before)
        made.append(Crowd(cases, list(steps), Suspicion([]), begun))
    return made
