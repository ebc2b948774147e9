"""Many who register, report and appeal at once: nothing slips through between them (Art 10)."""

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest

from models import AccountUse, Application
from resolvers.abuse import recording, ties
from resolvers.runtime import Context
from rules.abuse.filings import Filing, Same
from rules.calendar import local_date
from tests import build, operations
from tests.abuse import abusing
from tests.abuse.abusing import STEM
from tests.registration.test_lapsing import RETURN
from tests.world import World

pytestmark = pytest.mark.article("10")


async def test_a_crowd_that_registers_in_one_moment_is_found(world: World) -> None:
    await asyncio.gather(*(abusing.person(world, one, device="farm") for one in range(8)))

    [finding] = await abusing.listed(world)
    assert (finding["rule"], finding["subjects"]) == ("BURST", 8)


async def test_what_comes_after_a_full_finding_is_held_by_another(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "MOST_MEMBERS", 8)
    await abusing.series(world, 8)

    [ninth] = await abusing.series(world, 1, start=9)
    payload = await world.decide(ninth["reference"])
    newest, full = await abusing.listed(world)
    case = (await abusing.read(world, newest["reference"]))["data"]["abuseFinding"]

    assert [one["code"] for one in payload["objections"]] == ["ABUSE_FINDING_OPEN"]
    assert (newest["state"], full["state"]) == ("OPEN", "OPEN")
    assert [one["number"] for one in case["members"]] == [ninth["account"]["number"]]


async def test_two_hands_with_like_names_are_two_findings(world: World) -> None:
    endings = ("优选", "之家", "日记", "频道", "小站", "课堂", "读本", "集锦", "札记", "文摘")
    endings += ("随笔", "漫谈")
    for serial, ending in enumerate(endings):
        hand = "one" if serial % 2 else "other"
        await abusing.person(world, serial, name=STEM + ending, by=hand)
        world.clock.move(hours=8)

    cases = [
        (await abusing.read(world, one["reference"]))["data"]["abuseFinding"]
        for one in await abusing.listed(world, rule="NAME_STEM")
    ]

    assert [len(case["members"]) for case in cases] == [6, 6]


async def test_of_reports_at_once_the_earliest_and_the_latest_day_are_kept(world: World) -> None:
    numbers = [await world.account() for _ in range(4)]
    world.clock.move(days=9)
    today = local_date(world.clock.now())

    def told(ago: int, order: int) -> list[dict[str, str]]:
        on = (today - timedelta(days=ago)).isoformat()
        return [{"number": number, "on": on, "device": "a"} for number in numbers[::order]]

    await abusing.report_use(world, *told(5, 1))
    payloads = await asyncio.gather(
        *(abusing.report_use(world, *told(ago, 1 if ago % 2 else -1)) for ago in range(10))
    )
    kept: set[tuple[date, date]] = {(row.first_on, row.last_on) for row in await AccountUse.all()}

    assert [one["reported"] for one in payloads] == [4] * 10
    assert kept == {(today - timedelta(days=9), today)}


async def test_who_files_and_who_changes_what_is_alike_do_not_wait_for_each_other(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    owns = abusing.subjects(9)
    filed = [
        await abusing.person(world, one, name=f"{STEM}{one:02}", subject=owns[one])
        for one in range(1, 8)
    ]
    await world.decide(filed[6]["reference"], **RETURN)
    compare, compared = ties.same, asyncio.Event()

    async def slowly(ctx: Context, new: Filing, application: Application) -> Same:
        found = await compare(ctx, new, application)
        compared.set()
        await asyncio.sleep(0.5)
        return found

    async def change() -> Any:
        await compared.wait()
        changed = build.application("NATURAL_PERSON", name=f"{STEM}07", subject=owns[7])
        asked = changed | {"application": filed[6]["reference"]}
        return await world.do(operations.UPDATE, asked, by="person-7")

    monkeypatch.setattr(ties, "same", slowly)
    _, payload = await asyncio.gather(
        abusing.person(world, 8, name=f"{STEM}08", subject=owns[8]), change()
    )

    assert payload["objections"] == []
    assert len(await abusing.listed(world)) == 1
