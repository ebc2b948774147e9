"""An account rests when what its category asks for ends, and comes back with a new credential
that a person saw (Art 5, 9).
"""

from typing import Any

import pytest

from resolvers import qualifications
from resolvers.housekeeping import go_round
from rules.vocabulary import Role, SuspensionReason
from tests import build, operations
from tests.checks.test_rounds import SEEN, decide, queue, rounds
from tests.lifecycle.test_service import lift, suspend
from tests.world import World

pytestmark = pytest.mark.article("9")

STANDING = "status { value causes { kind article } } markers { type } reason { kind }"
LAST = "2026-11-25"
QUALIFIED = {**SEEN, "facts": ["IDENTITY", "QUALIFICATION"]}


async def registered(world: World, category: str = "HEALTH", **changes: Any) -> tuple[str, str]:
    """An account whose licence ends tomorrow: its number, and its application's reference."""
    held = await world.qualified(validTo=LAST, **changes)
    filed = await world.apply(category=category, credentials=held)
    checked = [one["reference"] for one in filed["account"]["credentials"]]
    payload = await world.decide(filed["reference"], credentialsChecked=checked)
    assert payload["objections"] == []
    return filed["account"]["number"], filed["reference"]


async def renew(world: World, reference: str, *, by: str = "alice", **changes: Any) -> Any:
    held = build.credential(await world.upload("CREDENTIAL", by=by), **changes)
    asked = {"application": reference, "credential": held}
    return await world.do(operations.RENEW_CREDENTIAL, asked, by=by)


async def standing(world: World, number: str) -> Any:
    face = await world.disclosure(number, STANDING)
    status = face.pop("status")
    return {**face, "status": status["value"], "causes": status["causes"]}


def codes(payload: dict[str, Any]) -> list[str]:
    return [one["code"] for one in payload["objections"]]


@pytest.mark.parametrize(
    ("category", "article", "changes"),
    [
        ("HEALTH", "9(1)", {}),
        (
            "NEWS_DOMESTIC",
            "5(2)",
            {
                "field": "NEWS",
                "title": "互联网新闻信息服务许可证",
                "number": "59120260077",
                "scope": ["REPRINTING"],
            },
        ),
    ],
)
async def test_an_account_rests_the_day_after_the_licence_that_it_needs(
    world: World, category: str, article: str, changes: dict[str, Any]
) -> None:
    number, _ = await registered(world, category, **changes)
    world.clock.move(days=1)
    await go_round(world.register)
    on_the_day = await standing(world, number)
    world.clock.move(days=1)
    await go_round(world.register)
    await go_round(world.register)

    after = await standing(world, number)
    assert (on_the_day["status"], on_the_day["causes"]) == ("ACTIVE", [])
    assert after["status"] == "SUSPENDED"
    assert after["causes"] == [{"kind": "CREDENTIAL", "article": article}]
    told = "{ myNotices { edges { node { kind words } } } }"
    edges = (await world.ask(told, by="alice"))["data"]["myNotices"]["edges"]
    notices = [one["node"] for one in edges]
    assert [one["kind"] for one in notices].count("ACCOUNT_SUSPENDED") == 1
    assert "renewCredential" in notices[0]["words"]


async def test_another_credential_that_lives_keeps_the_account_in_service(world: World) -> None:
    held = await world.qualified(validTo=LAST)
    held.append(build.credential(await world.upload("CREDENTIAL")))
    number = await world.account(category="HEALTH", credentials=held)
    world.clock.move(days=3)

    assert await qualifications.follow(world.register) == 0
    assert (await standing(world, number))["status"] == "ACTIVE"


async def test_a_category_that_asks_for_nothing_goes_on(world: World) -> None:
    held = await world.qualified(validTo=LAST)
    number = await world.account(category="LIFE", credentials=held)
    world.clock.move(days=3)
    await go_round(world.register)

    face = await standing(world, number)
    assert (face["status"], face["markers"]) == ("ACTIVE", [{"type": "ENTERPRISE"}])


async def test_a_revoked_licence_has_the_account_rest_too(world: World) -> None:
    number = await world.account(category="HEALTH", credentials=await world.qualified())
    ended = {"number": number, "type": "HEALTH", "ground": "CREDENTIAL_REVOKED", "note": "已注销"}
    payload = await world.do(operations.END_MARKER, ended, by="sue", role=Role.SUPERVISOR)
    assert codes(payload) == []
    await go_round(world.register)

    assert (await standing(world, number))["causes"] == [{"kind": "CREDENTIAL", "article": "9(1)"}]


async def test_a_new_credential_counts_once_a_person_saw_it_and_brings_the_account_back(
    world: World,
) -> None:
    number, reference = await registered(world)
    await rounds(world, days=2)

    handed_in = await renew(world, reference)
    await rounds(world, minutes=1)
    unseen = await standing(world, number)
    (waiting,) = await queue(world)
    decided = await decide(world, waiting["reference"], outcome="PASSED", **QUALIFIED)
    await go_round(world.register)

    assert codes(handed_in) == codes(decided) == []
    assert unseen["status"] == "SUSPENDED"
    back = await standing(world, number)
    assert (back["status"], back["causes"]) == ("ACTIVE", [])
    assert {"type": "HEALTH"} in back["markers"]
    assert back["reason"]["kind"] == "RESUMED"


async def test_a_check_that_did_not_look_at_it_brings_nobody_back(world: World) -> None:
    number, reference = await registered(world)
    await rounds(world, days=2)
    await renew(world, reference)
    await rounds(world, minutes=1)
    (waiting,) = await queue(world)

    await decide(world, waiting["reference"], outcome="PASSED", **SEEN)
    await go_round(world.register)

    assert (await standing(world, number))["status"] == "SUSPENDED"


async def test_who_renews_in_time_never_rests(world: World) -> None:
    number, reference = await registered(world)
    await renew(world, reference)
    await rounds(world, minutes=1)
    (waiting,) = await queue(world)
    await decide(world, waiting["reference"], outcome="PASSED", **QUALIFIED)

    await rounds(world, days=3)

    face = await standing(world, number)
    assert face["status"] == "ACTIVE"
    assert {"type": "HEALTH"} in face["markers"]


async def test_another_reason_for_which_it_rests_stays(world: World) -> None:
    number, reference = await registered(world)
    await rounds(world, days=2)
    await suspend(world, number, SuspensionReason.MEASURE)
    await renew(world, reference)
    await rounds(world, minutes=1)
    (waiting,) = await queue(world)
    await decide(world, waiting["reference"], outcome="PASSED", **QUALIFIED)
    await go_round(world.register)

    assert [one["kind"] for one in (await standing(world, number))["causes"]] == ["MEASURE"]
    await lift(world, number, SuspensionReason.MEASURE)
    assert (await standing(world, number))["status"] == "ACTIVE"


async def test_only_its_operator_renews_a_credential_and_only_of_a_registered_account(
    world: World,
) -> None:
    _, reference = await registered(world)
    waiting = await world.apply()

    assert codes(await renew(world, reference, by="mallory")) == ["APPLICATION_UNKNOWN"]
    assert codes(await renew(world, waiting["reference"])) == ["ACCOUNT_NOT_IN_SERVICE"]
    assert codes(await renew(world, reference, number="1")) == ["CREDENTIAL_NUMBER_FORM"]
