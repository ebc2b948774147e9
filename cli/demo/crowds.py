"""Eight at once under names that count: a campaign that waits for staff, and a class that was one
and was looked at (Art 10).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from cli.demo import operations
from cli.demo.applying import Case, apply
from cli.demo.casting import Casting
from cli.demo.fates import Fate
from cli.demo.people import SUPERVISOR
from cli.demo.stage import Stage
from rules.vocabulary import SubjectNature

MANY = 8
SEEN = "读书会课堂现场统一申请，已与组织者和其中三人电话核实，各为本人。"


class Lot(NamedTuple):
    """The names' stem, and how many days before the end they are filed."""

    stem: str
    before: float
    dismissed: bool


LOTS = (Lot("晨光朗读打卡", 2.6, dismissed=True), Lot("日进斗金秘籍", 1.4, dismissed=False))


@dataclass(slots=True)
class Crowd:
    """A story: one application after the other, then the decision if there is one."""

    left: list[Case]
    dismissed: bool
    at: datetime | None

    async def go_on(self, stage: Stage) -> None:
        now = stage.desk.clock.now()
        if self.left:
            await apply(stage, self.left.pop(0))
            still = self.left or self.dismissed
            self.at = now + timedelta(minutes=stage.random.randint(4, 9)) if still else None
            return
        found = await stage.desk.ask(operations.OPEN_FINDINGS, {}, by=SUPERVISOR)
        named = {"finding": found["edges"][0]["node"]["reference"], "reason": SEEN}
        await stage.desk.do(operations.DISMISS_FINDING, named, by=SUPERVISOR)
        self.at = None


def crowds(stage: Stage, casting: Casting) -> Sequence[Crowd]:
    made = []
    for stem, before, dismissed in LOTS:
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
        made.append(Crowd(cases, dismissed, stage.end - timedelta(days=before)))
    return made
