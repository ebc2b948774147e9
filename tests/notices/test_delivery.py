"""What an operator is told: mailbox, text message, mail, and what could not be brought (Art 8)."""

import asyncio
from typing import Any

import pytest

from models import Delivery, Notice
from resolvers.housekeeping import go_round
from resolvers.notices import outbox
from rules.notices import PAUSES
from rules.vocabulary import Outcome, Role
from tests import build, operations
from tests.rectification.rectifying import codes, decide, issued, refuse, submit
from tests.world import World

pytestmark = pytest.mark.article("8")

MAILBOX = f"""query($unread: Boolean! = false, $first: Int! = 20, $after: String) {{
  myNotices(unread: $unread, first: $first, after: $after) {{
    unreadCount pageInfo {{ hasNextPage endCursor }} edges {{ node {{ {operations.NOTICE} }} }}
  }}
}}"""
DEAD = """{ deadLetters { totalCount edges { node {
  reference number kind channel attempts provider
} } } }"""
MAIL = "hao.wang@mail.example"


async def mailbox(world: World, by: str = "alice", **asked: Any) -> list[dict[str, Any]]:
    answer = await world.ask(MAILBOX, asked, by=by)
    return [edge["node"] for edge in answer["data"]["myNotices"]["edges"]]


def with_mail() -> dict[str, Any]:
    subject = build.subject()
    subject["contact"]["email"] = MAIL
    return subject


async def test_each_step_of_a_rectification_is_told(world: World) -> None:
    number = await world.account()
    reference = await issued(world, number)
    await submit(world, reference, value="山城书房")
    await decide(world, reference, "RETURN", note="请附授权书")
    await submit(world, reference, value="山城书院")
    await decide(world, reference, "ACCEPT")

    told = await mailbox(world)

    assert [notice["kind"] for notice in told] == [
        "SERVICE_RESUMED",
        "CORRECTION_RETURNED",
        "RECTIFICATION_ISSUED",
        "APPLICATION_APPROVED",
    ]
    assert number in told[2]["body"]
    assert "2026-12-01" in told[2]["body"]


async def test_an_operator_is_reminded_three_days_and_one_before(world: World) -> None:
    number = await world.account()
    await issued(world, number)  # due on Tuesday, 1 December

    counts = []
    for days in (1, 1, 1, 1, 1, 1, 1):
        world.clock.move(days=days)
        await asyncio.gather(*(go_round(world.register) for _ in range(2)))
        reminders = [n for n in await mailbox(world) if n["kind"] == "RECTIFICATION_REMINDER"]
        counts.append(len(reminders))

    # 25, 26, 27 November, the weekend, 30 November, 1 December
    assert counts == [0, 1, 1, 1, 1, 2, 2]


async def test_no_notice_holds_anything_that_says_who_it_is_about(world: World) -> None:
    own = with_mail() | {"operatorName": "重庆好望文化有限公司"}
    asked = build.application(name="好望书房", subject=own)
    number = await world.account(**asked)
    reference = await issued(world, number)
    await submit(world, reference, value="好望书院")
    await refuse(world, reference, note="张三没有授权")
    await outbox.deliver(world.register)

    sent = [text for _, text in world.phones.notices]
    sent += [subject + text for _, subject, text in world.mails.sent.values()]
    kept = [str(notice.details) for notice in await Notice.all()]
    secrets = (
        own["document"]["number"], own["operatorName"], own["contact"]["phone"], MAIL, "好望",
        asked["responsiblePerson"]["name"], asked["responsiblePerson"]["documentNumber"], "张三",
    )  # fmt: skip
    assert len(sent) == 6
    assert [s for s in secrets if s in "".join(sent + kept)] == []


async def test_a_notice_is_brought_by_text_message_and_mail_once(world: World) -> None:
    own = with_mail()
    await world.account(subject=own)

    await asyncio.gather(*(go_round(world.register) for _ in range(3)))
    await go_round(world.register)

    assert [phone for phone, _ in world.phones.notices] == [own["contact"]["phone"]]
    assert [to for to, _, _ in world.mails.sent.values()] == [MAIL]


async def test_what_cannot_be_brought_is_tried_again_and_given_up_to_staff(world: World) -> None:
    number = await world.account(subject=with_mail())
    world.mails.outcome = Outcome.PROVIDER_DOWN
    for pause in PAUSES:
        await outbox.deliver(world.register)
        world.clock.move(seconds=pause.total_seconds())
    await outbox.deliver(world.register)

    found = (await world.ask(DEAD, by="dora", role=Role.SUPERVISOR))["data"]["deadLetters"]
    dead = found["edges"][0]["node"]
    world.mails.outcome = Outcome.PENDING
    named = {"delivery": dead["reference"]}
    await world.do(operations.RETRY_DELIVERY, named, by="dora", role=Role.SUPERVISOR)
    await outbox.deliver(world.register)
    again = await world.do(operations.RETRY_DELIVERY, named, by="dora", role=Role.SUPERVISOR)

    assert (found["totalCount"], dead["number"], dead["channel"]) == (1, number, "MAIL")
    assert (dead["attempts"], dead["provider"]) == (6, "mails")
    assert list(world.mails.sent) == [dead["reference"]]
    assert codes(again) == ["DELIVERY_NOT_DEAD"]


async def test_an_address_that_does_not_exist_is_given_up_at_once(world: World) -> None:
    await world.account(subject=with_mail())
    world.mails.outcome = Outcome.NOT_FOUND

    await outbox.deliver(world.register)

    assert await Delivery.filter(state="DEAD", channel="MAIL").count() == 1


async def test_a_process_that_died_while_sending_sends_again_under_the_same_name(
    world: World,
) -> None:
    await world.account(subject=with_mail())
    lost = world.mails.sent
    await outbox.deliver(world.register)
    # As if nothing had been written after the sending: the lease is all that is left.
    waiting = {"state": "WAITING", "due_at": world.clock.now(), "settled_at": None}
    await Delivery.filter(channel="MAIL").update(**waiting)
    first = list(lost)
    await outbox.deliver(world.register)

    assert list(world.mails.sent) == first


async def test_a_way_that_is_down_keeps_no_other_from_its_turn(world: World) -> None:
    for _ in range(5):
        await world.account(subject=with_mail())
    world.mails.outcome = Outcome.PROVIDER_DOWN

    await outbox.deliver(world.register)

    assert len(world.phones.notices) == 5
    assert await Delivery.filter(channel="MAIL", attempts=1).count() == 3


async def test_a_notice_is_read_once_and_by_its_operator_alone(world: World) -> None:
    await world.account()
    reference = (await mailbox(world))[0]["reference"]
    named = {"notice": reference}

    theirs = await world.do(operations.MARK_READ, named, by="mallory")
    first = await world.do(operations.MARK_READ, named, by="alice")
    world.clock.move(hours=1)
    again = await world.do(operations.MARK_READ, named, by="alice")

    assert codes(theirs) == ["NOTICE_UNKNOWN"]
    assert first["notice"]["readAt"] == again["notice"]["readAt"] is not None
    assert await mailbox(world, unread=True) == []


async def test_a_mailbox_is_read_page_by_page_newest_first(world: World) -> None:
    numbers = [await world.account() for _ in range(3)]

    first = await world.ask(MAILBOX, {"first": 2}, by="alice")
    box = first["data"]["myNotices"]
    rest = await mailbox(world, first=2, after=box["pageInfo"]["endCursor"])

    assert [edge["node"]["number"] for edge in box["edges"]] == [numbers[2], numbers[1]]
    assert [notice["number"] for notice in rest] == [numbers[0]]
    assert (box["unreadCount"], box["pageInfo"]["hasNextPage"]) == (3, True)
    assert await mailbox(world, by="mallory") == []
