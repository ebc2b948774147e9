"""Anyone reports, unnamed; equal reports are merged, staff decide, whoever reported is answered."""

import asyncio
from collections import Counter
from collections.abc import Awaitable
from datetime import date, timedelta
from typing import Any

import pytest
from tortoise import connections

from models import AuditEntry, Event, OpenLikeness, Report, ReportStep
from models.database import WRITER
from resolvers.reporting import FiledReport, ReportView, Step, file_report, look_up, queue
from resolvers.reporting.decisions import decide_report
from resolvers.reporting.items import ReportItem
from resolvers.reporting.queue import reporter_contact
from resolvers.reporting.sealed import unseal
from resolvers.runtime import Actor, Context, Refused
from rules.vocabulary import ReportDecision, ReportReason, ReportState
from tests import build
from tests.outside import START
from tests.world import World

pytestmark = pytest.mark.article("20")

TODAY, DUE = date(2026, 11, 24), date(2026, 12, 8)  # ten working days on
STAFF, REPORTER, STATEMENT = "login|staff", "login|zhang-the-reporter", "他冒充医生卖药"
CONTACT = "13912345678"
ISSUER = "register.example"  # of the tokens that `world` gives out


def by(world: World, login: str | None = None) -> Context:
    return Context(world.register, Actor(login), world.clock.now())


async def file(
    world: World, number: str, *, login: str | None = None, **changes: Any
) -> FiledReport:
    told: dict[str, Any] = {"reason": ReportReason.EXTORTION_OR_FRAUD, "statement": STATEMENT}
    return await file_report(by(world, login), number=number, **{**told, **changes})


async def look(world: World, filed: FiledReport) -> ReportView:
    view = await look_up(by(world), filed.receipt)
    assert view is not None
    return view


async def waiting(world: World, **wanted: Any) -> list[ReportItem]:
    return (await queue.waiting(by(world, STAFF), first=100, **wanted)).rows


async def claim(world: World, ref: str, login: str = STAFF) -> ReportItem:
    return await queue.claim(by(world, login), ref)


async def decide(
    world: World, ref: str, login: str = STAFF, feedback: str = "已处理"
) -> ReportItem:
    decision = ReportDecision.UPHELD
    return await decide_report(by(world, login), ref, decision=decision, feedback=feedback)


async def refusal(doing: Awaitable[object]) -> list[str]:
    with pytest.raises(Refused) as refused:
        await doing
    return [objection.code for objection in refused.value.objections]


async def test_a_report_is_taken_and_followed_by_its_receipt(world: World) -> None:
    number = await world.account(name="夜航船")
    filed = await file(world, number)
    assert (filed.due_on, filed.provisional, filed.state) == (DUE, False, ReportState.RECEIVED)
    assert await look(world, filed) == ReportView(
        number=number,
        account_name="夜航船",
        shown=None,
        reason=ReportReason.EXTORTION_OR_FRAUD,
        state=ReportState.RECEIVED,
        timeline=(Step(ReportState.RECEIVED, TODAY),),
        due_on=DUE,
        provisional=False,
        overdue=False,
        decision=None,
        feedback=None,
        merged=False,
    )


async def test_a_receipt_may_be_typed_as_it_was_heard(world: World) -> None:
    filed = await file(world, await world.account())
    heard = filed.receipt.replace("-", " ").lower().replace("0", "o").replace("1", "l")
    assert await look_up(by(world), heard) is not None


async def test_a_mistyped_receipt_is_told_from_an_unknown_one(world: World) -> None:
    filed = await file(world, await world.account())
    slip = ("1" if filed.receipt[0] != "1" else "2") + filed.receipt[1:]
    assert await refusal(look_up(by(world), slip)) == ["RECEIPT_MISTYPED"]
    await Report.all().delete()
    assert await look_up(by(world), filed.receipt) is None


async def test_everything_wrong_with_a_report_is_said_at_once(world: World) -> None:
    photo, avatar = await world.upload("REPORT_EVIDENCE"), await world.upload("AVATAR")
    filing = file_report(
        by(world, f"{ISSUER}|alice"),
        number="A1000000172",
        reason=ReportReason.FABRICATION,
        statement=" ",
        contact="x" * 201,
        evidence=(photo, photo, avatar, "0" * 32),
    )
    assert await refusal(filing) == [
        "ACCOUNT_UNKNOWN",
        "FIELD_REQUIRED",
        "TEXT_TOO_LONG",
        "UPLOAD_WRONG_KIND",
        "UPLOAD_UNKNOWN",
        "UPLOAD_USED_TWICE",
    ]
    assert not await Report.exists()


@pytest.mark.parametrize("number", ["A1000000173", "", "夜航船", "A" * 1000])
async def test_a_mistyped_number_is_told_from_an_unknown_one(world: World, number: str) -> None:
    assert await refusal(file(world, number)) == ["ACCOUNT_NUMBER_MISTYPED"]


async def test_a_number_may_be_typed_with_spaces_and_small(world: World) -> None:
    number = await world.account()
    filed = await file(world, f" {number[:5].lower()}-{number[5:]} ")
    assert (await look(world, filed)).number == number


async def test_an_account_that_is_not_public_yet_cannot_be_reported(world: World) -> None:
    applied = await world.apply()
    assert await refusal(file(world, applied["account"]["number"])) == ["ACCOUNT_UNKNOWN"]


async def test_at_most_five_files_go_with_a_report(world: World) -> None:
    number = await world.account()
    files = [await world.upload("REPORT_EVIDENCE", by=None) for _ in range(6)]
    assert await refusal(file(world, number, evidence=tuple(files))) == ["TOO_MANY"]
    await file(world, number, evidence=tuple(files[:5]))
    (item,) = await waiting(world)
    assert [piece.ref for piece in item.evidence] == files[:5]


async def test_nothing_in_the_database_names_the_reporter_or_an_hour(world: World) -> None:
    number = await world.account()
    entries, events = await AuditEntry.all().count(), await Event.all().count()
    filed = await file(world, number, login=REPORTER, contact=CONTACT)
    written = str(await connections.get(WRITER).execute_query_dict('SELECT * FROM "report"'))
    for secret in (REPORTER, CONTACT, STATEMENT, filed.receipt, filed.receipt.replace("-", "")):
        assert secret not in written
        assert secret.encode().hex() not in written
    assert "02:00" not in written
    assert await AuditEntry.all().count() == entries
    assert await Event.all().count() == events


async def test_nothing_that_a_log_could_show_names_the_reporter(world: World) -> None:
    filed = await file(world, await world.account(), login=REPORTER, contact=CONTACT)
    (item,) = await waiting(world)
    await claim(world, item.ref)
    reporter = await reporter_contact(by(world, STAFF), item.ref, reason="补充材料")
    told = unseal(world.register.keys, await Report.get())
    shown = repr((filed, item, reporter, told))
    for secret in (REPORTER, CONTACT, STATEMENT, filed.receipt):
        assert secret not in shown


async def test_twenty_equal_reports_at_once_are_one_and_nineteen_merged(world: World) -> None:
    number = await world.account()
    spelled = (STATEMENT, f" {STATEMENT}！", "他冒充醫生賣藥")
    filed = await asyncio.gather(
        *(
            file(world, number, statement=spelled[one % 3], contact=f"联系 {one}")
            for one in range(20)
        )
    )
    assert Counter(one.state for one in filed) == {ReportState.RECEIVED: 1, ReportState.MERGED: 19}
    assert len({one.receipt for one in filed}) == 20
    (item,) = await waiting(world)
    assert item.merged_count == 19
    assert len(await waiting(world, merged_into=item.ref)) == 19


@pytest.mark.parametrize(
    "change",
    [
        {"reason": ReportReason.FABRICATION},
        {"statement": "他编造数据"},
        {"number": "another"},
    ],
)
async def test_reports_that_differ_are_not_merged(world: World, change: dict[str, Any]) -> None:
    number = await world.account()
    await file(world, number)
    if "number" in change:
        change = {"number": await world.account()}
    filed = await file(world, **{"number": number, **change})
    assert filed.state is ReportState.RECEIVED


async def test_words_without_letters_are_compared_as_they_stand(world: World) -> None:
    number = await world.account()
    await file(world, number, statement="😡😡😡")
    assert (await file(world, number, statement="😱😱😱")).state is ReportState.RECEIVED


async def test_what_was_merged_keeps_its_words_evidence_and_contact(world: World) -> None:
    number, photo = await world.account(), await world.upload("REPORT_EVIDENCE", by=None)
    await file(world, number, contact="先来的")
    await file(world, number, contact="后来的", evidence=(photo,))
    (item,) = await waiting(world)
    assert (item.evidence, item.merged_evidence) == ((), 1)
    (merged,) = await waiting(world, merged_into=item.ref)
    assert [piece.ref for piece in merged.evidence] == [photo]
    await claim(world, item.ref)
    reporter = await reporter_contact(by(world, STAFF), merged.ref, reason="补充材料")
    assert reporter.contact == "后来的"


async def test_deciding_one_answers_those_merged_into_it(world: World) -> None:
    number = await world.account()
    first, second = await file(world, number), await file(world, number)
    (item,) = await waiting(world)
    await claim(world, item.ref)
    world.clock.move(minutes=1)
    await decide(world, item.ref, feedback=" 已暂停更新 ")
    views = [await look(world, one) for one in (first, second)]
    assert [view.merged for view in views] == [False, True]
    assert {(v.state, v.decision, v.feedback) for v in views} == {
        (ReportState.DECIDED, ReportDecision.UPHELD, "已暂停更新")
    }
    assert [[step.state for step in view.timeline] for view in views] == [
        [ReportState.RECEIVED, ReportState.SCREENING, ReportState.DECIDED],
        [ReportState.RECEIVED, ReportState.MERGED, ReportState.DECIDED],
    ]


async def test_after_a_decision_an_equal_report_starts_anew(world: World) -> None:
    number = await world.account()
    await file(world, number)
    (item,) = await waiting(world)
    await claim(world, item.ref)
    await decide(world, item.ref)
    states = [(await file(world, number)).state for _ in range(2)]
    assert states == [ReportState.RECEIVED, ReportState.MERGED]


async def test_no_report_joins_one_that_was_decided_a_moment_ago(world: World) -> None:
    number = await world.account()
    await file(world, number)
    (item,) = await waiting(world)
    await claim(world, item.ref)
    await decide(world, item.ref)
    row = await Report.get()
    await OpenLikeness.create(likeness=row.likeness, report=row)  # as who was overtaken saw it
    assert (await file(world, number)).state is ReportState.RECEIVED


async def test_a_report_filed_while_an_equal_one_is_decided_is_answered_or_waits(
    world: World,
) -> None:
    number = await world.account()
    await file(world, number)
    (item,) = await waiting(world)
    await claim(world, item.ref)
    await asyncio.gather(decide(world, item.ref), *(file(world, number) for _ in range(10)))
    merged = await Report.filter(state=ReportState.MERGED).prefetch_related("merged_into")
    assert all(row.merged_into and row.merged_into.decided_on is None for row in merged)
    answered = await Report.filter(state=ReportState.DECIDED).count()
    assert answered + len(merged) + len(await waiting(world)) == 11


async def test_ten_claims_at_once_have_one_holder(world: World) -> None:
    await file(world, await world.account())
    (item,) = await waiting(world)
    outcomes = await asyncio.gather(
        *(claim(world, item.ref, f"login|{one}") for one in range(10)), return_exceptions=True
    )
    (held,) = [one for one in outcomes if isinstance(one, ReportItem)]
    assert [str(one) for one in outcomes if isinstance(one, Refused)] == [
        "REPORT_CLAIMED_BY_ANOTHER"
    ] * 9
    assert held.claim is not None
    assert (await waiting(world))[0].claim == held.claim
    assert await ReportStep.filter(state=ReportState.SCREENING).count() == 1


async def test_a_claim_ends_after_half_an_hour(world: World) -> None:
    await file(world, await world.account())
    (item,) = await waiting(world)
    await claim(world, item.ref)
    world.clock.move(minutes=29, seconds=59)
    assert await refusal(claim(world, item.ref, "login|other")) == ["REPORT_CLAIMED_BY_ANOTHER"]
    world.clock.move(seconds=1)
    assert await refusal(decide(world, item.ref)) == ["REPORT_NOT_CLAIMED"]
    assert (await claim(world, item.ref, "login|other")).claim is not None
    assert await ReportStep.filter(state=ReportState.SCREENING).count() == 1


async def test_a_claim_is_not_prolonged_by_claiming_again(world: World) -> None:
    await file(world, await world.account())
    (item,) = await waiting(world)
    await claim(world, item.ref)
    world.clock.move(minutes=29)
    again = await claim(world, item.ref)
    assert again.claim is not None
    assert again.claim.until == START + timedelta(minutes=30)


async def test_a_report_is_decided_once_and_by_who_holds_it(world: World) -> None:
    await file(world, await world.account())
    (item,) = await waiting(world)
    assert await refusal(decide(world, item.ref)) == ["REPORT_NOT_CLAIMED"]
    await claim(world, item.ref)
    assert await refusal(decide(world, item.ref, "login|other")) == ["REPORT_NOT_CLAIMED"]
    assert await refusal(decide(world, item.ref, feedback=" ")) == ["FIELD_REQUIRED"]
    await decide(world, item.ref)
    assert await refusal(decide(world, item.ref)) == ["REPORT_NOT_OPEN"]
    assert await refusal(claim(world, "0" * 32)) == ["REPORT_UNKNOWN"]


async def test_a_merged_report_is_handled_with_the_one_it_was_merged_into(world: World) -> None:
    number = await world.account()
    await file(world, number)
    await file(world, number)
    (merged,) = await waiting(world, state=ReportState.MERGED)
    assert await refusal(claim(world, merged.ref)) == ["REPORT_MERGED"]


@pytest.mark.parametrize("position", [0, 1])
async def test_no_one_handles_their_own_report_also_when_merged(
    world: World, position: int
) -> None:
    number = await world.account()
    for one in range(2):
        await file(world, number, login=STAFF if one == position else REPORTER)
    (item,) = await waiting(world)
    assert await refusal(claim(world, item.ref)) == ["OWN_REPORT"]
    await claim(world, item.ref, "login|other")


async def test_who_joins_a_report_after_claiming_it_does_not_decide_it(world: World) -> None:
    number = await world.account()
    await file(world, number)
    (item,) = await waiting(world)
    await claim(world, item.ref)
    await file(world, number, login=STAFF)
    assert await refusal(decide(world, item.ref)) == ["OWN_REPORT"]


async def test_no_one_sees_or_handles_a_report_about_their_own_account(world: World) -> None:
    await file(world, await world.account(by="staff"))
    (item,) = await waiting(world)
    operator = f"{ISSUER}|staff"
    assert await refusal(claim(world, item.ref, operator)) == ["REPORT_ABOUT_OWN_ACCOUNT"]
    seen = await queue.waiting(by(world, operator), first=10)
    assert (seen.rows, seen.total) == ([], 0)


async def test_no_one_handles_a_report_about_another_account_of_their_own_subject(
    world: World,
) -> None:
    own = build.subject()
    await file(world, await world.account(subject=own))
    (item,) = await waiting(world)
    colleague = f"{ISSUER}|staff"
    await claim(world, item.ref, colleague)
    await world.apply(subject=own, by="staff")
    contact = reporter_contact(by(world, colleague), item.ref, reason="补充材料")
    assert await refusal(contact) == ["REPORT_ABOUT_OWN_ACCOUNT"]
    assert await refusal(decide(world, item.ref, colleague)) == ["REPORT_ABOUT_OWN_ACCOUNT"]
    assert await refusal(claim(world, item.ref, colleague)) == ["REPORT_ABOUT_OWN_ACCOUNT"]
    assert (await queue.waiting(by(world, colleague), first=10)).rows == []


async def test_the_reporter_is_shown_to_who_holds_the_claim_and_the_reading_is_noted(
    world: World,
) -> None:
    await file(world, await world.account(), login=REPORTER, contact=f" {CONTACT} ")
    (item,) = await waiting(world)

    def asked(reason: str = "补充材料") -> Awaitable[object]:
        return reporter_contact(by(world, STAFF), item.ref, reason=reason)

    assert await refusal(asked()) == ["REPORT_NOT_CLAIMED"]
    await claim(world, item.ref, "login|other")
    assert await refusal(asked()) == ["REPORT_NOT_CLAIMED"]
    world.clock.move(minutes=30)
    await claim(world, item.ref)
    assert await refusal(asked(" ")) == ["REASON_REQUIRED"]
    reporter = await reporter_contact(by(world, STAFF), item.ref, reason="补充材料")
    assert (reporter.contact, reporter.login) == (CONTACT, REPORTER)
    entry = await AuditEntry.get(action="READ_REPORTER")
    assert (entry.actor, entry.object, entry.reason) == (STAFF, item.ref, "补充材料")


async def test_the_queue_pages_by_due_day_whatever_comes_in_between(world: World) -> None:
    number = await world.account()
    for day in (1, 0, 2):
        world.clock.time = START + timedelta(days=day)
        await file(world, number, statement=f"第 {day} 天，一")
        await file(world, number, statement=f"第 {day} 天，二")
    world.clock.move(days=1)
    staff, seen, after = by(world, STAFF), [], None
    while True:
        page = await queue.waiting(staff, first=2, after=after)
        seen += [item.statement for item in page.rows]
        after = page.rows[-1].place
        await file(world, number, statement=f"插进来 {len(seen)}")
        if not page.more or len(seen) >= 6:
            break
    assert seen[:6] == [f"第 {day} 天，{one}" for day in range(3) for one in "一二"]


async def test_the_queue_is_narrowed_by_reason_state_and_claim(world: World) -> None:
    number = await world.account()
    await file(world, number)
    await file(world, number, reason=ReportReason.STALE_MARKER)
    (stale,) = await waiting(world, reason=ReportReason.STALE_MARKER)
    assert await waiting(world, claimed_by_me=True) == []
    await claim(world, stale.ref)
    assert [item.ref for item in await waiting(world, claimed_by_me=True)] == [stale.ref]
    assert [item.ref for item in await waiting(world, state=ReportState.SCREENING)] == [stale.ref]
    assert len(await waiting(world)) == 2


@pytest.mark.parametrize(("days", "overdue"), [(13, False), (14, False), (15, True)])
async def test_a_report_is_overdue_from_the_day_after_it_was_due(
    world: World, days: int, overdue: bool
) -> None:
    filed = await file(world, await world.account())
    world.clock.move(days=days)
    assert (await look(world, filed)).overdue is overdue
    (item,) = await waiting(world)
    assert item.overdue is overdue
    await claim(world, item.ref)
    await decide(world, item.ref)
    assert not (await look(world, filed)).overdue


async def test_a_deadline_past_the_arranged_calendar_says_so(world: World) -> None:
    number = await world.account()
    world.clock.time = world.clock.time.replace(year=2050)
    assert (await file(world, number)).provisional


async def test_a_step_says_its_day_in_china(world: World) -> None:
    number = await world.account()
    world.clock.time = world.clock.time.replace(hour=16)  # midnight in Beijing
    filed = await file(world, number)
    assert (await look(world, filed)).timeline == (
        Step(ReportState.RECEIVED, TODAY + timedelta(days=1)),
    )
