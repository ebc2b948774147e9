"""A role is not ownership: what is another's answers as what is not there at all."""

import itertools
from datetime import timedelta
from typing import Any

import pytest
from graphql import GraphQLNonNull, GraphQLObjectType

from models import Account, Application, AuditEntry, Factor, NameHolding, PhoneCode
from rules.powers import POWERS, Power
from rules.vocabulary import Role
from schema.graph import graph
from tests import build, operations
from tests.abuse.abusing import APPEAL
from tests.world import World

NOWHERE = "0" * 32
RETURN = {"decision": "RETURN", "grounds": ["DETAILS_INCOMPLETE"], "note": "请补充经营范围"}

# What an operator does to an application of their own.
OWN = {
    "updateApplication": operations.UPDATE,
    "resubmitRegistration": operations.RESUBMIT,
    "withdrawApplication": operations.WITHDRAW,
    "requestPhoneCode": operations.RESEND,
    "confirmPhone": operations.CONFIRM,
    "startSmallPayment": operations.SMALL_PAYMENT,
    "confirmSmallPayment": operations.CONFIRM_PAYMENT,
    "appealAbuseFinding": APPEAL,
    "renewCredential": operations.RENEW_CREDENTIAL,
}
GIVEN = {
    "startSmallPayment": {"account": "6222020200001234567"},
    "confirmSmallPayment": {"amount": "3.27"},
    "appealAbuseFinding": {"check": NOWHERE, "statement": "不是我"},
    "renewCredential": {"credential": build.credential()},
}
# What staff and the public do to what is not theirs: the role is enough, or a claim is asked for.
OTHERS = {
    "claimReview",
    "decideRegistration",
    "claimReport",
    "decideReport",
    "endMarker",
    "assignName",
    "nameResponsiblePerson",
    "restoreMarker",
    "erasePersonalData",
    "grantQuotaException",
    "issueRectification",
    "fileReport",
    "claimDispute",
    "decideDispute",
}
# What whose identity was used does in a dispute of their own: tests/disputes/test_course.py.
OWN_DISPUTE = {
    "requestDisputeCode",
    "confirmDisputePhone",
    "startDisputePayment",
    "confirmDisputePayment",
}
OPERATORS = [role for role in Role if Power.OPERATE_ACCOUNTS in POWERS[role]]
REVIEWERS = [role for role in Role if Power.REVIEW_APPLICATIONS in POWERS[role]]
ACCOUNT = "query($n: String!) { myAccount(number: $n) { number } }"
ACCOUNTS = "{ myAccounts { edges { node { number } } } }"
CASE = "query($ref: ID!) { reviewCase(application: $ref) { reference otherAccounts { number } } }"
REGISTERED = """mutation($input: RegisterAccountInput!) { registerAccount(input: $input) {
  application {
    otherAccounts { number } account { number application { otherAccounts { number } } }
  }
} }"""
MINE = "{ myAccounts { edges { node { application { otherAccounts { number } } } } } }"


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


def errors(answer: dict[str, Any]) -> list[str]:
    return [error["extensions"]["code"] for error in answer.get("errors", [])]


async def everything() -> list[Any]:
    """All that an operator can change, and how much was noted."""
    models = (Account, Application, Factor, NameHolding, PhoneCode)
    rows = [list(await model.all().order_by("id").values()) for model in models]
    return [*rows, await AuditEntry.all().count()]


def test_whose_affair_each_mutation_is_stands_in_a_table() -> None:
    mutations = graph._schema.mutation_type
    assert isinstance(mutations, GraphQLObjectType)
    naming = set()
    for name, field in mutations.fields.items():
        input_ = field.args["input"].type
        assert isinstance(input_, GraphQLNonNull)
        if {"application", "report", "number", "dispute"} & set(input_.of_type.fields):
            naming.add(name)

    assert naming == set(OWN) | OTHERS | OWN_DISPUTE


@pytest.mark.parametrize(("name", "role"), list(itertools.product(OWN, OPERATORS)))
async def test_anothers_application_answers_as_one_that_is_not_there(
    world: World, name: str, role: Role
) -> None:
    own = build.application()
    reference = (await world.apply(subject=own["subject"]))["reference"]
    await world.decide(reference, **RETURN, humanCheck=None)
    world.clock.move(minutes=2)
    given: dict[str, Any] = GIVEN.get(name, {})
    if name == "updateApplication":
        given = build.application()
    if name == "confirmPhone":
        given = {"code": world.phones.codes[own["subject"]["contact"]["phone"]]}
    before = await everything()

    theirs, missing = [
        await world.do(OWN[name], {**given, "application": ref}, by="mallory", role=role)
        for ref in (reference, NOWHERE)
    ]

    assert theirs == missing
    assert (theirs["application"], codes(theirs)) == (None, ["APPLICATION_UNKNOWN"])
    assert await everything() == before


@pytest.mark.parametrize("role", OPERATORS)
async def test_the_account_of_another_is_nobodys_to_see(world: World, role: Role) -> None:
    theirs = await world.account()
    mine = (await world.apply(by="mallory"))["account"]["number"]

    one = await world.ask(ACCOUNT, {"n": theirs}, by="mallory", role=role)
    all_ = await world.ask(ACCOUNTS, by="mallory", role=role)
    own = await world.ask(ACCOUNT, {"n": mine}, by="mallory", role=role)

    assert one["data"]["myAccount"] is None
    assert [edge["node"]["number"] for edge in all_["data"]["myAccounts"]["edges"]] == [mine]
    assert own["data"]["myAccount"] == {"number": mine}


@pytest.mark.parametrize("role", REVIEWERS)
async def test_a_case_is_shown_to_who_holds_it_and_while_they_do(world: World, role: Role) -> None:
    reference = (await world.apply())["reference"]
    await world.claim(reference, by="bob")

    async def seen(login: str, ref: str = reference) -> list[str]:
        return errors(await world.ask(CASE, {"ref": ref}, by=login, role=role))

    assert (await seen("carol"), await seen("carol", NOWHERE)) == (["NOT_CLAIMED"],) * 2
    world.clock.move(minutes=29, seconds=59)
    assert await seen("bob") == []
    world.clock.move(seconds=1)
    assert await seen("bob") == ["NOT_CLAIMED"]


@pytest.mark.article("10")
async def test_other_accounts_of_a_subject_are_shown_with_a_claim_alone(world: World) -> None:
    """Else whoever reviews and operates could look up whose accounts are whose."""
    own = build.subject("INDIVIDUAL_BUSINESS")
    first = await world.account(nature="INDIVIDUAL_BUSINESS", subject=own)
    asked = build.application("INDIVIDUAL_BUSINESS", subject=own)

    filed = await world.ask(REGISTERED, {"input": asked}, by="mallory", role=Role.ADMIN)
    listed = await world.ask(MINE, by="mallory", role=Role.ADMIN)
    reference = (await Application.get(applicant__endswith="|mallory")).ref
    claimed = await world.claim(reference)
    case = await world.ask(CASE, {"ref": reference}, by="bob", role=Role.REVIEWER)

    assert (errors(filed), errors(listed)) == ([], [])
    assert first not in str(filed) + str(listed)
    assert [one["number"] for one in claimed["application"]["otherAccounts"]] == [first]
    assert case["data"]["reviewCase"]["otherAccounts"] == [{"number": first}]


async def test_who_holds_their_own_application_does_not_decide_it(world: World) -> None:
    reference = (await world.apply(by="bob"))["reference"]
    login, until = f"{world.register.name}|bob", world.clock.now() + timedelta(minutes=5)
    await Application.filter(ref=reference).update(claimed_by=login, claimed_until=until)

    verdict = {"application": reference, **RETURN}
    payload = await world.do(operations.DECIDE, verdict, by="bob", role=Role.REVIEWER)

    assert codes(payload) == ["OWN_APPLICATION"]


async def test_no_one_decides_an_application_of_their_own_subject(world: World) -> None:
    own = build.subject()
    reference = (await world.apply(subject=own))["reference"]
    await world.claim(reference)
    await world.apply(subject=own, by="bob")

    verdict = {"application": reference, **RETURN}
    payload = await world.do(operations.DECIDE, verdict, by="bob", role=Role.REVIEWER)

    assert codes(payload) == ["OWN_APPLICATION"]


async def test_a_machine_client_has_what_its_scopes_name_of_its_role(world: World) -> None:
    async def asked(document: str, **as_: Any) -> list[str]:
        token = world.app.state.issuer.issue(
            "feed", [Role.REVIEWER], now=world.clock.now(), lifetime=timedelta(hours=1), **as_
        )
        answer = await world.ask(document, **{"Authorization": f"Bearer {token}"})
        return errors(answer)

    queue, reports = "{ reviewQueue { totalCount } }", "{ reportQueue { totalCount } }"
    narrow = {"client": True, "scopes": ["HANDLE_REPORTS", "END_MARKERS"]}
    assert (await asked(reports, **narrow), await asked(queue, **narrow)) == ([], ["FORBIDDEN"])
    assert await asked(queue, client=True) == ["FORBIDDEN"]
    assert await asked(queue) == []
