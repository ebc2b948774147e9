"""Whether accounts are used, and what is found where they are not, or change hands (Art 10)."""

import time
from datetime import timedelta
from typing import Any

import pytest

from models import AbuseFinding, Account, AccountUse, Application, Signal, UseCheck
from resolvers.housekeeping import go_round
from rules.calendar import local_date
from tests import build
from tests.abuse import abusing
from tests.world import World

pytestmark = pytest.mark.article("10")


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def approved(world: World, many: int, **changes: Any) -> list[str]:
    """The numbers of accounts of as many persons, filed over some days, all approved."""
    numbers = []
    for serial in range(many):
        filed = await abusing.person(world, serial, **changes)
        payload = await world.decide(filed["reference"])
        assert payload["objections"] == [], payload["objections"]
        numbers.append(filed["account"]["number"])
        world.clock.move(days=1, hours=1)
    return numbers


async def use(world: World, number: str, device: str | None = None, ago: int = 0) -> None:
    on = local_date(world.clock.now()) - timedelta(days=ago)
    payload = await abusing.report_use(
        world, {"number": number, "on": on.isoformat(), "device": device}
    )
    assert payload == {"reported": 1, "objections": []}


async def test_accounts_of_one_hand_that_nobody_ever_used_are_hoarded(world: World) -> None:
    await use(world, await world.account())
    numbers = await approved(world, 8, device="farm")
    world.clock.move(days=14)

    await go_round(world.register)

    [finding] = await abusing.listed(world)
    case = (await abusing.read(world, finding["reference"]))["data"]["abuseFinding"]
    assert (finding["kind"], finding["rule"]) == ("HOARDING", "NEVER_USED")
    assert sorted(one["number"] for one in case["members"]) == sorted(numbers)


async def test_accounts_are_not_hoarded_where_some_are_used(world: World) -> None:
    await use(world, await world.account())
    for number in (await approved(world, 9, device="agency"))[:3]:
        await use(world, number)
    world.clock.move(days=14)

    await go_round(world.register)

    assert await abusing.listed(world) == []


async def test_where_no_front_end_reports_use_nothing_is_called_unused(world: World) -> None:
    await approved(world, 8, device="farm")
    world.clock.move(days=14)

    await go_round(world.register)

    assert await abusing.listed(world) == []
    assert not await UseCheck.all().exists()  # each was looked at


async def test_accounts_that_go_to_one_device_while_their_own_fall_silent_are_found(
    world: World,
) -> None:
    numbers = [
        (await approved(world, 1, device=f"own-{serial}", name=abusing.unlike(serial + 50)))[0]
        for serial in range(6)
    ]
    for number in numbers:
        await use(world, number, f"own-{number}")
    world.clock.move(days=2)
    before = []
    for number in numbers:
        before = await abusing.listed(world)
        await use(world, number, "buyer")

    [finding] = await abusing.listed(world)
    assert before == []
    assert (finding["kind"], finding["rule"], finding["applications"]) == (
        "HOARDING",
        "TAKEN_OVER",
        6,
    )


async def sold(world: World, many: int = 6) -> list[str]:
    """The numbers of accounts that a buyer tried while their owners went on, and has now."""
    numbers = [
        (await approved(world, 1, device=f"own-{serial}", name=abusing.unlike(serial + 50)))[0]
        for serial in range(many)
    ]
    for number in numbers:
        await use(world, number, f"own-{number}")
        await use(world, number, "buyer")
    world.clock.move(days=3)
    for number in numbers:
        await use(world, number, f"own-{number}")
    world.clock.move(days=14)
    assert await abusing.listed(world) == []
    for number in numbers:
        await use(world, number, "buyer")
    return numbers


async def test_a_first_login_before_the_sale_does_not_hide_it(world: World) -> None:
    numbers = await sold(world)

    [finding] = await abusing.listed(world)
    case = (await abusing.read(world, finding["reference"]))["data"]["abuseFinding"]
    assert finding["rule"] == "TAKEN_OVER"
    assert sorted(one["number"] for one in case["members"]) == sorted(numbers)


async def test_use_without_a_device_is_not_use_by_another(world: World) -> None:
    numbers = [
        (await approved(world, 1, device="agency", name=abusing.unlike(serial + 50)))[0]
        for serial in range(6)
    ]
    for number in numbers:
        await use(world, number)
    world.clock.move(days=3)
    for number in numbers:
        await use(world, number, "agency")

    assert await abusing.listed(world) == []


async def test_however_many_devices_used_an_account_they_are_looked_at_as_one(
    world: World,
) -> None:
    numbers = [
        (await approved(world, 1, device=f"own-{serial}", name=abusing.unlike(serial + 50)))[0]
        for serial in range(6)
    ]
    day = local_date(world.clock.now())
    for account in await Account.filter(number__in=numbers):
        hashes = (f"{device:064}" for device in range(5_000))
        uses = [
            AccountUse(account=account, device_hash=h, first_on=day, last_on=day) for h in hashes
        ]
        await AccountUse.bulk_create(uses, batch_size=5_000)
    world.clock.move(days=20)
    on = local_date(world.clock.now()).isoformat()
    began = time.process_time()

    await abusing.report_use(
        world, *({"number": number, "on": on, "device": "buyer"} for number in numbers)
    )

    assert time.process_time() - began < 0.1  # row by row it is 0.2 s and more
    assert len(await abusing.listed(world)) == 1


async def decided(world: World, decide: Any) -> list[str]:
    """The states of the findings once the first was decided, and the buyer went on."""
    numbers = await sold(world)
    [finding] = await abusing.listed(world)
    await decide(world, finding["reference"])
    world.clock.move(days=1)
    for number in numbers:
        await use(world, number, "buyer")
    return [one["state"] for one in await abusing.listed(world)]


async def test_what_was_confirmed_is_not_found_again_each_day_that_it_goes_on(
    world: World,
) -> None:
    assert await decided(world, abusing.confirm) == ["CONFIRMED"]


async def test_what_was_dismissed_is_not_found_again_where_the_device_goes_on(
    world: World,
) -> None:
    assert await decided(world, abusing.dismiss) == ["DISMISSED"]


async def test_whom_staff_found_to_be_a_class_may_not_hoard(world: World) -> None:
    await use(world, await world.account())
    filed = [await abusing.person(world, serial, device="classroom") for serial in range(8)]
    [burst] = await abusing.listed(world)
    await abusing.dismiss(world, burst["reference"])
    for one in filed:
        assert codes(await world.decide(one["reference"])) == []
    world.clock.move(days=14, seconds=1)

    await go_round(world.register)

    rules = {one["rule"]: one["applications"] for one in await abusing.listed(world)}
    assert rules == {"BURST": 8, "NEVER_USED": 8}


async def test_unused_accounts_that_staff_found_to_be_none_are_not_found_again(
    world: World,
) -> None:
    await use(world, await world.account())
    await approved(world, 8, device="farm")
    world.clock.move(days=14)
    await go_round(world.register)
    [finding] = await abusing.listed(world)
    await abusing.dismiss(world, finding["reference"])

    filed = await abusing.person(world, 8, device="farm")
    assert codes(await world.decide(filed["reference"])) == []
    world.clock.move(days=14, seconds=1)
    await go_round(world.register)

    assert [one["state"] for one in await abusing.listed(world)] == ["DISMISSED"]


async def test_an_agency_beside_the_owners_takes_nothing_over(world: World) -> None:
    numbers = [
        (await approved(world, 1, device=f"own-{serial}", name=abusing.unlike(serial + 50)))[0]
        for serial in range(7)
    ]
    world.clock.move(days=2)
    for number in numbers:
        await use(world, number, f"owner-{number}")
        await use(world, number, "agency", ago=1)

    assert await abusing.listed(world) == []


@pytest.mark.parametrize(
    ("changes", "code", "path"),
    [
        ({"number": "A00000000000"}, "ACCOUNT_UNKNOWN", ["uses", "0", "number"]),
        ({"on": "2026-11-25"}, "USE_IN_FUTURE", ["uses", "0", "on"]),
        ({"on": "2026-11-23"}, "USE_BEFORE_REGISTRATION", ["uses", "0", "on"]),
        ({"on": "0001-01-01"}, "USE_BEFORE_REGISTRATION", ["uses", "0", "on"]),
        ({"device": "x" * 201}, "USE_DEVICE_TOO_LONG", ["uses", "0", "device"]),
    ],
)
async def test_a_report_that_cannot_be_is_refused(
    world: World, changes: dict[str, Any], code: str, path: list[str]
) -> None:
    told = {"number": await world.account(), "on": "2026-11-24", **changes}

    payload = await abusing.report_use(world, told)

    assert [(o["code"], o["path"]) for o in payload["objections"]] == [(code, path)]


async def test_each_use_that_cannot_be_is_named_in_one_answer_and_none_is_written(
    world: World,
) -> None:
    known = {"number": await world.account(), "on": "2026-11-24"}
    unknown = [{"number": f"A{serial:011}", "on": "2026-11-25"} for serial in (7, 8, 9)]

    payload = await abusing.report_use(world, unknown[0], known, unknown[1], unknown[2])

    paths = [".".join(one["path"]) for one in payload["objections"]]
    assert payload["reported"] == 0
    assert paths == [f"uses.{index}.{name}" for index in (0, 2, 3) for name in ("number", "on")]
    assert not await AccountUse.all().exists()


async def test_at_most_five_hundred_are_reported_at_once(world: World) -> None:
    told = {"number": await world.account(), "on": "2026-11-24"}

    assert codes(await abusing.report_use(world, *[told] * 501)) == ["USES_TOO_MANY"]


async def test_the_block_of_an_old_application_is_forgotten(world: World) -> None:
    async with abusing.asking_from(world, "8.8.4.77"):
        await world.apply(subject=build.subject())
    world.clock.move(days=59)
    await go_round(world.register)
    kept = await Application.filter(block_hash__isnull=False).count()
    world.clock.move(days=1, seconds=1)
    await go_round(world.register)

    assert (kept, await Application.filter(block_hash__isnull=False).count()) == (1, 0)


async def test_a_decided_finding_about_a_block_forgets_it_too(world: World) -> None:
    async with abusing.asking_from(world, "8.8.4.77"):
        for serial in range(25):
            await abusing.person(world, serial)
    blocks = await Application.all().distinct().values_list("block_hash", flat=True)
    [finding] = await abusing.listed(world, rule="BLOCK_BURST")
    await abusing.dismiss(world, finding["reference"])
    before = await AbuseFinding.filter(value__in=blocks).count()
    world.clock.move(days=61)
    for _ in range(2):
        await go_round(world.register)

    assert (before, await AbuseFinding.filter(value__in=blocks).count()) == (1, 0)
    assert {one.value_hash for one in await Signal.filter(kind="ADDRESS_SHARED")} == {""}
