"""A person whose identity was used says so, proves it, and the account rests (Art 8)."""

from typing import Any

import pytest

from resolvers.disputes import lapse
from rules.vocabulary import Outcome, Role
from tests import build, operations
from tests.abuse.test_findings import further
from tests.identity.test_retries import resume
from tests.world import World

pytestmark = pytest.mark.article("8")

ACCOUNT = "6222020200001234567"
QUEUE = "{ disputeQueue { totalCount edges { node { reference proven claimed } } } }"
STATUS = "status { value causes { kind grounds } }"


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


def person() -> dict[str, Any]:
    return build.subject("NATURAL_PERSON")


async def step(world: World, operation: str, by: str = "victim", **asked: Any) -> dict[str, Any]:
    return await world.do(operations.of_dispute(operation), asked, by=by)


async def dispute(
    world: World, of: dict[str, Any], by: str = "victim", **more: Any
) -> dict[str, Any]:
    asked = more | {
        "document": of["document"],
        "name": of["operatorName"],
        "phone": build.phone(),
        "statement": "我没有注册过这个账号。",
    }
    return await step(world, "disputeIdentity", by, **asked)


async def filed(world: World, of: dict[str, Any], by: str = "victim", **more: Any) -> str:
    payload = await dispute(world, of, by, **more)
    assert payload["objections"] == []
    reference: str = payload["dispute"]["reference"]
    return reference


async def proven(world: World, of: dict[str, Any], by: str = "victim") -> str:
    """A dispute whose filer was paid a sum into an account of that name, and told it back."""
    reference = await filed(world, of, by)
    await step(world, "startDisputePayment", by, dispute=reference, account=ACCOUNT)
    told = {"dispute": reference, "amount": f"{world.bank.paid[-1].fen / 100:.2f}"}
    payload = await step(world, "confirmDisputePayment", by, **told)
    assert payload["objections"] == []
    return reference


async def staff(world: World, document: str, by: str = "sue", **asked: Any) -> dict[str, Any]:
    return await world.do(document, asked, by=by, role=Role.SUPERVISOR)


async def decide_alone(
    world: World, reference: str, by: str = "sue", **verdict: Any
) -> dict[str, Any]:
    """As one person who looked at what the filer handed in."""
    looked = await staff(world, operations.LOOK_AT_DISPUTE, by, dispute=reference)
    verdict = {"decision": "UPHELD", "feedback": "已核实。", **verdict}
    if "means" in verdict:
        dispute = looked["dispute"]
        verdict["documents"] = await world.open(dispute["evidence"], dispute["documentKind"])
    return await staff(world, operations.DECIDE_DISPUTE, by, dispute=reference, **verdict)


async def decide(world: World, reference: str, **verdict: Any) -> dict[str, Any]:
    """As two persons, where the first may not alone."""
    first = await decide_alone(world, reference, **verdict)
    if first["objections"] or first["dispute"]["state"] == "DECIDED":
        return first
    return await decide_alone(world, reference, "tim", **verdict)


async def status(world: World, number: str) -> str:
    face = await world.disclosure(number, STATUS)
    value: str = face["status"]["value"]
    return value


async def test_a_proof_suspends_the_accounts_of_others_at_once_and_tells_the_public_why(
    world: World,
) -> None:
    victim = person()
    number = await world.account(nature="NATURAL_PERSON", subject=victim, by="mallory")

    await proven(world, victim)

    face = await world.disclosure(number, f"{STATUS} markers {{ type }}")
    (cause,) = face["status"]["causes"]
    assert face["status"]["value"] == "SUSPENDED"
    assert (cause["kind"], cause["grounds"]) == ("IDENTITY_DISPUTED", [])
    disputes = await world.ask(f"{{ myIdentityDisputes {{ {operations.DISPUTE} }} }}", by="victim")
    (mine,) = disputes["data"]["myIdentityDisputes"]
    assert mine["accounts"] == [{"number": number, "suspended": True, "impersonated": None}]


async def test_a_number_and_a_phone_of_ones_own_stop_nobodys_account(world: World) -> None:
    owner = person()
    number = await world.account(nature="NATURAL_PERSON", subject=owner, by="owner")

    reference = await filed(world, owner, by="thief")
    code = list(world.phones.codes.values())[-1]
    payload = await step(world, "confirmDisputePhone", "thief", dispute=reference, code=code)

    assert payload["dispute"]["state"] == "OPEN"
    assert (payload["dispute"]["provenAt"], payload["dispute"]["accounts"]) == (None, [])
    assert await status(world, number) == "ACTIVE"


async def test_ones_own_accounts_go_on(world: World) -> None:
    victim = person()
    own = await world.account(nature="NATURAL_PERSON", subject=victim, by="victim")

    await proven(world, victim)

    assert await status(world, own) == "ACTIVE"


async def answering(world: World, nature: str = "ENTERPRISE") -> tuple[str, dict[str, Any]]:
    """An organisation's account and the person who is said to answer for it."""
    victim = person()
    responsible = {"name": "张三", "documentNumber": victim["document"]["number"]}
    number = await world.account(nature=nature, responsiblePerson=responsible, by="county")
    return number, victim


NAME = f"""mutation Name($input: NameResponsiblePersonInput!) {{
  nameResponsiblePerson(input: $input) {{
    application {{ reference }} {operations.OBJECTIONS}
  }} }}"""


async def name(world: World, number: str, by: str = "county", **person: Any) -> dict[str, Any]:
    named = {"name": "王五", "documentNumber": build.identity_number(), **person}
    return await world.do(NAME, {"number": number, "responsiblePerson": named}, by=by)


@pytest.mark.parametrize("nature", ["STATE_ORGAN", "ENTERPRISE"])
async def test_who_once_answered_for_an_organisation_does_not_switch_it_off(
    world: World, nature: str
) -> None:
    number, victim = await answering(world, nature)

    await proven(world, victim)

    assert await status(world, number) == "ACTIVE"
    notices = "{ myNotices(first: 9) { edges { node { kind body } } } }"
    told = str(await world.ask(notices, by="county"))
    assert "RESPONSIBLE_PERSON_DISPUTED" in told
    assert victim["operatorName"] not in told
    answer = await world.ask(QUEUE, by="sue", role=Role.SUPERVISOR)
    assert answer["data"]["disputeQueue"]["totalCount"] == 1


async def test_it_names_another_person_who_is_asked_about_like_any_applicant(
    world: World,
) -> None:
    number, victim = await answering(world)
    early = await name(world, number)
    reference = await proven(world, victim)
    world.registry.asked.clear()

    wrong = await name(world, number, documentNumber="1")
    strange = await name(world, number, by="mallory")
    payload = await name(world, number)
    again = await decide_alone(world, reference, decision="UPHELD")

    assert codes(early) == ["RESPONSIBLE_PERSON_NOT_DISPUTED"]
    assert codes(wrong) == ["IDENTITY_NUMBER_FORMAT"]
    assert codes(strange) == ["ACCOUNT_UNKNOWN"]
    assert codes(payload) == []
    assert [question.name for question in world.registry.asked] == ["王五"]
    assert (codes(again), again["dispute"]["state"]) == ([], "DECIDED")
    assert await status(world, number) == "ACTIVE"


async def test_an_account_ends_by_two_persons_who_say_the_same(world: World) -> None:
    victim = person()
    number = await world.account(nature="NATURAL_PERSON", subject=victim, by="mallory")
    reference = await proven(world, victim)

    first = await decide_alone(world, reference, impersonated=[number])
    alone = await decide_alone(world, reference, impersonated=[number])
    before = await status(world, number)
    second = await decide_alone(world, reference, "tim", impersonated=[number])

    assert [codes(one) for one in (first, alone, second)] == [[], [], []]
    assert before == "SUSPENDED"
    assert (first["dispute"]["state"], alone["dispute"]["state"]) == ("OPEN", "OPEN")
    assert await status(world, number) == "TERMINATED"


async def test_whose_identity_was_used_is_not_named_for_what_the_thief_did(world: World) -> None:
    victim = build.subject("NATURAL_PERSON", operatorName="欧阳修远")
    number = await world.account(nature="NATURAL_PERSON", subject=victim, by="mallory")
    await decide(world, await proven(world, victim), impersonated=[number])

    face = await world.disclosure(number, "operatorName { value } withheld { path ground }")
    pages = [f"/zh/accounts/{number}{at}" for at in ("", "@1", ".json", "@1.json")]
    shown = [(await world.client.get(page)).text for page in pages]

    assert face["operatorName"] is None
    assert {"path": "/facts/operatorName", "ground": "ERASED"} in face["withheld"]
    assert not [page for page in shown if "欧阳" in page]


async def test_upheld_the_account_ends_and_its_name_is_nobodys(world: World) -> None:
    victim, name = person(), build.name()
    number = await world.account(nature="NATURAL_PERSON", subject=victim, name=name, by="mallory")
    reference = await proven(world, victim)

    payload = await decide(world, reference, impersonated=[number])
    again = await world.do(operations.REGISTER, build.application(name=name), by="alice")

    assert payload["dispute"]["stopped"] == [
        {"number": number, "suspended": True, "impersonated": True}
    ]
    face = await world.disclosure(number, STATUS)
    assert face["status"]["value"] == "TERMINATED"
    assert [cause["kind"] for cause in face["status"]["causes"]] == ["FALSE_IDENTITY"]
    assert again["objections"] != []


async def test_upheld_it_does_not_speak_against_whose_identity_it_was(world: World) -> None:
    victim = person()
    number = await world.account(nature="NATURAL_PERSON", subject=victim, by="mallory")
    await decide(world, await proven(world, victim), impersonated=[number])

    own = await world.apply(nature="NATURAL_PERSON", subject=victim, by="victim")

    assert await further(world, own["reference"]) == ("ORDINARY", [[]])


async def test_dismissed_the_account_is_in_service_again(world: World) -> None:
    victim = person()
    number = await world.account(nature="NATURAL_PERSON", subject=victim, by="mallory")
    reference = await proven(world, victim)

    payload = await decide(world, reference, decision="DISMISSED")

    assert payload["objections"] == []
    assert await status(world, number) == "ACTIVE"


async def test_staff_uphold_nothing_that_is_not_proven_but_may_see_the_person(
    world: World,
) -> None:
    victim = person()
    number = await world.account(nature="NATURAL_PERSON", subject=victim, by="mallory")
    paper = await world.upload("IDENTITY_DOCUMENT", by="victim")
    reference = await filed(world, victim, evidence=[paper])
    code = list(world.phones.codes.values())[-1]
    await step(world, "confirmDisputePhone", dispute=reference, code=code)

    without = await decide(world, reference, impersonated=[number])
    seen = await decide(world, reference, impersonated=[number], means="视频核对身份证原件")

    assert codes(without) == ["DISPUTE_NOT_PROVEN"]
    assert codes(seen) == []
    assert await status(world, number) == "TERMINATED"


async def test_an_application_on_a_disputed_identity_is_not_approved(world: World) -> None:
    victim = person()
    waiting = await world.apply(nature="NATURAL_PERSON", subject=victim, by="mallory")
    await proven(world, victim)

    payload = await world.decide(waiting["reference"])

    assert codes(payload) == ["IDENTITY_DISPUTED"]


async def test_what_was_found_to_pose_as_another_is_not_approved_later(world: World) -> None:
    victim = build.subject("NATURAL_PERSON")
    posed = await world.apply(nature="NATURAL_PERSON", subject=victim, by="mallory")
    number = posed["account"]["number"]
    await decide(world, await proven(world, victim), impersonated=[number])

    payload = await world.decide(posed["reference"])

    assert codes(payload) == ["IDENTITY_DISPUTED"]


async def test_who_disputes_is_told_nothing_of_the_register_and_staff_are(world: World) -> None:
    world.registry.outcome = Outcome.MISMATCH
    reference = await filed(world, person())
    code = list(world.phones.codes.values())[-1]

    payload = await step(world, "confirmDisputePhone", dispute=reference, code=code)
    case = (await staff(world, operations.CLAIM_DISPUTE, dispute=reference))["dispute"]

    told = {one["kind"]: one["outcome"] for one in payload["dispute"]["factors"]}
    known = {one["kind"]: one["outcome"] for one in case["factors"]}
    assert told == {"PHONE": "MATCH", "RESIDENT_IDENTITY": "ANSWERED"}
    assert known == {"PHONE": "MATCH", "RESIDENT_IDENTITY": "MISMATCH"}
    assert "*" in case["documentNumber"]
    assert "*" in case["phone"]


async def test_a_dispute_waits_through_an_outage_and_is_proven_after_it(world: World) -> None:
    victim = person()
    number = await world.account(nature="NATURAL_PERSON", subject=victim, by="mallory")
    world.registry.outcome = Outcome.PROVIDER_DOWN
    await proven(world, victim)
    before = await status(world, number)

    world.registry.outcome = Outcome.MATCH
    world.clock.move(minutes=2)
    await resume(world)

    assert (before, await status(world, number)) == ("ACTIVE", "SUSPENDED")


async def test_of_two_disputes_the_second_still_holds_the_account(world: World) -> None:
    victim = person()
    company = build.subject()
    responsible = {"name": "张三", "documentNumber": victim["document"]["number"]}
    number = await world.account(subject=company, responsiblePerson=responsible, by="mallory")
    first = await proven(world, victim)
    await proven(world, company, by="director")

    await decide(world, first, decision="DISMISSED")

    assert await status(world, number) == "SUSPENDED"


async def test_one_dispute_at_a_time_about_one_document(world: World) -> None:
    victim = person()
    await filed(world, victim)

    assert codes(await dispute(world, victim)) == ["DISPUTE_OPEN_ALREADY"]


async def test_a_dispute_has_all_its_objections_at_once(world: World) -> None:
    wrong = {"kind": "RESIDENT_IDENTITY_CARD", "number": "1"}
    asked = {"document": wrong, "name": " ", "phone": "1", "statement": ""}

    payload = await step(world, "disputeIdentity", **asked)

    assert codes(payload) == [
        "FIELD_REQUIRED",
        "IDENTITY_NUMBER_FORMAT",
        "PHONE_FORMAT",
        "FIELD_REQUIRED",
    ]


STEPS = {
    "requestDisputeCode": {},
    "confirmDisputePhone": {"code": "123456"},
    "startDisputePayment": {"account": ACCOUNT},
    "confirmDisputePayment": {"amount": "3.27"},
}


@pytest.mark.parametrize("operation", STEPS)
async def test_the_dispute_of_another_answers_as_one_that_is_not_there(
    world: World, operation: str
) -> None:
    theirs = await filed(world, person())

    answers = [
        await step(world, operation, "mallory", dispute=reference, **STEPS[operation])
        for reference in (theirs, "0" * 32)
    ]

    assert answers[0] == answers[1]
    assert codes(answers[0]) == ["DISPUTE_UNKNOWN"]


async def test_staff_do_not_decide_disputes_of_their_own(world: World) -> None:
    victim = person()
    await world.account(nature="NATURAL_PERSON", subject=victim, by="mallory")
    reference = await proven(world, victim, by="sue")
    other = await proven(world, victim, by="victim")

    own = await staff(world, operations.CLAIM_DISPUTE, by="sue", dispute=reference)
    about = await staff(world, operations.CLAIM_DISPUTE, by="mallory", dispute=other)

    assert (codes(own), codes(about)) == (["OWN_DISPUTE"], ["OWN_DISPUTE"])


async def test_one_of_the_staff_holds_a_dispute(world: World) -> None:
    reference = await proven(world, person())

    await staff(world, operations.CLAIM_DISPUTE, dispute=reference)
    late = await staff(world, operations.CLAIM_DISPUTE, by="sam", dispute=reference)
    verdict = {"decision": "DISMISSED", "feedback": "未能核实。"}
    unheld = await staff(world, operations.DECIDE_DISPUTE, by="sam", dispute=reference, **verdict)
    answer = await world.ask(QUEUE, by="sam", role=Role.SUPERVISOR)

    assert codes(late) == ["DISPUTE_CLAIMED_BY_ANOTHER"]
    assert codes(unheld) == ["DISPUTE_NOT_CLAIMED"]
    (edge,) = answer["data"]["disputeQueue"]["edges"]
    assert edge["node"] == {"reference": reference, "proven": True, "claimed": True}


async def test_a_dispute_that_nobody_verified_lapses_after_a_month(world: World) -> None:
    victim = person()
    await filed(world, victim)

    world.clock.move(days=30)
    early = await lapse(world.register)
    world.clock.move(minutes=1)
    late = await lapse(world.register)

    assert (early, late) == (0, 1)
    assert codes(await dispute(world, victim)) == []
