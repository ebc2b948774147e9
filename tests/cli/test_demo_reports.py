"""The demo's reports come out as planned whatever day the year ends on."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, cast

import pytest

from cli.demo import operations, year
from cli.demo.desk import Desk
from cli.demo.outside import DemoClock
from cli.demo.reporting import reports
from cli.demo.stage import Stage

FIRST = datetime(2026, 9, 28, 17, 30, tzinfo=UTC)
DAYS, YEAR = 14, timedelta(days=366)  # two weeks, one of them with holidays
PUBLISHED = {"A1": "LIFE_FOOD", "A2": "HEALTH"}  # the fewer there are, the sooner two cases meet


@dataclass
class Window:
    """Takes reports in the desk's place and remembers what they say of whom."""

    clock: DemoClock
    filed: list[tuple[str, str]] = field(default_factory=list)

    async def upload(self, *_: object, **__: object) -> str:
        return "page"

    async def do(self, operation: str, input: dict[str, Any], **_: object) -> dict[str, Any]:
        if operation == operations.REPORT:
            self.filed.append((input["number"], input["statement"]))
        return {"receipt": {"receipt": ""}}

    async def ask(self, *_: object, **__: object) -> dict[str, Any]:
        waiting = [
            {"number": number, "statement": statement, "reference": "R"}
            for number, statement in self.filed
        ]
        return {"edges": [{"node": node} for node in waiting]}


@pytest.mark.article("20")
async def test_no_two_cases_say_the_same_of_one_account_whatever_day_the_year_ends_on() -> None:
    for days in range(DAYS):
        end = FIRST + timedelta(days=days)
        window = Window(DemoClock(end - YEAR))
        random = Random(days)  # noqa: S311 # a story repeats, it guards nothing
        stage = Stage(cast(Desk, window), random, end, {**PUBLISHED})
        cases = reports(stage, random)

        await year.play(stage, cases, lambda *_: None)

        assert len(set(window.filed)) == len(cases), end
