"""Suspended for a set of reasons, resumed with the last, ended for a cause (Art 8, 10, 11)."""

from datetime import date, timedelta
from typing import Any

import pytest

from models import NameHolding
from resolvers import lifecycle, worklist
from resolvers.runtime import Actor, Context, Refused, transaction
from rules.lifecycle import NAME_FATE, NAME_RESTS
from rules.vocabulary import NameState, Role, SuspensionReason, TerminationCause
from tests import build, operations
from tests.site.reading import said
from tests.world import World

STANDING = """
  version markers { type } reason { kind article }
  status { value causes { kind article grounds since until } }
"""
DUE = date(2026, 12, 3)


def asking(world: World) -> Context:
    return Context(world.register, Actor("dora", frozenset({Role.SUPERVISOR})), world.clock.now())


async def suspend(world: World, number: str, reason: SuspensionReason, **more: Any) -> None:
    ctx = asking(world)
    async with transaction():
        account = await worklist.account_for_staff(ctx, number)
        await lifecycle.suspend(ctx, account, reason, **{"article": "8", **more})


async def lift(world: World, number: str, reason: SuspensionReason) -> None:
    ctx = asking(world)
    async with transaction():
        await lifecycle.lift(ctx, await worklist.account_for_staff(ctx, number), reason)


async def terminate(world: World, number: str, cause: TerminationCause) -> None:
    ctx = asking(world)
    async with transaction():
        await lifecycle.terminate(
            ctx, await worklist.account_for_staff(ctx, number), cause, article="8"
        )


@pytest.mark.article("8")
async def test_the_record_says_why_since_when_and_until_when_an_account_is_suspended(
    world: World,
) -> None:
    number = await world.account()
    grounds = ["NAME_NOT_CONFORMING"]
    await suspend(
        world, number, SuspensionReason.RECTIFICATION, until=DUE, grounds=grounds, note="改名"
    )

    face = await world.disclosure(number, STANDING + "record")

    cause = {"kind": "RECTIFICATION", "article": "8", "grounds": grounds}
    days = {"since": "2026-11-24", "until": "2026-12-03"}
    assert face["status"] == {"value": "SUSPENDED", "causes": [cause | days]}
    assert face["reason"] == {"kind": "SUSPENDED", "article": "8"}
    assert "改名" not in face["record"]


@pytest.mark.article("8")
async def test_lifting_one_reason_lifts_no_other(world: World) -> None:
    number = await world.account()
    await suspend(world, number, SuspensionReason.RECTIFICATION)
    await suspend(world, number, SuspensionReason.OWN_WISH, article="11")

    await lift(world, number, SuspensionReason.RECTIFICATION)
    between = await world.disclosure(number, STANDING)
    await lift(world, number, SuspensionReason.OWN_WISH)
    after = await world.disclosure(number, STANDING)

    assert between["status"]["value"] == "SUSPENDED"
    assert [cause["kind"] for cause in between["status"]["causes"]] == ["OWN_WISH"]
    assert after["status"] == {"value": "ACTIVE", "causes": []}
    assert (between["reason"]["kind"], after["reason"]["kind"]) == ("SUSPENSION_CHANGED", "RESUMED")


@pytest.mark.article("9")
async def test_markers_rest_with_the_service_and_return_with_it(world: World) -> None:
    number = await world.account()
    before = await world.disclosure(number, STANDING)
    await suspend(world, number, SuspensionReason.MEASURE, article="19")
    during = await world.disclosure(number, STANDING)
    badge = await world.client.get(f"/badge/{number}.svg?lang=en")
    await lift(world, number, SuspensionReason.MEASURE)
    after = await world.disclosure(number, STANDING)

    assert during["markers"] == []
    assert "Suspended" in badge.text
    assert after["markers"] == before["markers"] != []


@pytest.mark.article("8")
async def test_a_reason_that_is_open_is_put_in_new_words_and_stays_one(world: World) -> None:
    number = await world.account()
    await suspend(world, number, SuspensionReason.RECTIFICATION, until=DUE)
    await suspend(world, number, SuspensionReason.RECTIFICATION, until=DUE + timedelta(days=7))

    status = (await world.disclosure(number, STANDING))["status"]

    assert [cause["until"] for cause in status["causes"]] == ["2026-12-10"]


@pytest.mark.article("8")
async def test_an_ended_account_shows_its_cause_and_no_marker_and_ends_once(world: World) -> None:
    number = await world.account()
    await suspend(world, number, SuspensionReason.RECTIFICATION)
    await terminate(world, number, TerminationCause.RECTIFICATION_OVERDUE)

    face = await world.disclosure(number, STANDING)

    assert face["status"]["value"] == "TERMINATED"
    assert [cause["kind"] for cause in face["status"]["causes"]] == ["RECTIFICATION_OVERDUE"]
    assert face["markers"] == []
    with pytest.raises(Refused, match="ACCOUNT_NOT_IN_SERVICE"):
        await terminate(world, number, TerminationCause.OWN_WISH)


async def taken(world: World, name: str) -> bool:
    payload = await world.do(operations.REGISTER, build.application(name=name), by="carol")
    codes = [objection["code"] for objection in payload["objections"]]
    return codes in (["NAME_TAKEN"], ["NAME_RETIRED"])


@pytest.mark.article("8")
async def test_the_name_of_an_account_closed_by_law_is_nobodys_any_more(world: World) -> None:
    number = await world.account(name="云上书斋")
    await terminate(world, number, TerminationCause.RECTIFICATION_REFUSED)

    world.clock.move(days=3650)

    assert await taken(world, "云上书斋")


@pytest.mark.article("8")
async def test_the_name_of_an_account_given_up_rests_and_is_free_then(world: World) -> None:
    first = await world.account(name="云上书斋")
    await terminate(world, first, TerminationCause.OWN_WISH)

    world.clock.move(seconds=NAME_RESTS.total_seconds() - 1)
    resting = await taken(world, "云上书斋")
    world.clock.move(seconds=1)
    second = await world.account(name="云上书斋")

    assert resting
    answer = await world.ask('{ disclosure(by: {name: "云上书斋"}) { number } }')
    assert answer["data"]["disclosure"]["number"] == second
    assert (await NameHolding.get(folded="云上书斋")).state is NameState.HELD


@pytest.mark.article("8")
async def test_the_page_says_in_words_why_and_until_when(world: World) -> None:
    number = await world.account()
    await suspend(
        world, number, SuspensionReason.RECTIFICATION, until=DUE, grounds=["NAME_NOT_CONFORMING"]
    )

    page = await said(world, f"/zh/accounts/{number}")
    english = await said(world, f"/en/accounts/{number}")

    for words in (
        "正在整改",
        "名称不合规",
        "自 2026年11月24日 起，应于 2026年12月3日 前解决",
        "第八条",
    ):
        assert words in page
    assert "to be settled by 3 December 2026" in english


@pytest.mark.article("8")
def test_every_cause_of_an_end_decides_what_becomes_of_the_name() -> None:
    assert set(NAME_FATE) == set(TerminationCause)
    assert NameState.HELD not in NAME_FATE.values()
