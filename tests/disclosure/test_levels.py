"""Nothing is said to be checked that was not, and no marker stands on less (Art 5, 8, 9)."""

from typing import Any

import pytest

from resolvers.markers import end_expired
from rules.vocabulary import Outcome, Role
from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("9")

LEVELS = "facts { field level } markers { type }"


async def levels(world: World, number: str) -> dict[str, str]:
    face = await world.disclosure(number, LEVELS)
    return {fact["field"]: fact["level"] for fact in face["facts"]}


async def markers(world: World, number: str) -> list[str]:
    face = await world.disclosure(number, LEVELS)
    return [marker["type"] for marker in face["markers"]]


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def by_factors_alone(world: World, **changes: Any) -> dict[str, Any]:
    """An application with a confirmed phone and a matching registry, decided without a look."""
    own = build.application(**changes)
    filed = await world.do(operations.REGISTER, own, by="alice")
    reference = filed["application"]["reference"]
    code = world.phones.codes[own["subject"]["contact"]["phone"]]
    await world.do(operations.CONFIRM, {"application": reference, "code": code}, by="alice")
    return await world.decide(reference, humanCheck=None)


async def test_without_a_human_check_only_what_the_registry_knows_is_verified(
    world: World,
) -> None:
    payload = await by_factors_alone(world)

    found = await levels(world, payload["application"]["account"]["number"])
    verified = {field for field, level in found.items() if level == "VERIFIED"}
    assert verified == {"subjectNature", "operatorName", "uscc"}
    assert {level for field, level in found.items() if field not in verified} == {"DECLARED"}


async def test_only_what_the_reviewer_names_is_checked(world: World) -> None:
    world.registry.outcome = Outcome.UNCONFIRMED
    filed = await world.apply()
    await world.confirm_phone(filed["reference"])
    check = {"means": "营业执照", "facts": ["IDENTITY", "SUBJECT_NATURE"]}
    await world.decide(filed["reference"], humanCheck=check)

    found = await levels(world, filed["account"]["number"])
    checked = {field for field, level in found.items() if level == "CHECKED"}
    assert checked == {"subjectNature", "operatorName", "uscc"}


@pytest.mark.article("8")
async def test_a_state_organ_has_a_state_organs_code(world: World) -> None:
    posing = build.subject("STATE_ORGAN")
    posing["document"]["number"] = build.credit_code("ENTERPRISE")

    payload = await world.do(
        operations.REGISTER, build.application("STATE_ORGAN", subject=posing), by="alice"
    )

    assert codes(payload) == ["USCC_NOT_OF_THIS_NATURE"]


async def test_a_nature_that_nobody_checked_is_not_approved(world: World) -> None:
    world.registry.outcome = Outcome.UNCONFIRMED
    filed = await world.apply()
    await world.confirm_phone(filed["reference"])
    check = {"means": "营业执照", "facts": ["IDENTITY"]}

    payload = await world.decide(filed["reference"], humanCheck=check)

    assert codes(payload) == ["NATURE_NOT_CHECKED"]


async def test_a_mismatch_is_overruled_only_with_a_reason(world: World) -> None:
    world.registry.outcome = Outcome.MISMATCH
    filed = await world.apply(nature="NATURAL_PERSON")
    await world.confirm_phone(filed["reference"])

    without = await world.decide(filed["reference"])
    reason = build.HUMAN_CHECK | {"overrules": "登记机关已出具更名证明"}
    with_one = await world.decide(filed["reference"], humanCheck=reason)

    assert codes(without) == ["FACTOR_MISMATCH"]
    assert with_one["objections"] == []


async def test_a_human_check_says_by_which_means_and_of_what(world: World) -> None:
    filed = await world.apply()

    empty = await world.decide(filed["reference"], humanCheck={"means": " ", "facts": []})

    assert codes(empty) == ["FIELD_REQUIRED", "FIELD_REQUIRED"]


@pytest.mark.article("5")
async def test_a_degree_in_journalism_is_no_licence_for_news(world: World) -> None:
    file = await world.upload("CREDENTIAL")
    degree = build.credential(file, field="NEWS", kind="BACKGROUND", title="新闻学学士")

    number = await world.account(credentials=[degree])

    assert await markers(world, number) == ["ENTERPRISE"]


async def test_what_an_earlier_reviewer_checked_does_not_count_for_a_later_one(
    world: World,
) -> None:
    file = await world.upload("CREDENTIAL")
    filed = await world.apply(category="LIFE", credentials=[build.credential(file)])
    credential = filed["account"]["credentials"][0]["reference"]
    verdict = {"decision": "RETURN", "grounds": ["CREDENTIAL_NOT_VALID"], "note": "请核对"}
    await world.decide(filed["reference"], credentialsChecked=[credential], **verdict)
    await world.do(operations.RESUBMIT, {"application": filed["reference"]}, by="alice")

    await world.decide(filed["reference"], by="carol")

    assert await markers(world, filed["account"]["number"]) == ["ENTERPRISE"]


async def doctor(world: World, **changes: Any) -> str:
    return await world.account(credentials=await world.qualified(**changes))


async def test_a_marker_ends_by_itself_the_day_after_its_credential(world: World) -> None:
    number = await doctor(world, validTo="2026-11-26")

    world.clock.move(days=2)
    on_the_day = (await end_expired(world.register), await markers(world, number))
    world.clock.move(days=1)
    after = (await end_expired(world.register), await markers(world, number))
    again = await end_expired(world.register)

    assert on_the_day == (0, ["ENTERPRISE", "HEALTH"])
    assert after == (1, ["ENTERPRISE"])
    assert again == 0


async def end(world: World, number: str, type_: str, ground: str) -> dict[str, Any]:
    order = {"number": number, "type": type_, "ground": ground, "note": "核对不符"}
    return await world.do(operations.END_MARKER, order, by="sue", role=Role.SUPERVISOR)


async def test_without_its_natures_marker_an_account_keeps_no_other(world: World) -> None:
    number = await doctor(world)

    payload = await end(world, number, "ENTERPRISE", "GRANTED_IN_ERROR")

    assert payload["disclosure"]["markers"] == []


async def test_a_revoked_credential_is_no_longer_shown(world: World) -> None:
    number = await doctor(world)

    await end(world, number, "HEALTH", "CREDENTIAL_REVOKED")

    face = await world.disclosure(number, "credentials { title } markers { type }")
    assert face == {"credentials": [], "markers": [{"type": "ENTERPRISE"}]}


async def test_staff_do_not_decide_about_accounts_of_their_own_subject(world: World) -> None:
    own = build.subject()
    number = await world.account(subject=own, by="sue")
    other = await world.apply(subject=own, by="alice")

    ended = await end(world, number, "ENTERPRISE", "FACTS_CHANGED")
    claimed = await world.claim(other["reference"], by="sue")

    assert codes(ended) == ["OWN_ACCOUNT"]
    assert codes(claimed) == ["OWN_APPLICATION"]


async def test_claiming_again_does_not_prolong_a_claim(world: World) -> None:
    reference = (await world.apply())["reference"]
    await world.claim(reference, by="bob")
    world.clock.move(minutes=20)
    await world.claim(reference, by="bob")

    world.clock.move(minutes=10)
    other = await world.claim(reference, by="carol")

    assert other["objections"] == []


async def test_a_version_is_never_dated_before_the_one_before_it(world: World) -> None:
    number = await doctor(world)
    world.clock.move(minutes=-5)

    await end(world, number, "HEALTH", "FACTS_CHANGED")

    face = await world.disclosure(number, "publishedAt versions { version publishedAt }")
    first = face["versions"][-1]["publishedAt"]
    then = await world.disclosure(number, f'asOf(publishedAt: "{first}") {{ version }}')
    assert face["publishedAt"] == first
    assert then["asOf"] == {"version": 2}
