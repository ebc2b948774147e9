"""The same mutation sent twice happens once."""

import asyncio
from typing import Any

import httpx
import pytest

from models import Application, IdempotentAnswer
from rules.vocabulary import Role
from tests import build, operations
from tests.world import World


async def send(world: World, key: str, input: dict[str, Any]) -> httpx.Response:
    return await world.client.post(
        "/graphql",
        json={"query": operations.REGISTER, "variables": {"input": input}},
        headers={**world.headers("alice", Role.OPERATOR), "Idempotency-Key": key},
    )


async def accounts(world: World) -> int:
    document = "{ myAccounts(first: 100) { edges { cursor } } }"
    answer = await world.ask(document, by="alice")
    return len(answer["data"]["myAccounts"]["edges"])


async def test_fifty_at_once_with_one_key_are_one_registration(world: World) -> None:
    own = build.application()

    responses = await asyncio.gather(*(send(world, "key-1", own) for _ in range(50)))

    assert {response.status_code for response in responses} == {200}
    assert len({response.content for response in responses}) == 1
    assert responses[0].json()["data"]["registerAccount"]["objections"] == []
    assert await accounts(world) == 1


async def test_a_key_is_not_used_for_another_request(world: World) -> None:
    await send(world, "key-1", build.application())

    other = await send(world, "key-1", build.application())

    assert other.status_code == 422
    assert other.json()["errors"][0]["extensions"]["code"] == "IDEMPOTENCY_KEY_REUSED"
    assert await accounts(world) == 1


async def test_a_refusal_is_replayed_too(world: World) -> None:
    wrong = build.application(name="")

    first, second = await send(world, "key-1", wrong), await send(world, "key-1", wrong)

    assert first.content == second.content
    assert second.headers["Idempotency-Replayed"] == "true"


async def test_a_code_is_sent_once_though_its_registration_is_asked_for_twice(
    world: World,
) -> None:
    own = build.application()
    await send(world, "key-1", own)
    phone = own["subject"]["contact"]["phone"]
    first = world.phones.codes.pop(phone)

    await send(world, "key-1", own)

    assert len(first) == 6
    assert phone not in world.phones.codes


@pytest.mark.article("20")
async def test_a_stored_answer_does_not_give_a_receipt_away(world: World) -> None:
    number = await world.account()
    report = {"number": number, "reason": "WRONG_DETAILS", "statement": "地址不对"}
    body = {"query": operations.REPORT, "variables": {"input": report}}

    response = await world.client.post(
        "/graphql", json=body, headers={"Idempotency-Key": "a-secret-of-the-client-123"}
    )

    receipt = response.json()["data"]["fileReport"]["receipt"]["receipt"]
    row = await IdempotentAnswer.all().order_by("-id").first()
    assert row is not None
    assert row.sealed is not None
    assert receipt.encode() not in row.sealed
    assert "secret" not in row.key_hash


@pytest.mark.article("8")
async def test_a_guess_at_a_code_can_not_be_taken_back_by_another_mutation(world: World) -> None:
    own = build.application()
    filed = await world.do(operations.REGISTER, own, by="alice")
    reference = filed["application"]["reference"]
    guess = f'confirmPhone(input: {{application: "{reference}", code: "000000"}})'
    failing = 'endMarker(input: {number: "x", type: NEWS, ground: FACTS_CHANGED})'
    body = {
        "query": f"mutation {{ {guess} {{ objections {{ code }} }} "
        f"{failing} {{ objections {{ code }} }} }}"
    }

    response = await world.client.post(
        "/graphql",
        json=body,
        headers={**world.headers("alice", Role.OPERATOR), "Idempotency-Key": "key-1"},
    )

    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"]["code"] == "IDEMPOTENCY_ONE_MUTATION"


async def test_a_stranger_needs_a_key_that_no_one_guesses(world: World) -> None:
    report = {"number": "A1000000016", "reason": "WRONG_DETAILS", "statement": "地址不对"}
    body = {"query": operations.REPORT, "variables": {"input": report}}

    response = await world.client.post("/graphql", json=body, headers={"Idempotency-Key": "1"})

    assert response.json()["errors"][0]["extensions"]["code"] == "IDEMPOTENCY_KEY_TOO_WEAK"


@pytest.mark.article("8")
async def test_a_guess_at_a_code_that_meets_a_fault_tells_nothing_and_five_wrong_ones_count(
    world: World,
) -> None:
    own = build.subject()
    filed = await world.apply(subject=own)
    right = world.phones.codes[own["contact"]["phone"]]
    await Application.all().update(sealed=b"broken")
    wrong = "000000" if right != "000000" else "111111"
    codes = [right, *[wrong] * 5, right]
    asked = {"application": filed["reference"]}

    answers = [
        await world.ask(
            operations.CONFIRM,
            {"input": asked | {"code": code}},
            by="alice",
            **{"Idempotency-Key": f"key-{number}"},
        )
        for number, code in enumerate(codes)
    ]

    (fault,) = answers[0]["errors"]
    assert (fault["extensions"]["code"], "path" in fault) == ("INTERNAL", False)
    last = answers[-1]["data"]["confirmPhone"]["objections"]
    assert [objection["code"] for objection in last] == ["PHONE_CODE_USED_UP"]
