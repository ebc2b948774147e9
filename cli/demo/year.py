"""The year itself: every story in the order of time, the clock moved from step to step."""

from collections.abc import Callable, Sequence
from datetime import datetime
from heapq import heapify, heappop, heappush
from random import Random

from cli.demo.applicants import Applicant
from cli.demo.applying import Case, Conflict
from cli.demo.casting import NATURES, Casting
from cli.demo.crowds import crowds
from cli.demo.fates import NATURES as NEEDED
from cli.demo.fates import VISITORS, Fate, counts
from cli.demo.naming import Naming
from cli.demo.reporting import reports
from cli.demo.stage import Stage
from cli.demo.stories import Application, Story
from rules.vocabulary import SubjectNature

Told = Callable[[datetime, float], None]


async def play(stage: Stage, stories: Sequence[Story], told: Told) -> None:
    """Take every story to its end. `told` hears of each moment that was played, and which share of
    the stories has begun by then.
    """
    waiting = [(story.at, order, story) for order, story in enumerate(stories) if story.at]
    heapify(waiting)
    begun: set[int] = set()
    while waiting:
        at, order, story = heappop(waiting)
        stage.desk.clock.time = max(at, stage.desk.clock.time)
        await story.go_on(stage)
        begun.add(order)
        told(at, len(begun) / len(stories))
        if story.at is not None:
            heappush(waiting, (story.at, order, story))


def cast(stage: Stage, size: int, seed: int) -> list[Story]:
    """The stories of `size` accounts and of what was said about them."""
    random = Random(seed)  # noqa: S311 # a story repeats, it guards nothing
    casting, naming = Casting(random), Naming(random)
    natures = iter(_natures(size))
    made: list[Story] = []
    for fate, many in counts(size).items():
        for index in range(many):
            visiting = fate in VISITORS and index == 0
            nature = NEEDED.get(fate) or next(natures)
            applicant = casting.visitor() if visiting else _applicant(stage, casting, fate, nature)
            case = _case(naming, applicant, fate)
            case.dispute = _conflict(stage, casting, case)
            stage.firsts.setdefault(fate, case)
            made.append(Application(case, (index + 0.1) / many, stage))
    return [*made, *crowds(stage, casting), *reports(stage, stage.random)]


def _natures(size: int) -> list[SubjectNature]:
    return [NATURES[index % len(NATURES)] for index in range(size)]


def _applicant(stage: Stage, casting: Casting, fate: Fate, nature: SubjectNature) -> Applicant:
    """Who has a history of their own has but one account."""
    if fate is Fate.EXPIRED:
        return casting.licensed()
    if fate is Fate.PAUSED:
        return casting.unanswered()
    if fate is Fate.NAME_RETURNED:
        impostor = stage.firsts[Fate.IMPOSTOR]
        return casting.owner(impostor.applicant, impostor.conflict.party)
    return casting.newcomer(nature) if fate in NEEDED else casting.applicant(nature)


def _conflict(stage: Stage, casting: Casting, case: Case) -> Conflict | None:
    if case.fate in (Fate.DISPUTED, Fate.DISPUTE_DISMISSED, Fate.IMPOSTOR):
        return Conflict(casting.party())
    if case.fate is Fate.SUCCEEDED:
        return Conflict(casting.party(), successor=casting.successor(case.applicant))
    if case.fate is Fate.NAME_RETURNED:
        impostor = stage.firsts[Fate.IMPOSTOR]
        return Conflict(impostor.conflict.party, name=impostor.name)
    return None


def _case(naming: Naming, applicant: Applicant, fate: Fate) -> Case:
    category = naming.random.choice(applicant.trade.categories)
    name = naming.name(applicant.called, applicant.trade, category)
    return Case(applicant, fate, category, name, naming.bio(category, name))
