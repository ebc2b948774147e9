"""How many codes one phone is sent, whoever asks for them (Art 8)."""

import asyncio
from typing import Any

import pytest

from gateways.providers.sms import Sent
from tests import build, operations
from tests.outside import Phones
from tests.world import World

pytestmark = pytest.mark.article("8")


class Counting(Phones):
    """Counts the messages to each phone."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[str] = []

    async def send_code(self, phone: str, code: str, *, reference: str) -> Sent:
        self.sent.append(phone)
        return await super().send_code(phone, code, reference=reference)


@pytest.fixture
def sent(world: World) -> list[str]:
    phones = Counting()
    object.__setattr__(world.register, "sms", phones)
    return phones.sent


def with_phone(phone: str) -> dict[str, Any]:
    return build.subject(contact={"phone": phone, "publicContact": "023-6300 0000"})


async def resend(world: World, reference: str) -> list[str]:
    payload = await world.do(operations.RESEND, {"application": reference}, by="alice")
    return [objection["code"] for objection in payload["objections"]]


async def test_five_applications_for_one_phone_send_it_one_code(
    world: World, sent: list[str]
) -> None:
    phone = build.phone()

    filed = [await world.apply(subject=with_phone(phone)) for _ in range(5)]

    assert sent == [phone]
    assert [f["factors"][0]["outcome"] for f in filed] == ["PENDING"] * 5


async def test_a_code_held_back_at_registration_can_be_asked_for_later(
    world: World, sent: list[str]
) -> None:
    phone = build.phone()
    await world.apply(subject=with_phone(phone))
    second = await world.apply(subject=with_phone(phone))

    early = await resend(world, second["reference"])
    world.clock.move(seconds=60)
    late = await resend(world, second["reference"])

    assert (early, late) == (["PHONE_CODE_TOO_SOON"], [])
    assert sent == [phone] * 2


async def test_five_aliases_in_one_request_send_one_code(world: World, sent: list[str]) -> None:
    filed = await world.apply()
    world.clock.move(minutes=2)
    fields = " ".join(
        f"a{i}: requestPhoneCode(input: $i) {{ objections {{ code }} }}" for i in range(5)
    )
    document = f"mutation($i: RequestPhoneCodeInput!) {{ {fields} }}"

    answer = await world.ask(document, {"i": {"application": filed["reference"]}}, by="alice")

    assert len(sent) == 2
    assert [len(payload["objections"]) for payload in answer["data"].values()] == [0, 1, 1, 1, 1]


async def test_eight_resends_at_once_send_one_code_and_fail_in_words(
    world: World, sent: list[str]
) -> None:
    phone = build.phone()
    filed = [await world.apply(subject=with_phone(phone)) for _ in range(4)]
    world.clock.move(minutes=2)

    found = await asyncio.gather(*(resend(world, f["reference"]) for f in filed * 2))

    assert sorted(found) == [[]] + [["PHONE_CODE_TOO_SOON"]] * 7
    assert len(sent) == 2


async def test_a_phone_is_sent_ten_codes_a_day_and_may_be_declared_all_the_same(
    world: World, sent: list[str]
) -> None:
    phone = build.phone()
    filed = await world.apply(subject=with_phone(phone))
    found = []
    for _ in range(10):
        world.clock.move(minutes=2)
        found.append(await resend(world, filed["reference"]))
    another = await world.apply(subject=with_phone(phone))
    world.clock.move(days=1)
    next_day = await resend(world, another["reference"])

    assert found == [[]] * 9 + [["PHONE_CODE_TOO_MANY"]]
    assert next_day == []
    assert len(sent) == 11
