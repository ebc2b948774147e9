"""A marker that ended by mistake is restored by another person, for a reason (Art 9)."""

import asyncio
from typing import Any

import pytest

from resolvers.evidence import evidence_address
from resolvers.runtime import Actor, Context, Refused
from rules.vocabulary import Role
from tests import operations
from tests.accounts.versions import terminate
from tests.site.reading import page
from tests.world import World

pytestmark = pytest.mark.article("9")

OWN = """query($n: String!) { myAccount(number: $n) {
  markers { type endedAt endNote } events { kind note } credentials { reference state } } }"""
ENDED = """query($n: String!) { endedMarkers(number: $n) { type endedBy ground note
  revokedCredentials { reference
    evidence { reference kind address(reason: "核对资质") { url } } } } }"""
TOLD = "{ myNotices { edges { node { kind words } } } }"


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def end(
    world: World, number: str, type_: str = "ENTERPRISE", *, by: str = "sue", **more: str
) -> None:
    ended = {"ground": "GRANTED_IN_ERROR", "note": "核验材料不对应", **more}
    asked = {"number": number, "type": type_, **ended}
    payload = await world.do(operations.END_MARKER, asked, by=by, role=Role.SUPERVISOR)
    assert payload["objections"] == []


async def restore(
    world: World, number: str, type_: str = "ENTERPRISE", *, by: str = "tom", **more: Any
) -> dict[str, Any]:
    asked = {"number": number, "type": type_, "reason": "看错了账号，复核无误", **more}
    return await world.do(operations.RESTORE_MARKER, asked, by=by, role=Role.SUPERVISOR)


async def own(world: World, number: str) -> Any:
    return (await world.ask(OWN, {"n": number}, by="alice"))["data"]["myAccount"]


async def in_health(world: World) -> str:
    held = await world.qualified()
    return await world.account(category="HEALTH_MEDICINE", credentials=held)


async def look(world: World, number: str, *, by: str = "tom") -> None:
    """Open the files of the credentials that were revoked."""
    answer = await world.ask(ENDED, {"n": number}, by=by, role=Role.SUPERVISOR)
    for ended in answer["data"]["endedMarkers"]:
        for credential in ended["revokedCredentials"]:
            await world.open(credential["evidence"])


def context(world: World, login: str) -> Context:
    actor = Actor(f"{world.register.name}|{login}", frozenset({Role.SUPERVISOR}))
    return Context(world.register, actor, world.clock.now())


def types(payload: dict[str, Any]) -> list[str]:
    return [marker["type"] for marker in payload["disclosure"]["markers"]]


async def test_another_person_restores_a_marker_and_its_page_says_so(world: World) -> None:
    number = await world.account()
    await end(world, number)
    world.clock.move(days=3)

    payload = await restore(world, number)

    face = payload["disclosure"]
    assert face["markers"] == [{"type": "ENTERPRISE", "on": "2026-11-27"}]
    assert face["reason"] == {"kind": "MARKER_RESTORED", "article": "9"}
    mine = await own(world, number)
    assert [bool(one["endedAt"]) for one in mine["markers"]] == [True, False]
    assert {"kind": "MARKER_RESTORED", "note": "看错了账号，复核无误"} in mine["events"]
    told = (await world.ask(TOLD, by="alice"))["data"]["myNotices"]["edges"]
    assert [one["node"] for one in told[:2]] == [
        {"kind": "MARKER_RESTORED", "words": "看错了账号，复核无误"},
        {"kind": "MARKER_ENDED", "words": "核验材料不对应"},
    ]
    assert "标识恢复" in await page(world, f"/zh/accounts/{number}")


async def test_who_ended_it_does_not_restore_it_and_nobody_without_a_reason(world: World) -> None:
    number = await world.account()
    await end(world, number)

    same = await restore(world, number, by="sue", reason=" ")

    assert sorted(codes(same)) == ["FIELD_REQUIRED", "SECOND_PERSON_NEEDED"]
    assert codes(await restore(world, number)) == []


async def test_what_did_not_end_is_not_restored(world: World) -> None:
    number = await world.account()

    assert codes(await restore(world, number)) == ["MARKER_LIVE"]
    assert codes(await restore(world, number, "NEWS")) == ["MARKER_UNKNOWN"]
    assert codes(await restore(world, "A0000000001")) == ["ACCOUNT_NUMBER_MISTYPED"]


async def test_nobody_restores_a_marker_of_their_own_subject(world: World) -> None:
    number = await world.account(by="tom")
    await end(world, number)

    assert codes(await restore(world, number)) == ["OWN_ACCOUNT"]


async def test_with_its_natures_marker_come_back_those_that_fell_with_it(world: World) -> None:
    number = await in_health(world)
    await end(world, number)

    first = await restore(world, number, "HEALTH")
    whole = await restore(world, number)

    assert codes(first) == ["MARKER_NOT_SUPPORTED"]
    assert types(whole) == ["ENTERPRISE", "HEALTH"]


async def test_what_was_ended_for_itself_does_not_come_back_with_the_nature(world: World) -> None:
    number = await in_health(world)
    await end(world, number, "HEALTH")
    world.clock.move(minutes=5)
    await end(world, number)

    assert types(await restore(world, number)) == ["ENTERPRISE"]
    assert types(await restore(world, number, "HEALTH")) == ["ENTERPRISE", "HEALTH"]


async def test_a_revoked_credential_counts_again_only_where_it_was_opened(world: World) -> None:
    number = await in_health(world)
    await end(world, number, "HEALTH", ground="CREDENTIAL_REVOKED")
    both = [one["reference"] for one in (await own(world, number))["credentials"]]
    named = {"credentialsChecked": both}

    unseen = await restore(world, number, "HEALTH")
    foreign = await restore(world, number, "HEALTH", credentialsChecked=["x" * 32])
    unopened = await restore(world, number, "HEALTH", **named)
    await look(world, number, by="somebody")
    by_another = await restore(world, number, "HEALTH", **named)
    between = (await own(world, number))["credentials"][0]["state"]
    await look(world, number)
    half = await restore(world, number, "HEALTH", credentialsChecked=both[:1])
    seen = await restore(world, number, "HEALTH", **named)

    assert codes(unseen) == codes(half) == ["MARKER_NOT_SUPPORTED"]
    assert codes(foreign) == ["CREDENTIAL_UNKNOWN", "MARKER_NOT_SUPPORTED"]
    assert codes(unopened) == codes(by_another) == ["CREDENTIAL_NOT_OPENED"] * 2
    assert between == "REVOKED"
    assert types(seen) == ["ENTERPRISE", "HEALTH"]


async def test_what_was_opened_long_ago_is_opened_again(world: World) -> None:
    number = await in_health(world)
    await end(world, number, "HEALTH", ground="CREDENTIAL_REVOKED")
    both = [one["reference"] for one in (await own(world, number))["credentials"]]
    await look(world, number)
    world.clock.move(minutes=31)

    late = await restore(world, number, "HEALTH", credentialsChecked=both)

    assert codes(late) == ["CREDENTIAL_NOT_OPENED"] * 2


async def test_files_of_a_credential_are_open_while_it_is_revoked_and_to_no_role_less(
    world: World,
) -> None:
    number = await in_health(world)
    await end(world, number, "HEALTH", ground="CREDENTIAL_REVOKED")
    asked = {"n": number}

    shown = await world.ask(ENDED, asked, by="tom", role=Role.SUPERVISOR)
    reviewer = await world.ask(ENDED, asked, by="bob", role=Role.REVIEWER)

    [ended] = shown["data"]["endedMarkers"]
    assert (ended["type"], ended["ground"], ended["note"]) == (
        "HEALTH",
        "CREDENTIAL_REVOKED",
        "核验材料不对应",
    )
    assert ended["endedBy"].endswith("sue")
    assert reviewer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    both = [one["reference"] for one in (await own(world, number))["credentials"]]
    await look(world, number)
    await restore(world, number, "HEALTH", credentialsChecked=both)
    file = ended["revokedCredentials"][0]["evidence"][0]["reference"]
    with pytest.raises(Refused, match="NOT_CLAIMED"):
        await evidence_address(context(world, "tom"), file, reason="再看")


async def test_a_credential_that_expired_meanwhile_gives_no_marker(world: World) -> None:
    held = await world.qualified(validTo="2026-12-01")
    number = await world.account(category="HEALTH_MEDICINE", credentials=held)
    await end(world, number, "HEALTH")
    world.clock.move(days=10)

    assert codes(await restore(world, number, "HEALTH")) == ["MARKER_NOT_SUPPORTED"]


async def test_an_account_that_ended_gets_no_marker_again(world: World) -> None:
    number = await world.account()
    await end(world, number)
    await terminate(world, number)

    assert codes(await restore(world, number)) == ["ACCOUNT_NOT_IN_SERVICE"]


async def test_of_several_at_once_one_restores_it(world: World) -> None:
    number = await world.account()
    await end(world, number)

    answers = await asyncio.gather(*(restore(world, number, by=f"tom{n}") for n in range(3)))

    assert sorted(map(codes, answers)) == [[], ["MARKER_LIVE"], ["MARKER_LIVE"]]


async def test_a_marker_of_the_nature_rests_on_no_credential_that_could_be_revoked(
    world: World,
) -> None:
    number = await in_health(world)

    await end(world, number, ground="CREDENTIAL_REVOKED")

    assert [one["state"] for one in (await own(world, number))["credentials"]] == ["CHECKED"] * 2
    assert types(await restore(world, number)) == ["ENTERPRISE", "HEALTH"]
