"""Who is found to have registered abusively, and what they learn (Art 10, 20)."""

from typing import Any

import pytest

from models import Notice
from resolvers.housekeeping import go_round
from rules.vocabulary import Role
from tests.abuse import abusing
from tests.abuse.abusing import person
from tests.rectification import rectifying
from tests.world import World

pytestmark = pytest.mark.article("20")

FOR_REVIEW = """
mutation Claim($input: ClaimReviewInput!) { claimReview(input: $input) {
  application { abuseFindings { reason } } objections { code }
} }"""


async def confirmed(world: World) -> tuple[list[dict[str, Any]], str]:
    """A series of eight that was confirmed, and the finding's reference."""
    filed = await abusing.series(world)
    [finding] = await abusing.listed(world)
    await abusing.confirm(world, finding["reference"])
    return filed, finding["reference"]


async def appeal(world: World, filed: list[dict[str, Any]], serial: int) -> None:
    by = f"person-{serial + 1}"
    [check] = await abusing.checks(world, filed[serial], by)
    payload = await abusing.appeal(world, filed[serial], check["reference"], by)
    assert payload["objections"] == []


async def test_what_is_overturned_is_overturned_for_all_who_appealed(world: World) -> None:
    filed, finding = await confirmed(world)
    for serial in (0, 1):
        await appeal(world, filed, serial)
    case = (await abusing.read(world, finding))["data"]["abuseFinding"]
    appeals = {one["number"]: one["appeal"] for one in case["members"]}
    first, second = [appeals[one["account"]["number"]]["reference"] for one in filed[:2]]

    await abusing.answer(world, first, "OVERTURNED")
    late = await abusing.answer(world, second, "REJECTED")
    [check] = await abusing.checks(world, filed[1], "person-2")

    assert [one["code"] for one in late["objections"]] == ["APPEAL_DECIDED"]
    assert (check["appealDecision"], check["appealFeedback"]) == ("OVERTURNED", None)
    assert await abusing.listed(world, appealed=True) == []
    assert not await Notice.filter(kind="ABUSE_APPEAL_REJECTED").exists()


async def test_two_applicants_cannot_see_that_they_are_in_one_finding(world: World) -> None:
    filed, finding = await confirmed(world)

    [first] = await abusing.checks(world, filed[0], "person-1")
    [second] = await abusing.checks(world, filed[1], "person-2")
    foreign = await abusing.appeal(world, filed[1], first["reference"], "person-2")

    assert len({first["reference"], second["reference"], finding}) == 3
    assert [one["code"] for one in foreign["objections"]] == ["FINDING_NOT_APPEALABLE"]


async def test_staff_see_no_finding_about_their_own_beside_an_application_of_another(
    world: World,
) -> None:
    filed, _ = await confirmed(world)

    held = {"application": filed[0]["reference"]}
    own = await world.do(FOR_REVIEW, held, by="person-4", role=Role.REVIEWER)
    world.clock.move(minutes=31)
    other = await world.do(FOR_REVIEW, held, by="bob", role=Role.REVIEWER)

    assert own["application"]["abuseFindings"] == []
    assert len(other["application"]["abuseFindings"]) == 1


async def hoarded(world: World) -> list[str]:
    """The numbers of eight accounts of one hand that nobody uses, of which a finding was made."""
    number = await world.account()
    await abusing.report_use(world, {"number": number, "on": "2026-11-24"})
    numbers = []
    for serial in range(8):
        filed = await person(world, serial, device="farm")
        assert (await world.decide(filed["reference"]))["objections"] == []
        numbers.append(filed["account"]["number"])
        world.clock.move(days=1, hours=1)
    world.clock.move(days=14)
    await go_round(world.register)
    return numbers


async def test_whoever_never_heard_of_a_check_does_not_hear_of_its_end(world: World) -> None:
    await hoarded(world)
    [finding] = await abusing.listed(world, rule="NEVER_USED")

    await abusing.dismiss(world, finding["reference"])

    assert not await Notice.filter(kind="REGISTRATION_CHECK_ENDED").exists()


@pytest.mark.article("10")
async def test_an_account_rests_for_abuse_only_once_that_was_confirmed(world: World) -> None:
    numbers = await hoarded(world)
    [finding] = await abusing.listed(world, rule="NEVER_USED")
    item = {"ground": "HOARDED_REGISTRATION", "words": "请说明账号用途"}

    early = await rectifying.issue(world, numbers[0], item)
    await abusing.confirm(world, finding["reference"])
    late = await rectifying.issue(world, numbers[0], item)

    [objection] = early["objections"]
    assert (objection["code"], objection["path"]) == ("ABUSE_NOT_CONFIRMED", ["items", "0"])
    assert late["objections"] == []
