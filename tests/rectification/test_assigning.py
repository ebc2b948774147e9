"""A name goes back to whom it belongs, by the decision of two persons (Art 8)."""

from typing import Any

import pytest

from models import NameAssignment
from resolvers.housekeeping import go_round
from resolvers.profiles import protected_list
from resolvers.profiles.protected_list import Protected
from rules.vocabulary import Outcome, Role, TerminationCause
from tests import build, operations
from tests.disputes.test_course import decide as decide_dispute
from tests.disputes.test_course import proven
from tests.lifecycle.test_service import terminate
from tests.rectification.rectifying import decide, submit
from tests.world import World

pytestmark = pytest.mark.article("8")

LEGAL, NAME = "重庆云脊山货有限公司", "云脊山货"
ASSIGN = f"""mutation Assign($input: AssignNameInput!) {{
  assignName(input: $input) {{ assignment {{ state name }} {operations.OBJECTIONS} }} }}"""
OPEN = "{ rectificationQueue { edges { node { reference number } } } }"


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def assign(world: World, number: str, by: str = "dora", **asked: Any) -> dict[str, Any]:
    named = {"number": number, "name": NAME, "ground": "REGISTER", "reason": "登记证书", **asked}
    return await world.do(ASSIGN, named, by=by, role=Role.SUPERVISOR)


async def assigned(world: World, number: str, **asked: Any) -> str:
    """How it stands after two persons said the same."""
    first = await assign(world, number, **asked)
    assert codes(first) == [], first
    second = await assign(world, number, by="erin", **asked)
    assert codes(second) == [], second
    state: str = second["assignment"]["state"]
    return state


async def name_of(world: World, number: str) -> tuple[str, str]:
    face = await world.disclosure(number, "name { value } reason { kind }")
    return face["name"]["value"], face["reason"]["kind"]


async def owner(world: World) -> str:
    return await world.account(name="云脊家的店", subject=build.subject(operatorName=LEGAL))


async def test_a_name_that_burnt_with_a_closed_account_goes_to_its_rightful_owner(
    world: World,
) -> None:
    thief = await world.account(name=NAME)
    await terminate(world, thief, TerminationCause.MEASURE)
    number = await owner(world)

    first = await assign(world, number)
    before = await name_of(world, number)
    again = await assign(world, number)
    second = await assign(world, number, by="erin")

    assert (codes(first), first["assignment"]["state"]) == ([], "PROPOSED")
    assert before[0] == "云脊家的店"
    assert codes(again) == ["SECOND_PERSON_NEEDED"]
    assert second["assignment"]["state"] == "DONE"
    assert await name_of(world, number) == (NAME, "NAME_ASSIGNED")
    found = await world.ask(
        "query($n: String!) { disclosure(by: {name: $n}) { number } }", {"n": NAME}
    )
    assert found["data"]["disclosure"]["number"] == number


async def test_an_impostor_is_told_to_correct_it_and_then_it_is_given(world: World) -> None:
    world.registry.outcome = Outcome.UNCONFIRMED
    posed = await world.apply(name=NAME, by="mallory")
    await world.confirm_phone(posed["reference"], by="mallory")
    await world.decide(posed["reference"])
    world.registry.outcome = Outcome.MATCH
    number = await owner(world)

    waiting = await assigned(world, number)
    answer = await world.ask(OPEN, by="dora", role=Role.SUPERVISOR)
    (edge,) = answer["data"]["rectificationQueue"]["edges"]
    reference = edge["node"]["reference"]
    await submit(world, reference, value="另一个名称", by="mallory")
    await decide(world, reference, "ACCEPT", by="dora")
    taken = await world.do(operations.REGISTER, build.application(name=NAME), by="carol")
    await go_round(world.register)

    assert waiting == "WAITING"
    assert edge["node"]["number"] == posed["account"]["number"]
    assert codes(taken) == ["NAME_TAKEN"]
    assert await name_of(world, number) == (NAME, "NAME_ASSIGNED")


@pytest.mark.parametrize("ground", ["REGISTER", "PROTECTED_LIST", "DISPUTE"])
async def test_a_ground_that_shows_nothing_is_refused(world: World, ground: str) -> None:
    number = await world.account(name="别家的店")

    assert codes(await assign(world, number, ground=ground)) == ["NAME_RIGHT_NOT_SHOWN"]
    assert not await NameAssignment.exists()


async def test_the_protected_list_and_an_upheld_dispute_are_grounds(world: World) -> None:
    victim = build.subject("NATURAL_PERSON")
    thief = await world.account(
        nature="NATURAL_PERSON", subject=victim, name="欧阳读诗", by="mallory"
    )
    await decide_dispute(world, await proven(world, victim), impersonated=[thief])
    number = await world.account(nature="NATURAL_PERSON", subject=victim, by="victim")

    assert await assigned(world, number, name="欧阳读诗", ground="DISPUTE") == "DONE"
    own = build.subject()
    listed = await world.account(subject=own)
    protected = Protected("云山晚报", "云山晚报社", [own["document"]["number"]])
    await protected_list.replace(world.register, [protected], world.clock.now())
    assert await assigned(world, listed, name="云山晚报", ground="PROTECTED_LIST") == "DONE"


async def test_all_that_is_wrong_is_said_at_once(world: World) -> None:
    number = await owner(world)
    own = await assign(world, number, name="云脊家的店", reason=" ")
    wrong = await assign(world, number, name=" ", reason=" ")
    unknown = await assign(world, "A1", reason=" ")

    assert codes(own) == ["FIELD_REQUIRED", "NAME_ITS_OWN"]
    assert codes(wrong) == ["NAME_EMPTY", "FIELD_REQUIRED"]
    assert codes(unknown) == ["ACCOUNT_NUMBER_MISTYPED"]


async def test_a_name_is_given_back_to_one_at_a_time(world: World) -> None:
    number = await owner(world)
    await assign(world, number)
    other = await world.account(name="又一家店", subject=build.subject(operatorName="云脊山货店"))

    payload = await assign(world, other, by="erin")

    assert codes(payload) == ["NAME_ASSIGNED_TO_ANOTHER"]


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.REVIEWER, Role.AUTHORITY])
async def test_only_supervisors_assign_names(world: World, role: Role) -> None:
    number = await owner(world)
    named = {"number": number, "name": NAME, "ground": "REGISTER", "reason": "登记证书"}

    answer = await world.ask(ASSIGN, {"input": named}, by="mallory", role=role)

    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_what_was_for_an_account_that_left_service_is_open_to_another(world: World) -> None:
    gone = await owner(world)
    await assign(world, gone)
    await terminate(world, gone, TerminationCause.MEASURE)
    number = await world.account(name="山货铺子", subject=build.subject(operatorName=LEGAL))

    assert await assigned(world, number) == "DONE"


async def test_a_name_waits_where_its_bearer_cannot_be_asked_now_and_staff_ask_again(
    world: World,
) -> None:
    world.registry.outcome = Outcome.UNCONFIRMED
    posed = await world.apply(name=NAME, by="mallory")
    await world.confirm_phone(posed["reference"], by="mallory")
    world.registry.outcome = Outcome.MATCH
    number = await owner(world)

    waiting = await assigned(world, number)
    none = (await world.ask(OPEN, by="dora", role=Role.SUPERVISOR))["data"]["rectificationQueue"]
    approved = await world.decide(posed["reference"])
    again = await assign(world, number)

    assert codes(approved) == []
    assert (waiting, none["edges"], codes(again)) == ("WAITING", [], [])
    answer = await world.ask(OPEN, by="dora", role=Role.SUPERVISOR)
    (edge,) = answer["data"]["rectificationQueue"]["edges"]
    assert edge["node"]["number"] == posed["account"]["number"]
