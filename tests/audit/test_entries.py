"""Every measure and every privileged reading leaves an entry, and the authority reads them."""

from typing import Any

import pytest

from models import AuditEntry
from rules.vocabulary import Role
from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("19")

READERS = (Role.AUTHORITY, Role.AUDITOR, Role.ADMIN)
CASE = """query($ref: ID!) { reviewCase(application: $ref) {
  evidence { address(reason: "核对") { url } }
} }"""
TRAIL = """query($object: String, $actor: String, $reason: String!, $first: Int!, $after: String) {
  auditEntries(object: $object, actor: $actor, reason: $reason, first: $first, after: $after) {
    edges { node { actor action object reason at } } pageInfo { hasNextPage endCursor }
  }
}"""


def signed(world: World, login: str) -> str:
    return f"{world.register.name}|{login}"


async def noted(action: str) -> list[tuple[str, str, str]]:
    rows = await AuditEntry.filter(action=action).order_by("id")
    return [(row.actor, row.object, row.reason) for row in rows]


async def trail(world: World, *, role: Role = Role.AUDITOR, **asked: Any) -> dict[str, Any]:
    variables = {"reason": "年度检查", "first": 20, **asked}
    return await world.ask(TRAIL, variables, by="anna", role=role)


def seen(answer: dict[str, Any]) -> list[str]:
    return [edge["node"]["action"] for edge in answer["data"]["auditEntries"]["edges"]]


async def test_claiming_and_reading_a_case_and_its_evidence_are_entries(world: World) -> None:
    paper = await world.upload("IDENTITY_DOCUMENT")
    reference = (await world.apply(evidence=[paper]))["reference"]
    await world.claim(reference)
    await world.ask(CASE, {"ref": reference}, by="bob", role=Role.REVIEWER)

    bob = signed(world, "bob")
    assert await noted("CLAIM_REVIEW") == [(bob, reference, "")]
    assert await noted("READ_CASE") == [(bob, reference, "claimed for review")]
    assert await noted("READ_EVIDENCE") == [(bob, paper, "核对")]


@pytest.mark.parametrize(
    ("decision", "grounds"),
    [("APPROVE", []), ("RETURN", ["DETAILS_INCOMPLETE"]), ("REFUSE", ["IDENTITY_NOT_REAL"])],
)
async def test_each_decision_is_an_entry_with_its_grounds(
    world: World, decision: str, grounds: list[str]
) -> None:
    reference = (await world.apply())["reference"]
    check = build.HUMAN_CHECK if decision == "APPROVE" else None
    verdict = {"decision": decision, "grounds": grounds, "note": "请看", "humanCheck": check}
    await world.decide(reference, **verdict)

    entry = (signed(world, "bob"), reference, ", ".join(grounds))
    assert await noted(f"DECIDE_{decision}") == [entry]


async def test_ending_a_marker_and_erasing_are_entries_with_their_grounds(world: World) -> None:
    number = await world.account()
    person = await world.account(nature="NATURAL_PERSON")
    sue: dict[str, Any] = {"by": "sue", "role": Role.SUPERVISOR}
    ending = {
        "number": number,
        "type": "ENTERPRISE",
        "ground": "FACTS_CHANGED",
        "note": "主体已变更",
    }
    await world.do(operations.END_MARKER, ending, **sue)
    erasing = {"number": person, "ground": "DATA_SUBJECT_REQUEST", "reason": "本人申请"}
    await world.do(operations.ERASE, erasing, **sue)

    by = signed(world, "sue")
    assert await noted("END_MARKER") == [(by, number, "FACTS_CHANGED")]
    assert await noted("ERASE_PERSONAL_DATA") == [(by, person, "DATA_SUBJECT_REQUEST: 本人申请")]


@pytest.mark.article("21")
@pytest.mark.parametrize("role", READERS)
async def test_the_authority_and_the_auditor_read_the_entries_newest_first(
    world: World, role: Role
) -> None:
    reference = (await world.apply())["reference"]
    await world.claim(reference)
    await world.decide(reference)

    answer = await trail(world, role=role, object=reference)

    assert seen(answer) == ["DECIDE_APPROVE", "CLAIM_REVIEW", "CLAIM_REVIEW"]
    newest = answer["data"]["auditEntries"]["edges"][0]["node"]
    assert newest["actor"] == signed(world, "bob")
    assert newest["at"] == world.clock.now().isoformat()


@pytest.mark.article("21")
async def test_reading_the_entries_is_an_entry_with_its_reason(world: World) -> None:
    bob = signed(world, "bob")
    await trail(world, object="A1000000172", actor=bob, reason=" 年度检查 ")

    entry = (signed(world, "anna"), "A1000000172", f"年度检查 (actor: {bob})")
    assert await noted("READ_AUDIT") == [entry]


@pytest.mark.article("21")
async def test_the_entries_are_not_read_without_a_reason(world: World) -> None:
    answer = await trail(world, reason=" ")

    assert answer["errors"][0]["extensions"]["code"] == "REASON_REQUIRED"
    assert await noted("READ_AUDIT") == []


@pytest.mark.article("21")
async def test_the_entries_are_narrowed_by_who_acted(world: World) -> None:
    await world.claim((await world.apply())["reference"], by="bob")
    await world.claim((await world.apply())["reference"], by="carol")

    answer = await trail(world, actor=signed(world, "carol"))

    assert seen(answer) == ["CLAIM_REVIEW"]


@pytest.mark.article("21")
@pytest.mark.parametrize(
    "asked", [{"object": "x" * 65}, {"actor": "x" * 256}, {"object": "A1\u202e"}]
)
async def test_what_no_entry_can_name_is_objected_to(world: World, asked: dict[str, str]) -> None:
    (error,) = (await trail(world, **asked))["errors"]

    assert error["extensions"]["code"] in {"TEXT_TOO_LONG", "TEXT_CONTROL_CHARACTERS"}


@pytest.mark.article("21")
async def test_pages_of_entries_go_on_where_they_ended_whatever_is_noted_between(
    world: World,
) -> None:
    for index in range(5):
        await AuditEntry.create(actor="a", action=f"N{index}", object="o", at=world.clock.now())

    found, after = [], None
    for _ in range(3):
        answer = await trail(world, actor="a", first=2, after=after)
        found += seen(answer)
        page = answer["data"]["auditEntries"]["pageInfo"]
        after = page["endCursor"]
        await AuditEntry.create(actor="a", action="LATER", object="o", at=world.clock.now())

    assert found == ["N4", "N3", "N2", "N1", "N0"]
    assert not page["hasNextPage"]
