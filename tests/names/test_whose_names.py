"""Whose a name is: an operator's by a register, an account's own, and for how long (Art 8)."""

from datetime import timedelta
from typing import Any

import pytest

from models import GuardedName
from rules.lifecycle import NAME_RESTS
from rules.vocabulary import NameGuard, Outcome, TerminationCause
from tests import build, operations
from tests.lifecycle.test_service import terminate
from tests.rectification.rectifying import decide, issued, submit
from tests.world import World

pytestmark = pytest.mark.article("8")

LEGAL = "重庆云脊山货有限公司"
CHECK = """query($name: String!) { checkName(name: $name) {
  verdict findings { guard name } } }"""
SEARCH = """query($text: String!) {
  disclosures(filter: {text: $text}, orderBy: RELEVANCE, first: 5) {
  edges { node { number } } } }"""


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def guards(world: World, name: str) -> list[str]:
    answer = await world.ask(CHECK, {"name": name}, by="alice")
    return [one["guard"] for one in answer["data"]["checkName"]["findings"]]


async def found(world: World, text: str) -> list[str]:
    answer = await world.ask(SEARCH, {"text": text})
    return [edge["node"]["number"] for edge in answer["data"]["disclosures"]["edges"]]


async def test_the_legal_name_of_a_verified_operator_is_guarded_like_a_name(world: World) -> None:
    own = build.subject(operatorName=LEGAL)
    number = await world.account(subject=own)

    assert "OPERATOR" in await guards(world, LEGAL)
    assert "OPERATOR" in await guards(world, "重庆云脊山货有限公司官方")
    await terminate(world, number, TerminationCause.OWN_WISH)
    assert await guards(world, LEGAL) == []


async def test_a_name_that_nobody_confirmed_is_not(world: World) -> None:
    world.registry.outcome = Outcome.UNCONFIRMED
    filed = await world.apply(subject=build.subject(operatorName=LEGAL))
    await world.confirm_phone(filed["reference"])
    await world.decide(filed["reference"])

    assert not await GuardedName.filter(guard=NameGuard.OPERATOR).exists()


async def test_a_persons_name_is_no_guarded_name(world: World) -> None:
    await world.account(nature="NATURAL_PERSON")

    assert not await GuardedName.filter(guard=NameGuard.OPERATOR).exists()


async def test_an_operator_is_guarded_once_and_as_long_as_one_of_its_accounts_is_in_service(
    world: World,
) -> None:
    own = build.subject(operatorName=LEGAL)
    first = await world.account(subject=own)
    await world.account(subject=own)

    assert await GuardedName.filter(guard=NameGuard.OPERATOR).count() == 1
    await terminate(world, first, TerminationCause.OWN_WISH)
    assert "OPERATOR" in await guards(world, LEGAL)


async def test_it_is_not_held_against_the_operator_itself(world: World) -> None:
    own = build.subject(operatorName=LEGAL)
    await world.account(subject=own)
    further = await world.apply(subject=own, name="重庆云脊山货有限公司二店")

    payload = await world.decide(further["reference"], nameRight="")

    assert codes(payload) == []


@pytest.mark.article("9")
async def test_a_search_for_a_legal_name_shows_its_own_account_first(world: World) -> None:
    own = await world.account(name="云脊家的山货", subject=build.subject(operatorName=LEGAL))
    world.clock.move(days=1)
    world.registry.outcome = Outcome.UNCONFIRMED
    posed = await world.apply(name=LEGAL, subject=build.subject(operatorName="另一家公司"))
    await world.confirm_phone(posed["reference"])
    await world.decide(posed["reference"])

    assert await found(world, LEGAL) == [own, posed["account"]["number"]]


@pytest.mark.article("9")
async def test_an_exact_credit_code_comes_before_any_name(world: World) -> None:
    own = build.subject()
    number = await world.account(subject=own)
    world.clock.move(days=1)
    await world.account(bio="别家", name="别家的账号")

    assert (await found(world, own["document"]["number"]))[0] == number
    assert (await found(world, number))[0] == number


async def test_a_name_given_up_by_correction_rests_like_any_other(world: World) -> None:
    number = await world.account(name="青石书社")
    reference = await issued(world, number)
    await submit(world, reference, value="青石书房")
    await decide(world, reference, "ACCEPT")
    taken = build.application(name="青石书社")

    at_once = await world.do(operations.REGISTER, taken, by="carol")
    world.clock.time += NAME_RESTS - timedelta(minutes=1)
    the_day_before = await world.do(operations.REGISTER, taken, by="carol")
    world.clock.time += timedelta(minutes=2)
    after = await world.do(operations.REGISTER, taken, by="carol")

    assert [codes(one) for one in (at_once, the_day_before, after)] == [
        ["NAME_TAKEN"],
        ["NAME_TAKEN"],
        [],
    ]


async def test_who_gave_it_up_may_have_it_again(world: World) -> None:
    number = await world.account(name="青石书社")
    for name in ("青石书房", "青石书社"):
        reference = await issued(world, number)
        await submit(world, reference, value=name)
        payload = await decide(world, reference, "ACCEPT")
        assert codes(payload) == []

    face = await world.disclosure(number, "name { value }")
    assert face["name"]["value"] == "青石书社"


async def test_what_was_given_up_before_the_end_is_not_retired_with_it(world: World) -> None:
    number = await world.account(name="青石书社")
    reference = await issued(world, number)
    await submit(world, reference, value="青石书房")
    await decide(world, reference, "ACCEPT")
    await terminate(world, number, TerminationCause.MEASURE)
    world.clock.time += NAME_RESTS + timedelta(minutes=1)

    given_up = await world.do(operations.REGISTER, build.application(name="青石书社"), by="carol")
    closed = await world.do(operations.REGISTER, build.application(name="青石书房"), by="dave")

    assert (codes(given_up), codes(closed)) == ([], ["NAME_RETIRED"])


OTHERS = """mutation($input: ClaimReviewInput!) { claimReview(input: $input) { application {
  otherAccounts { number status closedAt closedFor closedInWords } } } }"""


@pytest.mark.parametrize(("days", "looked_at"), [(1, True), (364, True), (366, False)])
async def test_whose_account_was_closed_lately_is_looked_at_when_they_apply_again(
    world: World, days: int, looked_at: bool
) -> None:
    from rules.vocabulary import Role

    own = build.subject()
    number = await world.account(subject=own)
    await terminate(world, number, TerminationCause.MEASURE)
    world.clock.move(days=days)
    again = await world.apply(subject=own)
    held = {"application": again["reference"]}
    told = await world.do(OTHERS, held, by="bob", role=Role.REVIEWER)
    await world.confirm_phone(again["reference"])

    payload = await world.decide(again["reference"], humanCheck=None)

    (closed,) = told["application"]["otherAccounts"]
    assert (closed["number"], closed["closedFor"]) == (number, "MEASURE")
    assert closed["closedAt"] is not None
    assert ("FURTHER_ACCOUNT_NOT_CHECKED" in codes(payload)) is looked_at
