"""A provider's fault amid few applications: it is felt, and survived (Art 8)."""

import logging
from collections.abc import Iterator

import pytest

from bench.faults import Drill, fault_world
from cli.simulator.behaviour import Name

pytestmark = pytest.mark.article("8")

MANY, SOUND, FALSE = 10, 2, 2  # a fifth of them before the fault; every fourth is another's


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Each outage is logged."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


async def test_a_provider_that_is_down_is_felt_and_nothing_is_lost() -> None:
    async with fault_world("sqlite") as world:
        found = await Drill(world, Name.RESIDENTS, ("down",), MANY).run()

    assert found["silent at the end of it"] > 0
    assert SOUND <= found["approved during"] < MANY - FALSE
    assert found["rounds"] >= 1
    assert (found["wrongly approved"], found["lost"], found["unfinished"]) == (0, 0, 0)
