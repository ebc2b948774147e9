"""An id that names nothing is answered as such, whatever it looks like."""

from typing import Any

import pytest

from rules.vocabulary import Role
from tests import operations
from tests.world import World

CASE = "query($r: ID!) { reviewCase(application: $r) { reference } }"
QUEUE = "query($r: ID!) { reportQueue(filter: {mergedInto: $r}) { totalCount } }"
MINE = "query($r: String!) { myAccount(number: $r) { number } }"


def codes(answer: dict[str, Any]) -> set[str]:
    found = {error["extensions"]["code"] for error in answer.get("errors", [])}
    for payload in (answer.get("data") or {}).values():
        found |= {o["code"] for o in (payload or {}).get("objections", [])}
    return found


@pytest.mark.parametrize("bad", ["", "x", "x" * 40, "\0", "人" * 5_000, "A" * 33])
async def test_no_id_is_too_odd_for_a_clear_answer(world: World, bad: str) -> None:
    named, held = {"input": {"application": bad}}, {"input": {"report": bad}}

    answers = [
        await world.ask(operations.WITHDRAW, named, by="alice"),
        await world.ask(operations.CLAIM, named, by="bob", role=Role.REVIEWER),
        await world.ask(operations.CLAIM_REPORT, held, by="bob", role=Role.REVIEWER),
        await world.ask(CASE, {"r": bad}, by="bob", role=Role.REVIEWER),
        await world.ask(QUEUE, {"r": bad}, by="bob", role=Role.REVIEWER),
        await world.ask(MINE, {"r": bad}, by="alice"),
    ]

    assert not any("INTERNAL" in codes(answer) for answer in answers)
    assert codes(answers[0]) <= {"APPLICATION_UNKNOWN", "BAD_USER_INPUT", "BAD_REQUEST"}
