"""The record beside its page: the bytes that were hashed, and what opens them (Art 9)."""

import orjson
import pytest

from rules.disclosure.canonical import canonical, leaf_hash
from rules.disclosure.record import Opened
from rules.disclosure.revelation import reveal
from tests.accounts.test_page import erase
from tests.world import World

pytestmark = pytest.mark.article("9")


async def test_the_record_is_served_as_it_was_hashed(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="小满读诗")
    answer = await world.client.get(f"/accounts/{number}.json")
    twin = answer.json()

    written = canonical(twin["record"])
    assert written in answer.content
    assert leaf_hash(written) == twin["leafHash"]
    assert twin["sequence"] == 1


async def test_its_openings_open_it(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="小满读诗")
    twin = (await world.client.get(f"/accounts/{number}@1.json")).json()

    shown = reveal(twin["record"], [Opened(**opening) for opening in twin["openings"]])
    assert orjson.loads(orjson.dumps(shown))["facts"]["name"]["value"] == "小满读诗"


async def test_after_an_erasure_the_old_record_stands_without_its_openings(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="小满读诗")
    before = (await world.client.get(f"/accounts/{number}@1.json")).json()
    await erase(world, number)
    after = (await world.client.get(f"/accounts/{number}@1.json")).json()

    assert (after["record"], after["leafHash"]) == (before["record"], before["leafHash"])
    assert after["openings"] == []
    withdrawn = {"path": "/facts/name", "on": "2026-11-24", "ground": "DATA_SUBJECT_REQUEST"}
    assert withdrawn in after["withdrawn"]


@pytest.mark.parametrize("written", ["A1000000016", "A1000000017", "A1000000016@x", "%00"])
async def test_what_is_not_there_is_not_found(world: World, written: str) -> None:
    answer = await world.client.get(f"/accounts/{written}.json")

    assert answer.status_code == 404
    assert set(answer.json()) == {"error"}
