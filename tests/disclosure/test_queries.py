"""What anyone may look up, and how it holds (Art 9)."""

import hashlib
import json
from typing import Any

import pytest
from tortoise import connections
from tortoise.exceptions import IntegrityError

from rules.disclosure.canonical import canonical, commitment, from_base64url
from rules.vocabulary import Role, SubjectNature
from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("9")


async def end(world: World, number: str, type_: str = "ENTERPRISE") -> dict[str, Any]:
    return await world.do(
        operations.END_MARKER,
        {"number": number, "type": type_, "ground": "FACTS_CHANGED", "note": "核对不符"},
        by="sue",
        role=Role.SUPERVISOR,
    )


async def test_an_organisations_details_are_public_and_its_people_are_not(world: World) -> None:
    own = build.application()
    number = await world.account(**own)

    face = await world.disclosure(
        number,
        "uscc { value level } placeOperated { place { division detail } } withheld { path } record",
    )

    assert face["uscc"] == {"value": own["subject"]["document"]["number"], "level": "VERIFIED"}
    assert face["placeOperated"]["place"]["detail"] == "解放碑步行街 1 号"
    assert {"path": "/facts/responsiblePerson"} in face["withheld"]
    assert own["responsiblePerson"]["name"] not in face["record"]
    assert own["subject"]["contact"]["phone"] not in face["record"]


async def test_of_a_person_only_a_masked_name_and_the_province_are_public(world: World) -> None:
    own = build.application("NATURAL_PERSON")
    number = await world.account(**own, nature="NATURAL_PERSON")

    face = await world.disclosure(
        number,
        "operatorName { value } placeOperated { place { division detail } } record "
        "withheld { path ground }",
    )

    assert face["operatorName"]["value"] == "张*"
    assert face["placeOperated"]["place"] == {"division": "500000", "detail": None}
    assert {"path": "/facts/contact", "ground": "RELAYED"} in face["withheld"]
    for secret in (own["name"], "张三", own["subject"]["document"]["number"], "解放碑"):
        assert secret not in face["record"]


@pytest.mark.parametrize("nature", SubjectNature)
async def test_every_nature_gets_a_marker_that_says_what_was_checked(
    world: World, nature: SubjectNature
) -> None:
    number = await world.account(nature=nature)

    face = await world.disclosure(
        number, "markers { type restsOn { path level } proves } credentials { title }"
    )

    (marker,) = face["markers"]
    rests_on = {check["path"] for check in marker["restsOn"]}
    assert marker["type"] == nature
    assert "/facts/operatorName" in rests_on
    assert ("/facts/uscc" in rests_on) is (nature is not SubjectNature.NATURAL_PERSON)


async def test_anyone_can_recompute_the_hash_and_the_commitments(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON")

    face = await world.disclosure(number, "record leafHash openings { path salt value }")

    record = json.loads(face["record"])
    digest = hashlib.sha256(b"\0" + face["record"].encode()).digest()
    assert canonical(record).decode() == face["record"]
    assert digest == from_base64url(face["leafHash"])
    assert len(face["openings"]) >= 4
    for opening in face["openings"]:
        assert _committed(record, opening["path"]) == commitment(
            salt=from_base64url(opening["salt"]),
            register=record["register"],
            number=number,
            path=opening["path"],
            value=json.loads(opening["value"]),
        )


async def erase(world: World, number: str) -> dict[str, Any]:
    order = {"number": number, "ground": "DATA_SUBJECT_REQUEST", "reason": "本人申请"}
    return await world.do(operations.ERASE, order, by="sue", role=Role.SUPERVISOR)


async def test_erasure_takes_the_values_and_leaves_the_record_valid(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="赵小满的日常")
    before = await world.disclosure(number, "record leafHash")

    payload = await erase(world, number)

    wanted = "record leafHash openings { path } name { value withdrawn { ground on } }"
    after = (await world.disclosure(number, f"versions {{ {wanted} }}"))["versions"][-1]
    found = await world.ask('{ disclosures(filter: {text: "赵小满"}) { totalCount } }')
    assert payload["erased"] == len(json.loads(before["record"])["facts"]) - 2
    assert (after["record"], after["leafHash"]) == (before["record"], before["leafHash"])
    assert after["openings"] == []
    assert after["name"] == {
        "value": None,
        "withdrawn": {"ground": "DATA_SUBJECT_REQUEST", "on": "2026-11-24"},
    }
    assert found["data"]["disclosures"]["totalCount"] == 0


async def test_what_was_erased_is_never_published_again(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="赵小满的日常")
    await erase(world, number)
    await end(world, number, "NATURAL_PERSON")

    face = await world.disclosure(
        number, "version name { value } openings { path } withheld { path ground } reason { kind }"
    )
    feed = await world.ask("{ changes { entries { disclosure { reason { kind } } } } }")

    kinds = [e["disclosure"]["reason"]["kind"] for e in feed["data"]["changes"]["entries"]]
    assert kinds == ["REGISTERED", "PERSONAL_DATA_ERASED", "MARKER_ENDED"]
    assert (face["version"], face["name"], face["openings"]) == (3, None, [])
    assert {"path": "/facts/name", "ground": "ERASED"} in face["withheld"]


async def test_a_business_stays_findable_when_its_contact_is_erased(world: World) -> None:
    number = await world.account(nature="INDIVIDUAL_BUSINESS", name="云山小面馆")
    await erase(world, number)

    answer = await world.ask(
        '{ disclosure(by: {name: "云山小面馆"}) { number contact { value } } '
        'disclosures(filter: {text: "小面"}) { totalCount } }'
    )

    assert answer["data"]["disclosure"] == {"number": number, "contact": None}
    assert answer["data"]["disclosures"]["totalCount"] == 1


async def test_a_record_can_be_neither_changed_nor_deleted(world: World) -> None:
    await world.account()
    database = connections.get("default")

    for statement in ("UPDATE record SET number = 'A'", "DELETE FROM record"):
        with pytest.raises(IntegrityError, match="append-only"):
            await database.execute_query(statement)


async def test_ending_a_marker_publishes_a_version_that_names_its_reason(world: World) -> None:
    number = await world.account()
    world.clock.move(hours=1)

    payload = await end(world, number)

    face = await world.disclosure(
        number,
        "version versions { version fieldsChanged } diff(from: 1, to: 2) { path before after }",
    )
    assert payload["disclosure"]["reason"] == {"kind": "MARKER_ENDED", "article": "9"}
    assert payload["disclosure"]["markers"] == []
    assert [v["version"] for v in face["versions"]] == [2, 1]
    assert face["versions"][0]["fieldsChanged"] == ["/markers/ENTERPRISE"]
    assert [(c["path"], c["after"]) for c in face["diff"]] == [("/markers/ENTERPRISE", None)]


async def test_what_was_published_then_can_be_asked_for(world: World) -> None:
    number = await world.account()
    world.clock.move(days=1)
    await end(world, number)

    face = await world.disclosure(
        number,
        'then: asOf(publishedAt: "2026-11-24T12:00:00Z") { version }'
        'now: asOf(validAt: "2026-12-24T12:00:00Z") { version }'
        'never: asOf(validAt: "2020-01-01T00:00:00Z") { version }',
    )

    assert face == {"then": {"version": 1}, "now": {"version": 2}, "never": None}


async def test_a_mistyped_number_is_told_from_an_unknown_one(world: World) -> None:
    mistyped = await world.ask('{ disclosure(by: {number: "A1000000171"}) { number } }')
    unknown = await world.ask('{ disclosure(by: {number: "A1000000172"}) { number } }')

    assert mistyped["errors"][0]["extensions"]["code"] == "ACCOUNT_NUMBER_MISTYPED"
    assert unknown == {"data": {"disclosure": None}, "extensions": unknown["extensions"]}


async def test_a_name_is_found_however_it_is_written(world: World) -> None:
    number = await world.account(name="Ｙ山城 健康說")

    answer = await world.ask('{ disclosure(by: {name: "y山城·健康说"}) { number } }')

    assert answer["data"]["disclosure"] == {"number": number}


async def test_a_node_is_fetched_again_by_its_id(world: World) -> None:
    number = await world.account()
    id_ = (await world.disclosure(number, "id"))["id"]

    document = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Disclosure { number } } }"
    answer = await world.ask(document, {"ids": [id_, "nonsense", "Ä"]})

    assert answer["data"]["nodes"] == [{"number": number}, None, None]


def _committed(record: dict[str, Any], path: str) -> str:
    here: Any = record
    for step in path.split("/")[1:]:
        here = here[int(step)] if isinstance(here, list) else here[step]
    commitment: str = here["commitment"]
    return commitment


async def test_a_marker_rests_on_its_own_credential_when_another_is_revoked(world: World) -> None:
    files = [await world.upload("CREDENTIAL") for _ in range(4)]
    held = [
        build.credential(files[0], field="EDUCATION", title="开办学校批准书"),
        build.background(files[1], field="EDUCATION"),
        build.credential(files[2], field="JUSTICE", title="公证机构执业证"),
        build.background(files[3], field="JUSTICE", title="法学学士学位证书"),
        *await world.qualified(),
    ]
    number = await world.account(category="HEALTH_MEDICINE", credentials=held)
    revoked = {
        "number": number,
        "type": "EDUCATION",
        "ground": "CREDENTIAL_REVOKED",
        "note": "核对不符",
    }
    await world.do(operations.END_MARKER, revoked, by="sue", role=Role.SUPERVISOR)

    face = await world.disclosure(
        number, "markers { type restsOn { path } } credentials { title } reason { ground }"
    )

    resting = {marker["type"]: marker["restsOn"][0]["path"] for marker in face["markers"]}
    titles = [one["title"] for one in face["credentials"]]
    assert titles[::2] == ["公证机构执业证", "医疗机构执业许可证"]
    assert resting["JUSTICE"] == "/credentials/0"
    assert resting["HEALTH"] == "/credentials/2"
    assert face["reason"] == {"ground": "CREDENTIAL_REVOKED"}
