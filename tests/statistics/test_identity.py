"""How accurate verification is, published without pointing at anybody (Art 8, 20)."""

from typing import Any

import pytest

from rules.statistics.figures import Figure, guarded, rate
from rules.vocabulary import Outcome
from tests import build
from tests.disputes.test_course import decide, proven
from tests.identity.test_retries import resume
from tests.world import World

pytestmark = pytest.mark.article("8")

FIELDS = """
  asked { value suppressed } passed { value suppressed } firstPassRate
  accepted { value } foundFalse { value suppressed } falseAcceptanceRate
  answers { provider kind outcome count { value } rate }
"""


async def figures(world: World, arguments: str = "") -> Any:
    world.clock.move(minutes=6)
    answer = await world.ask(f"{{ identityStatistics{arguments} {{ {FIELDS} }} }}")
    assert "errors" not in answer, answer
    return answer["data"]["identityStatistics"]


async def apply(world: World, outcome: Outcome, times: int) -> None:
    world.registry.outcome = outcome
    for _ in range(times):
        await world.apply(nature="NATURAL_PERSON")


async def test_the_first_word_of_the_registers_is_what_counts(world: World) -> None:
    await apply(world, Outcome.MATCH, 15)
    await apply(world, Outcome.MISMATCH, 5)

    told = await figures(world)

    assert (told["asked"]["value"], told["passed"]["value"]) == (20, 15)
    assert told["firstPassRate"] == 0.75
    registers = [a for a in told["answers"] if a["kind"] == "RESIDENT_IDENTITY"]
    assert {(a["outcome"], a["count"]["value"], a["rate"]) for a in registers} == {
        ("MATCH", 15, 0.75),
        ("MISMATCH", 5, 0.25),
    }


async def test_small_numbers_and_rates_made_of_them_are_not_told(world: World) -> None:
    await apply(world, Outcome.MATCH, 4)

    told = await figures(world)

    assert told["asked"] == {"value": None, "suppressed": True}
    assert told["firstPassRate"] is None
    assert {answer["count"]["value"] for answer in told["answers"]} == {None}


async def test_accounts_found_on_anothers_identity_are_false_acceptances(world: World) -> None:
    for _ in range(5):
        victim = build.subject("NATURAL_PERSON")
        number = await world.account(nature="NATURAL_PERSON", subject=victim, by="mallory")
        reference = await proven(world, victim, by=f"victim of {number}")
        await decide(world, reference, impersonated=[number])
    for _ in range(5):
        await world.account()

    told = await figures(world)

    assert (told["accepted"]["value"], told["foundFalse"]["value"]) == (10, 5)
    assert told["falseAcceptanceRate"] == 0.5


async def test_an_outage_is_counted_once_and_is_no_first_word(world: World) -> None:
    await apply(world, Outcome.PROVIDER_DOWN, 5)
    for _ in range(3):
        world.clock.move(minutes=2)
        await resume(world)
    silent = await figures(world)
    world.registry.outcome = Outcome.MATCH
    world.clock.move(minutes=2)
    await resume(world)

    told = await figures(world)

    assert silent["asked"]["value"] is None
    assert told["passed"]["value"] == 5
    counts = {a["outcome"]: a["count"]["value"] for a in told["answers"]}
    assert counts == {"PROVIDER_DOWN": 5, "MATCH": 5}


async def test_of_a_time_before_the_register_there_is_nothing(world: World) -> None:
    await apply(world, Outcome.MATCH, 1)

    assert await figures(world, '(from: "2020-01-01", to: "2020-12-31")') is None


def test_a_rate_tells_no_more_than_its_figures() -> None:
    assert rate(guarded(14), guarded(29)) == rate(Figure(10), Figure(25)) == 0.4
    assert rate(guarded(4), guarded(100)) is None
