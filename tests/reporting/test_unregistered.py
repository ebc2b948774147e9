"""Anyone reports an account that pretends to be registered, and staff decide (Art 18, 20)."""

from typing import Any

import pytest
from tortoise import connections

from models import Report
from models.database import WRITER
from resolvers import credit
from resolvers.reporting import FiledReport, file_report, queue
from rules.credit import FindingKind
from rules.reporting.shown_account import ShownAccount
from rules.vocabulary import ReportReason, ReportState
from tests.reporting.test_filing import (
    ISSUER,
    STAFF,
    by,
    claim,
    decide,
    look,
    refusal,
    waiting,
)
from tests.world import World

pytestmark = [pytest.mark.article("18"), pytest.mark.article("20")]

NOBODYS = "A1999999996"
SHOWN = ShownAccount("山城健康说", NOBODYS, "某应用首页")


async def file(world: World, shown: ShownAccount | None = SHOWN, **changes: Any) -> FiledReport:
    told: dict[str, Any] = {"reason": ReportReason.IMPERSONATION, "statement": "自称已登记"}
    return await file_report(by(world), shown=shown, **{**told, **changes})


async def test_an_account_that_pretends_to_be_registered_is_reported_and_answered(
    world: World,
) -> None:
    filed = await file(world)
    (item,) = await waiting(world)
    await claim(world, item.ref)
    await decide(world, item.ref, feedback="已通报应用方")
    view = await look(world, filed)

    assert (item.number, item.shown) == (None, SHOWN)
    assert (view.number, view.account_name, view.shown) == (None, None, SHOWN)
    assert view.feedback == "已通报应用方"


async def test_what_an_account_shows_is_sealed_with_the_reporters_words(world: World) -> None:
    await file(world, ShownAccount("山城健康说", "编号 12", "某应用首页"))
    written = str(await connections.get(WRITER).execute_query_dict('SELECT * FROM "report"'))

    for secret in ("山城健康说", "编号 12", "某应用首页"):
        assert secret not in written
        assert secret.encode().hex() not in written


async def test_nothing_that_a_log_could_show_says_who_was_accused(world: World) -> None:
    filed = await file(world)
    (item,) = await waiting(world)

    assert "山城" not in repr((filed, item, await look(world, filed)))


async def test_a_report_is_about_one_account(world: World) -> None:
    number = await world.account()

    assert await refusal(file(world, None)) == ["REPORTED_ACCOUNT_REQUIRED"]
    assert await refusal(file(world, number=number)) == ["REPORTED_ACCOUNT_TWICE"]
    assert await refusal(file(world, reason=ReportReason.STALE_MARKER)) == [
        "REASON_ABOUT_THE_REGISTER"
    ]
    assert not await Report.exists()


async def test_equal_reports_of_what_an_account_shows_are_merged(world: World) -> None:
    again = ShownAccount("山城健康說", NOBODYS.lower(), " 某应用首页 ")
    states = [(await file(world, shown)).state for shown in (SHOWN, again)]

    assert states == [ReportState.RECEIVED, ReportState.MERGED]


@pytest.mark.parametrize(
    "other",
    [
        ShownAccount("山城健康", NOBODYS, SHOWN.where),
        ShownAccount(SHOWN.name, "", SHOWN.where),
        ShownAccount(SHOWN.name, NOBODYS, "另一个应用"),
        ShownAccount(SHOWN.name, NOBODYS, f"{SHOWN.where}。"),
    ],
)
async def test_what_looks_different_is_not_merged(world: World, other: ShownAccount) -> None:
    await file(world)

    assert (await file(world, other)).state is ReportState.RECEIVED


async def test_an_impostor_is_another_account_than_the_one_it_poses_as(world: World) -> None:
    number = await world.account(name=SHOWN.name)
    await file(world, None, number=number)
    filed = await file(world, ShownAccount(SHOWN.name, number, "某应用"))
    item = (await waiting(world))[1]
    await claim(world, item.ref)
    await decide(world, item.ref)

    assert filed.state is ReportState.RECEIVED
    found = await credit.of_subject(1)
    assert [one for one in found if one.kind is FindingKind.REPORT_UPHELD] == []


@pytest.mark.parametrize("posing", ["name", "number"])
async def test_no_one_sees_or_handles_a_report_of_who_poses_as_their_own_account(
    world: World, posing: str
) -> None:
    number = await world.account(by="staff", name="山城健康说")
    hidden = ShownAccount("山城\u200b健康說", "", "某应用")
    await file(world, hidden if posing == "name" else ShownAccount("", f" {number} ", "某应用"))
    (item,) = await waiting(world)
    operator = f"{ISSUER}|staff"

    assert await refusal(claim(world, item.ref, operator)) == ["REPORT_ABOUT_OWN_ACCOUNT"]
    seen = await queue.waiting(by(world, operator), first=10)
    assert (seen.rows, seen.total) == ([], 0)


async def test_staff_who_run_accounts_see_reports_of_what_is_not_registered(world: World) -> None:
    await world.account(by="staff", name="别的账号")
    await file(world)
    operator = f"{ISSUER}|staff"
    (item,) = (await queue.waiting(by(world, operator), first=10)).rows

    assert (await claim(world, item.ref, operator)).claim is not None


async def test_staff_see_what_an_account_hides_in_its_name(world: World) -> None:
    await file(world, ShownAccount("山城\u200b健康\u202e说", "", "某应用"))
    (item,) = await waiting(world)

    assert item.shown == ShownAccount("山城[U+200B]健康[U+202E]说", "", "某应用")


async def test_no_more_is_kept_of_what_an_account_hides_than_of_what_it_shows(
    world: World,
) -> None:
    stuffed = ShownAccount("山城" + "\u00ad" * 32_000, "", "某应用")

    assert await refusal(file(world, stuffed)) == ["TEXT_TOO_LONG"]
    await file(world, ShownAccount("山\uf8ff城" + "\u00ad" * 97, "", "某应用"))
    assert len((await Report.get()).sealed) < 1500


async def test_an_invisible_character_in_a_statement_or_contact_is_no_obstacle(
    world: World,
) -> None:
    told = {"statement": "\u202e他冒充\u200b医生", "contact": "\u202d13912345678\u202c"}
    await file(world, **told)
    (item,) = (await queue.waiting(by(world, STAFF), first=10)).rows

    assert item.statement == "他冒充医生"
