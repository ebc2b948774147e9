"""Evidence is read by who holds its case, never about one's own subject (Art 19, 20)."""

from typing import Any

import pytest

from models import AuditEntry, Upload
from resolvers.evidence import evidence_address
from resolvers.runtime import Actor, Context, Refused
from rules.vocabulary import Role
from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("19")

ADDRESS = """address(reason: "核对原件") { url expiresAt }"""
CASE = f"""query($ref: ID!) {{ reviewCase(application: $ref) {{
  evidence {{ {ADDRESS} }} account {{ credentials {{ evidence {{ {ADDRESS} }} }} }}
}} }}"""
READERS = (Role.REVIEWER, Role.SUPERVISOR, Role.ADMIN)
REGISTERED = f"""mutation($input: RegisterAccountInput!) {{ registerAccount(input: $input) {{
  application {{ reference evidence {{ {ADDRESS} }} }} objections {{ code }}
}} }}"""
REPORTED = f"{{ reportQueue {{ edges {{ node {{ reference evidence {{ {ADDRESS} }} }} }} }} }}"

HELD = f"""mutation($input: ClaimReportInput!) {{ claimReport(input: $input) {{
  report {{ evidence {{ {ADDRESS} }} }} objections {{ code }}
}} }}"""
DECIDED = f"""mutation($input: DecideRegistrationInput!) {{ decideRegistration(input: $input) {{
  application {{ evidence {{ {ADDRESS} }} }} objections {{ code }}
}} }}"""


def codes(answer: dict[str, Any]) -> list[str]:
    return [error["extensions"]["code"] for error in answer.get("errors", [])]


async def application(world: World, **changes: Any) -> str:
    """The reference of an application with a picture, a document and a credential."""
    paper, proof = await world.upload("IDENTITY_DOCUMENT"), await world.upload("CREDENTIAL")
    filed = await world.apply(
        avatar=await world.upload("AVATAR"),
        evidence=[paper],
        credentials=[build.credential(proof)],
        **changes,
    )
    reference: str = filed["reference"]
    return reference


async def reported(world: World, number: str) -> None:
    """A report with a photograph."""
    told = {"number": number, "reason": "FABRICATION", "statement": "他在编造"}
    photo = await world.upload("REPORT_EVIDENCE", by=None)
    filed = await world.do(operations.REPORT, {**told, "evidence": [photo]})
    assert filed["objections"] == []


async def refusals(world: World, login: str, role: Role) -> set[str]:
    """How `login` is refused each file that there is; empty for what they read."""
    actor = Actor(f"{world.register.name}|{login}", frozenset({role}))
    found = set()
    for ref in await Upload.all().values_list("ref", flat=True):
        try:
            ctx = Context(world.register, actor, world.clock.now())
            await evidence_address(ctx, str(ref), reason="核对原件")
            found.add("")
        except Refused as refused:
            found.add(str(refused))
    return found


async def test_who_holds_the_claim_reads_every_kind_of_evidence(world: World) -> None:
    reference = await application(world)
    await world.claim(reference)

    answer = await world.ask(CASE, {"ref": reference}, by="bob", role=Role.REVIEWER)

    case = answer["data"]["reviewCase"]
    (paper,), (credential,) = case["evidence"], case["account"]["credentials"]
    for address in (paper["address"], credential["evidence"][0]["address"]):
        assert (await world.client.get(address["url"])).status_code == 200
    assert await refusals(world, "bob", Role.REVIEWER) == {""}


@pytest.mark.parametrize("role", READERS)
async def test_no_one_reads_evidence_of_an_application_that_they_do_not_hold(
    world: World, role: Role
) -> None:
    await world.claim(await application(world))

    assert await refusals(world, "carol", role) == {"NOT_CLAIMED"}
    assert not await AuditEntry.exists(action="READ_EVIDENCE")


async def test_evidence_closes_when_the_claim_ends(world: World) -> None:
    await world.claim(await application(world))

    world.clock.move(minutes=29, seconds=59)
    before = await refusals(world, "bob", Role.REVIEWER)
    world.clock.move(seconds=1)
    after = await refusals(world, "bob", Role.REVIEWER)

    assert (before, after) == ({""}, {"NOT_CLAIMED"})


async def test_evidence_closes_with_the_decision(world: World) -> None:
    reference = await application(world)
    await world.claim(reference)

    verdict = {"decision": "RETURN", "grounds": ["DETAILS_INCOMPLETE"], "note": "请补充"}
    verdict |= {"application": reference}
    answer = await world.ask(DECIDED, {"input": verdict}, by="bob", role=Role.REVIEWER)

    assert codes(answer) == ["NOT_CLAIMED"]


async def test_no_role_reads_the_evidence_of_its_own_application(world: World) -> None:
    paper = await world.upload("IDENTITY_DOCUMENT", by="root")
    own = build.application(evidence=[paper])

    answer = await world.ask(REGISTERED, {"input": own}, by="root", role=Role.ADMIN)

    assert codes(answer) == ["EVIDENCE_UNKNOWN"]


async def test_who_comes_to_run_an_account_of_the_subject_reads_no_more(world: World) -> None:
    own = build.subject()
    await world.claim(await application(world, subject=own))
    await world.apply(subject=own, by="bob")

    assert await refusals(world, "bob", Role.REVIEWER) == {"EVIDENCE_UNKNOWN"}


async def test_an_applicant_has_no_power_to_read_evidence(world: World) -> None:
    paper = await world.upload("IDENTITY_DOCUMENT")
    own = build.application(evidence=[paper])

    answer = await world.ask(REGISTERED, {"input": own}, by="alice")

    assert codes(answer) == ["FORBIDDEN"]


@pytest.mark.article("20")
@pytest.mark.parametrize("role", READERS)
async def test_evidence_of_a_report_is_read_by_who_holds_it(world: World, role: Role) -> None:
    await reported(world, await world.account())

    early = await world.ask(REPORTED, by="dan", role=role)
    node = await _first(world)
    claimed = await world.ask(HELD, {"input": {"report": node}}, by="dan", role=role)

    assert codes(early) == ["REPORT_NOT_CLAIMED"]
    (photo,) = claimed["data"]["claimReport"]["report"]["evidence"]
    assert (await world.client.get(photo["address"]["url"])).status_code == 200


async def _first(world: World) -> str:
    document = "{ reportQueue { edges { node { reference } } } }"
    answer = await world.ask(document, by="dan", role=Role.REVIEWER)
    reference: str = answer["data"]["reportQueue"]["edges"][0]["node"]["reference"]
    return reference


@pytest.mark.article("20")
async def test_evidence_against_one_of_the_subjects_accounts_is_not_read_from_another(
    world: World,
) -> None:
    own = build.subject()
    await reported(world, await world.account(subject=own))
    await world.do(
        operations.CLAIM_REPORT, {"report": await _first(world)}, by="dan", role=READERS[0]
    )
    await world.apply(subject=own, by="dan")

    assert await refusals(world, "dan", Role.REVIEWER) == {"EVIDENCE_UNKNOWN"}
