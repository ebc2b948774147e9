"""Relay: whatever has an id is fetched again by it, by whoever may see it."""

from typing import Any

import pytest

from models import AuditEntry
from rules.vocabulary import Role
from tests.world import World

NODE = """query($id: ID!) { node(id: $id) {
  __typename id
  ... on Account { number application { reference } }
  ... on Application { reference account { number } }
  ... on Disclosure { number version }
} }"""
IDS = "{ myAccounts { edges { node { id application { id } disclosure { id } } } } }"
NODES = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename } }"


async def ids(world: World) -> tuple[str, str]:
    """Those of alice's only account and its application."""
    answer = await world.ask(IDS, by="alice")
    account = answer["data"]["myAccounts"]["edges"][0]["node"]
    return account["id"], account["application"]["id"]


async def node(world: World, id_: str, **who: Any) -> Any:
    answer = await world.ask(NODE, {"id": id_}, **who)
    return answer["data"]["node"]


async def test_an_applicant_fetches_account_and_application_by_their_ids(world: World) -> None:
    filed = await world.apply()
    number, reference = filed["account"]["number"], filed["reference"]
    account, application = await ids(world)

    first, second = (
        await node(world, account, by="alice"),
        await node(world, application, by="alice"),
    )

    assert first == {
        "__typename": "Account",
        "id": account,
        "number": number,
        "application": {"reference": reference},
    }
    assert second["account"] == {"number": number}


@pytest.mark.parametrize("who", [{}, {"by": "mallory"}, {"by": "bob", "role": Role.REVIEWER}])
async def test_what_is_anothers_is_not_there(world: World, who: dict[str, Any]) -> None:
    await world.apply()
    for id_ in await ids(world):
        assert await node(world, id_, **who) is None


async def test_who_holds_a_review_fetches_its_case_and_the_reading_is_noted(world: World) -> None:
    reference = (await world.apply())["reference"]
    _, application = await ids(world)
    await world.claim(reference)
    before = await AuditEntry.filter(action="READ_CASE").count()

    held = await node(world, application, by="bob", role=Role.REVIEWER)

    assert held["reference"] == reference
    assert await AuditEntry.filter(action="READ_CASE").count() == before + 1


async def test_several_nodes_come_in_the_order_asked_for(world: World) -> None:
    await world.account()
    face = (await world.ask(IDS, by="alice"))["data"]["myAccounts"]["edges"][0]["node"]
    asked = [face["disclosure"]["id"], "nonsense", face["id"], face["application"]["id"]]

    answer = await world.ask(NODES, {"ids": asked}, by="alice")

    kinds = [one and one["__typename"] for one in answer["data"]["nodes"]]
    assert kinds == ["Disclosure", None, "Account", "Application"]
