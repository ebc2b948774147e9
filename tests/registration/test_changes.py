"""An application is changed by naming what changes; the rest stays as shown (Art 8, 15)."""

from typing import Any

import pytest

from rules.vocabulary import Outcome
from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("15")

RETURNED = {"decision": "RETURN", "grounds": ["DETAILS_INCOMPLETE"], "note": "请补充执照"}
DOSSIER = """{ myAccounts(first: 5) { edges { node {
  name bio category
  identity { operatorName documentNumber phone responsiblePerson responsibleDocument }
  application { reference evidence { reference } factors { kind outcome } }
} } } }"""


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def dossier(world: World) -> dict[str, Any]:
    answer = await world.ask(DOSSIER, by="alice")
    node: dict[str, Any] = answer["data"]["myAccounts"]["edges"][0]["node"]
    return node


async def change(world: World, reference: str, **changes: Any) -> dict[str, Any]:
    return await world.do(operations.UPDATE, {"application": reference, **changes}, by="alice")


def outcomes(case: dict[str, Any]) -> dict[str, str]:
    return {one["kind"]: one["outcome"] for one in case["application"]["factors"]}


async def returned(world: World, **changes: Any) -> str:
    """An application with a confirmed phone, handed back."""
    filed = await world.apply(**changes)
    await world.confirm_phone(filed["reference"])
    await world.decide(filed["reference"], **RETURNED)
    reference: str = filed["reference"]
    return reference


async def test_what_is_not_named_stays_as_it_was(world: World) -> None:
    reference = await returned(world, bio="一个试用账号", name="青禾笔记")
    before = await dossier(world)

    payload = await change(world, reference, category="TECHNOLOGY")

    after = await dossier(world)
    assert codes(payload) == []
    assert after == before | {"category": "TECHNOLOGY"}


@pytest.mark.article("8")
async def test_a_new_picture_of_a_licence_asks_nobody_again(world: World) -> None:
    reference = await returned(world)
    asked, sent = len(world.registry.asked), dict(world.phones.codes)
    paper = await world.upload("IDENTITY_DOCUMENT")

    payload = await change(world, reference, evidence=[paper])

    after = await dossier(world)
    assert codes(payload) == []
    assert (len(world.registry.asked), world.phones.codes) == (asked, sent)
    assert outcomes(after)["PHONE"] == "MATCH"
    assert [file["reference"] for file in after["application"]["evidence"]] == [paper]


@pytest.mark.article("8")
async def test_a_masked_value_that_comes_back_means_unchanged(world: World) -> None:
    own = build.subject()
    reference = await returned(world, subject=own)
    shown = (await dossier(world))["identity"]
    masked = own | {
        "businessScope": "餐饮服务",
        "contact": {"phone": shown["phone"], "publicContact": "023-6300 0001"},
    }
    person = {"name": "李四", "documentNumber": shown["responsibleDocument"]}
    asked = len(world.registry.asked)

    payload = await change(world, reference, subject=masked, responsiblePerson=person)

    after = await dossier(world)
    assert codes(payload) == []
    assert after["identity"] == shown
    assert len(world.registry.asked) == asked
    assert outcomes(after)["PHONE"] == "MATCH"


@pytest.mark.article("8")
async def test_each_factor_is_asked_again_where_its_own_inputs_changed(world: World) -> None:
    own = build.subject()
    reference = await returned(world, subject=own)
    world.registry.asked.clear()

    await change(world, reference, subject=own | {"operatorName": "重庆另一有限公司"})
    of_name = [question.kind.value for question in world.registry.asked]
    world.registry.asked.clear()
    contact = {"phone": build.phone(), "publicContact": "023-6300 0000"}
    renamed = own | {"operatorName": "重庆另一有限公司", "contact": contact}
    await change(world, reference, subject=renamed)

    assert of_name == ["USCC"]
    assert world.registry.asked == []
    assert outcomes(await dossier(world))["PHONE"] == "PENDING"


@pytest.mark.article("8")
async def test_the_same_name_typed_otherwise_is_the_same_name(world: World) -> None:
    person = build.subject("NATURAL_PERSON", operatorName="阿依古丽·买买提")
    reference = await returned(world, nature="NATURAL_PERSON", subject=person)
    world.registry.asked.clear()

    await change(world, reference, subject=person | {"operatorName": "阿依古丽•买买提"})

    assert world.registry.asked == []


async def test_before_anybody_holds_it_an_application_is_changed_where_it_stands(
    world: World,
) -> None:
    filed = await world.apply(name="青禾笔记")

    payload = await change(world, filed["reference"], bio="换一句介绍")

    assert codes(payload) == []
    assert payload["application"]["state"] == "SUBMITTED"
    assert payload["application"]["dueOn"] == filed["dueOn"]
    assert (await dossier(world))["bio"] == "换一句介绍"


async def test_null_takes_away_what_may_be_missing_and_leaves_the_rest(world: World) -> None:
    reference = await returned(world, name="青禾笔记", bio="一句介绍")

    payload = await change(world, reference, name=None, bio=None)

    assert codes(payload) == []
    after = await dossier(world)
    assert (after["name"], after["bio"]) == ("青禾笔记", "")


@pytest.mark.article("8")
async def test_the_register_of_organisations_is_asked_about_the_legal_representative(
    world: World,
) -> None:
    await world.apply(subject=build.subject(legalRepresentative="王 五"))

    by_kind = {question.kind.value: question for question in world.registry.asked}
    assert by_kind["USCC"].responsible_name == "王五"
    assert by_kind["RESIDENT_IDENTITY_CARD"].name == "李四"


@pytest.mark.article("8")
@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("PASSPORT", "E12345678"),
        ("HK_MACAO_PERMIT", "H01234567"),
        ("TAIWAN_PERMIT", "01234567"),
        ("PERMANENT_RESIDENCE", "USA123456789012"),
    ],
)
async def test_who_has_no_resident_number_is_seen_by_two_persons(
    world: World, kind: str, number: str
) -> None:
    person = build.subject("NATURAL_PERSON", document={"kind": kind, "number": number})
    filed = await world.apply(nature="NATURAL_PERSON", subject=person)
    await world.confirm_phone(filed["reference"])

    first = await world.decide(filed["reference"])
    second = await world.decide(filed["reference"], by="dora")

    assert world.registry.asked == []
    assert first["application"]["state"] == "SUBMITTED"
    assert second["application"]["state"] == "APPROVED"
    face = await world.disclosure(filed["account"]["number"], "operatorName { level }")
    assert face["operatorName"]["level"] == "CHECKED"


@pytest.mark.article("8")
async def test_an_outage_of_the_register_is_over_when_what_it_was_asked_about_is_gone(
    world: World,
) -> None:
    world.registry.outcome = Outcome.PROVIDER_DOWN
    reference = (await world.apply(nature="NATURAL_PERSON"))["reference"]
    passport = {"kind": "PASSPORT", "number": "E12345678"}
    person = build.subject("NATURAL_PERSON", document=passport)

    payload = await change(world, reference, subject=person)

    assert codes(payload) == []
    paused = await world.ask(
        "{ myAccounts(first: 1) { edges { node { application { paused } } } } }", by="alice"
    )
    assert "REGISTER_SILENT" not in str(paused)
