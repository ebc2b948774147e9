"""A check by eye is worth what the documents say that were seen for it (Art 8, 9)."""

from typing import Any

import pytest

from rules.identity.seen_documents import SHOWS, WITHOUT_DOCUMENT
from rules.vocabulary import CheckedFact, Means, Outcome, Role, SeenDocument
from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("8")

FACTS = "facts { field level means } markers { type proves }"
SAW = "看了"


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def approve(world: World, reference: str, by: str = "bob", **check: Any) -> dict[str, Any]:
    """As somebody who has claimed it, and names just what is given."""
    seen = {"means": SAW, "facts": ["IDENTITY", "SUBJECT_NATURE"], **check}
    verdict = {"application": reference, **build.APPROVAL, "humanCheck": seen}
    return await world.do(operations.DECIDE, verdict, by=by, role=Role.REVIEWER)


def test_every_kind_of_document_shows_something_and_is_public_under_its_own_name() -> None:
    assert set(SHOWS) == set(SeenDocument)
    assert all(SHOWS.values())
    assert {kind.value for kind in SeenDocument} < set(Means)
    assert set(CheckedFact) == WITHOUT_DOCUMENT.union(*SHOWS.values())


async def test_an_organ_that_no_register_knows_is_not_marked_on_a_phone_and_a_glance(
    world: World,
) -> None:
    world.registry.outcome = Outcome.NOT_FOUND
    filed = await world.apply(nature="STATE_ORGAN", evidence=[])
    await world.confirm_phone(filed["reference"])
    await world.claim(filed["reference"])

    payload = await approve(world, filed["reference"])

    assert set(codes(payload)) == {"FACT_WITHOUT_DOCUMENT"}
    assert await world.disclosure(filed["account"]["number"]) is None


async def test_a_register_that_knows_nobody_counts_against_like_one_that_knows_another(
    world: World,
) -> None:
    for outcome in (Outcome.NOT_FOUND, Outcome.MISMATCH):
        world.registry.outcome = outcome
        filed = await world.apply()
        await world.confirm_phone(filed["reference"])

        payload = await world.decide(filed["reference"])

        assert codes(payload) == ["FACTOR_MISMATCH", "FACTOR_MISMATCH"]


@pytest.mark.parametrize("nature", ["STATE_ORGAN", "PUBLIC_INSTITUTION"])
async def test_where_the_register_cannot_tell_two_persons_see_who_speaks_for_the_state(
    world: World, nature: str
) -> None:
    world.registry.outcome = Outcome.UNCONFIRMED
    filed = await world.apply(nature=nature)
    await world.confirm_phone(filed["reference"])

    first = await world.decide(filed["reference"])
    again = await world.decide(filed["reference"])
    waiting = await world.disclosure(filed["account"]["number"])
    second = await world.decide(filed["reference"], by="dora")

    assert [codes(one) for one in (first, again, second)] == [[], [], []]
    assert (first["application"]["state"], again["application"]["state"]) == ("SUBMITTED",) * 2
    assert waiting is None
    face = await world.disclosure(filed["account"]["number"], FACTS)
    levels = {fact["field"]: (fact["level"], fact["means"]) for fact in face["facts"]}
    assert levels["operatorName"] == ("CHECKED", ["OFFICIAL_LETTER"])


async def test_a_document_counts_that_is_of_the_case_and_was_opened_since_the_claim(
    world: World,
) -> None:
    foreign = (await world.look((await world.apply())["reference"], by="dora"))[0]
    filed = await world.apply()
    own = (await world.look(filed["reference"]))[0]
    world.clock.move(minutes=31)
    await world.claim(filed["reference"])

    strange = await approve(world, filed["reference"], documents=[foreign])
    unseen = await approve(world, filed["reference"], documents=[own])

    assert codes(strange) == ["DOCUMENT_NOT_IN_CASE"]
    assert codes(unseen) == ["DOCUMENT_NOT_OPENED"]


async def test_what_one_reviewer_opened_another_has_not_seen(world: World) -> None:
    filed = await world.apply()
    own = (await world.look(filed["reference"]))[0]
    world.clock.move(minutes=31)
    await world.claim(filed["reference"], by="dora")

    payload = await approve(world, filed["reference"], by="dora", documents=[own])

    assert codes(payload) == ["DOCUMENT_NOT_OPENED"]


@pytest.mark.article("9")
async def test_the_page_says_by_what_each_fact_was_gone_after(world: World) -> None:
    filed = await world.apply()
    (own,) = await world.look(filed["reference"])
    licence = {**own, "kind": "REGISTRATION_CERTIFICATE"}
    facts = ["IDENTITY", "SUBJECT_NATURE", "PLACE_REGISTERED", "CONTACT"]
    await approve(world, filed["reference"], documents=[licence], facts=facts)

    number = filed["account"]["number"]
    face = await world.disclosure(number, FACTS)
    said = {fact["field"]: (fact["level"], fact["means"]) for fact in face["facts"]}
    assert said["operatorName"] == ("VERIFIED", ["ORGANISATIONS_REGISTER"])
    assert said["placeRegistered"] == ("CHECKED", ["REGISTRATION_CERTIFICATE"])
    assert said["contact"] == said["placeOperated"] == ("DECLARED", [])
    page = (await world.client.get(f"/en/accounts/{number}")).text
    assert "Checked by staff who saw: registration certificate" in page
    assert "against documents" not in page


@pytest.mark.article("9")
async def test_a_credential_is_checked_by_who_opened_its_file(world: World) -> None:
    filed = await world.apply(category="HEALTH", credentials=await world.qualified())
    await world.claim(filed["reference"])
    checked = [held["reference"] for held in filed["account"]["credentials"]]

    verdict = {"application": filed["reference"], "decision": "APPROVE"}
    payload = await world.do(
        operations.DECIDE,
        verdict | {"credentialsChecked": checked},
        by="bob",
        role=Role.REVIEWER,
    )

    assert "CREDENTIAL_NOT_OPENED" in codes(payload)
