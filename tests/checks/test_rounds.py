"""Registered accounts are checked again, by registers and by people (Art 9)."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from models import Account, CheckPlan, CheckRun
from resolvers.checks import effects
from resolvers.housekeeping import go_round
from resolvers.identity import pending
from rules.vocabulary import CheckState, Outcome, Role
from tests import build, operations
from tests.accounts.versions import terminate
from tests.disputes.test_course import proven
from tests.rectification import rectifying
from tests.rectification.rectifying import issue, issued
from tests.world import World

pytestmark = pytest.mark.article("9")

FACE = "version nextCheckOn reason { kind article } status { value } facts { field level on }"
SEEN = {"means": "视频核验并核对执照原件", "facts": ["IDENTITY", "PLACE_OPERATED"]}


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def rounds(world: World, **later: int) -> None:
    """Go on in time, and let the register do what it does by itself."""
    world.clock.move(**later)
    await go_round(world.register)
    world.clock.move(minutes=2)
    await go_round(world.register)


async def staff(world: World, document: str, by: str = "bob", **asked: Any) -> dict[str, Any]:
    return await world.do(document, asked, by=by, role=Role.REVIEWER)


async def queue(world: World, by: str = "bob") -> list[dict[str, Any]]:
    answer = await world.ask(operations.CHECK_QUEUE, by=by, role=Role.REVIEWER)
    return [edge["node"] for edge in answer["data"]["checkQueue"]["edges"]]


async def to_look_at(world: World, **changes: Any) -> tuple[str, str]:
    """An account that the registers do not confirm any more, and its check."""
    number = await world.account(**changes)
    world.registry.outcome = Outcome.NOT_FOUND
    await rounds(world, days=340)
    world.registry.outcome = Outcome.MATCH
    (waiting,) = await queue(world)
    return number, waiting["reference"]


async def decide(world: World, reference: str, **verdict: Any) -> dict[str, Any]:
    """As two persons, where the first may not alone."""
    first = await decide_alone(world, reference, **verdict)
    if first["objections"] or first["check"]["state"] != "OPEN":
        return first
    return await decide_alone(world, reference, by="dora", **verdict)


async def decide_alone(
    world: World, reference: str, *, by: str = "bob", **verdict: Any
) -> dict[str, Any]:
    """As somebody who looked at every document that the account has."""
    looked = (await staff(world, operations.LOOK_AT_CHECK, by, check=reference))["check"]
    if "facts" in verdict and looked is not None:
        number = looked["identity"]["documentKind"]
        verdict = {"documents": await world.open(looked["evidence"], number), **verdict}
    return await staff(world, operations.DECIDE_CHECK, by, check=reference, **verdict)


def day_of(face: dict[str, Any], field: str) -> str:
    (on,) = [fact["on"] for fact in face["facts"] if fact["field"] == field]
    return str(on)


async def test_what_the_registers_confirm_again_is_published_with_its_day(world: World) -> None:
    number = await world.account()
    before = await world.disclosure(number, FACE)

    await rounds(world, days=340)

    after = await world.disclosure(number, FACE)
    assert after["reason"] == {"kind": "CHECKED_AGAIN", "article": "9"}
    assert day_of(before, "operatorName") < day_of(after, "operatorName") < before["nextCheckOn"]
    assert after["nextCheckOn"] > before["nextCheckOn"]
    assert day_of(after, "placeOperated") == day_of(before, "placeOperated")
    assert await queue(world) == []


async def test_before_its_time_nobody_is_asked(world: World) -> None:
    number = await world.account()
    asked = len(world.registry.asked)

    await rounds(world, days=300)

    assert len(world.registry.asked) == asked
    assert (await world.disclosure(number, FACE))["version"] == 1


async def test_checks_go_on_year_after_year(world: World) -> None:
    number = await world.account()

    for _ in range(3):
        await rounds(world, days=340)

    assert (await world.disclosure(number, FACE))["version"] == 4


async def test_a_register_that_denies_it_changes_nothing_by_itself(world: World) -> None:
    number, _ = await to_look_at(world)

    face = await world.disclosure(number, FACE)
    assert (face["version"], face["status"]["value"]) == (1, "ACTIVE")


async def test_a_register_that_is_silent_for_a_week_leaves_it_to_staff(world: World) -> None:
    await world.account()
    world.registry.outcome = Outcome.PROVIDER_DOWN
    await rounds(world, days=340)
    early = await queue(world)

    await rounds(world, days=7)

    assert early == []
    assert [one["kind"] for one in await queue(world)] == ["REGULAR"]


async def test_a_check_by_chance_is_looked_at_whatever_the_registers_say(world: World) -> None:
    world.chance.drawn = 0.01
    number = await world.account()
    world.chance.drawn = 0.99

    await rounds(world, days=10)

    waiting = await queue(world)
    assert [(one["number"], one["kind"]) for one in waiting] == [(number, "RANDOM")]


async def test_a_person_passes_it_and_the_public_sees_what_they_saw(world: World) -> None:
    number, reference = await to_look_at(world)

    payload = await decide(world, reference, outcome="PASSED", **SEEN)

    assert payload["check"]["state"] == "PASSED"
    face = await world.disclosure(number, FACE)
    today = world.clock.now().date().isoformat()
    assert face["reason"]["kind"] == "CHECKED_AGAIN"
    assert day_of(face, "placeOperated")[:7] == today[:7]
    assert day_of(face, "placeRegistered") < day_of(face, "placeOperated")
    assert face["nextCheckOn"] > today


async def test_a_fault_is_closed_after_the_measure_and_looked_at_again(world: World) -> None:
    number, reference = await to_look_at(world)
    early = await decide(world, reference, outcome="FAULT_FOUND")
    unmarked = {
        "number": number,
        "type": "ENTERPRISE",
        "ground": "FACTS_CHANGED",
        "note": "核对不符",
    }
    await world.do(operations.END_MARKER, unmarked, by="sue", role=Role.SUPERVISOR)

    payload = await decide(world, reference, outcome="FAULT_FOUND", note="地址不符")

    assert codes(early) == ["CHECK_WITHOUT_MEASURE"]
    assert payload["check"]["state"] == "FAULT_FOUND"
    await rounds(world, days=31)
    assert [one["kind"] for one in await queue(world)] == ["FOLLOW_UP"]


async def test_an_account_that_ended_is_not_checked(world: World) -> None:
    number = await world.account()
    overdue = await issued(world, number)
    await rounds(world, days=60)
    await rectifying.end_overdue(world, overdue)
    asked = len(world.registry.asked)

    await rounds(world, days=300)

    face = await world.disclosure(number, FACE)
    assert (face["status"]["value"], face["nextCheckOn"]) == ("TERMINATED", None)
    assert len(world.registry.asked) == asked
    assert await queue(world) == []


async def test_a_check_whose_account_ends_meanwhile_ends_with_it(world: World) -> None:
    number, reference = await to_look_at(world)
    overdue = await issued(world, number)
    world.clock.move(days=60)

    await rectifying.end_overdue(world, overdue)
    await rounds(world, minutes=2)

    late = await staff(world, operations.CLAIM_CHECK, check=reference)
    assert codes(late) == ["CHECK_NOT_OPEN"]
    assert await queue(world) == []


async def test_before_the_register_ends_it_staff_may(world: World) -> None:
    number, reference = await to_look_at(world)
    await terminate(world, number)

    passed = await decide(world, reference, outcome="PASSED", **SEEN)
    ended = await decide(world, reference, outcome="ENDED")

    assert codes(passed) == ["CHECK_OUT_OF_SERVICE"]
    assert ended["check"]["state"] == "ENDED"


async def test_what_two_persons_saw_counts_where_the_register_denies_it_now(world: World) -> None:
    number, reference = await to_look_at(world)
    before = await world.disclosure(number, FACE)
    await decide_alone(world, reference, outcome="PASSED", **SEEN)
    await decide_alone(world, reference, outcome="PASSED", **SEEN)
    alone = await world.disclosure(number, FACE)
    await decide_alone(world, reference, by="dora", outcome="PASSED", **SEEN)
    passed = await world.disclosure(number, FACE)

    await rounds(world, days=2)
    await rounds(world, days=30)

    assert alone["version"] == before["version"]
    (level,) = [one["level"] for one in passed["facts"] if one["field"] == "operatorName"]
    assert level == "CHECKED"
    assert passed["nextCheckOn"] > "2028-06-01"
    assert (await world.disclosure(number, FACE))["version"] == passed["version"]
    assert await queue(world) == []


async def test_an_identity_that_is_disputed_does_not_pass(world: World) -> None:
    victim = build.subject("NATURAL_PERSON")
    number = await world.account(nature="NATURAL_PERSON", subject=victim, by="mallory")
    world.clock.move(days=330)
    await proven(world, victim)
    await rounds(world, days=6)

    (waiting,) = await queue(world)
    told = {**SEEN, "facts": ["IDENTITY"]}
    payload = await decide(world, waiting["reference"], outcome="PASSED", **told)

    assert codes(payload) == ["IDENTITY_DISPUTED"]
    face = await world.disclosure(number, FACE)
    assert face["reason"]["kind"] == "SUSPENDED"


async def test_a_fault_that_is_still_being_corrected_closes_its_follow_up(world: World) -> None:
    number, reference = await to_look_at(world)
    await issue(world, number, workingDays=30)
    await decide(world, reference, outcome="FAULT_FOUND")
    await rounds(world, days=31)
    (waiting,) = await queue(world)

    payload = await decide(world, waiting["reference"], outcome="FAULT_FOUND")

    assert payload["objections"] == []


async def test_a_notice_that_was_withdrawn_is_no_measure(world: World) -> None:
    number, reference = await to_look_at(world)
    issued = await issue(world, number)
    taken = {"rectification": issued["rectification"]["reference"], "reason": "复核无误"}
    await world.do(operations.WITHDRAW_RECTIFICATION, taken, by="dora", role=Role.SUPERVISOR)

    payload = await decide(world, reference, outcome="FAULT_FOUND")

    assert codes(payload) == ["CHECK_WITHOUT_MEASURE"]


async def test_qualifications_that_were_seen_again_get_their_day(world: World) -> None:
    held = await world.qualified()
    number, reference = await to_look_at(world, category="HEALTH", credentials=held)
    seen = {**SEEN, "facts": ["IDENTITY", "QUALIFICATION"]}

    await decide(world, reference, outcome="PASSED", **seen)

    face = await world.disclosure(number, "credentials { on }")
    assert min(one["on"] for one in face["credentials"]) > "2027-04-01"


async def test_nobody_checks_their_own_account(world: World) -> None:
    number, reference = await to_look_at(world, by="carol")

    payload = await staff(world, operations.CLAIM_CHECK, by="carol", check=reference)

    assert codes(payload) == ["OWN_CHECK"]
    assert await queue(world, by="carol") == []
    assert number not in str(payload)


async def test_who_does_not_hold_a_check_does_not_decide_it(world: World) -> None:
    _, reference = await to_look_at(world)
    alone = await staff(world, operations.DECIDE_CHECK, check=reference, outcome="PASSED", **SEEN)
    await staff(world, operations.CLAIM_CHECK, check=reference)

    second = await staff(world, operations.CLAIM_CHECK, by="dora", check=reference)

    assert codes(alone) == ["CHECK_NOT_CLAIMED"]
    assert codes(second) == ["CHECK_CLAIMED_BY_ANOTHER"]


async def test_a_decided_check_is_not_decided_again(world: World) -> None:
    number, reference = await to_look_at(world)
    await decide(world, reference, outcome="PASSED", **SEEN)

    again = await staff(world, operations.CLAIM_CHECK, check=reference)

    assert codes(again) == ["CHECK_NOT_OPEN"]
    assert (await world.disclosure(number, FACE))["version"] == 2


async def test_an_unknown_check_is_told_so(world: World) -> None:
    payload = await staff(world, operations.CLAIM_CHECK, check="nothing")

    assert codes(payload) == ["CHECK_UNKNOWN"]


async def test_the_case_shows_no_number_of_a_person(world: World) -> None:
    person = build.subject("NATURAL_PERSON")
    _, reference = await to_look_at(world, nature="NATURAL_PERSON", subject=person)

    payload = await staff(world, operations.CLAIM_CHECK, check=reference)

    assert person["document"]["number"] not in str(payload)
    assert [one["outcome"] for one in payload["check"]["factors"]] == ["NOT_FOUND"]


async def test_two_processes_at_once_begin_one_check(world: World) -> None:
    number = await world.account()
    world.clock.move(days=340)

    await asyncio.gather(go_round(world.register), go_round(world.register))
    await rounds(world, minutes=2)

    assert (await world.disclosure(number, FACE))["version"] == 2


async def test_an_account_whose_personal_data_was_withdrawn_is_checked_all_the_same(
    world: World,
) -> None:
    number = await world.account(nature="NATURAL_PERSON")
    erased = {"number": number, "ground": "DATA_SUBJECT_REQUEST", "reason": "本人请求"}
    await world.do(operations.ERASE, erased, by="sue", role=Role.SUPERVISOR)

    await rounds(world, days=340)

    face = await world.disclosure(number, FACE)
    assert face["reason"]["kind"] == "CHECKED_AGAIN"


FIGURE = "{ value suppressed }"
FIGURES = f"""{{ statistics {{ checks {{
  inService {FIGURE} underWay {FIGURE} overdue {FIGURE}
  decided {{ passed {FIGURE} faultFound {FIGURE} }}
  byMonth {{ month decided {{ passed {FIGURE} }} }}
}} }} }}"""


@pytest.mark.article("20")
async def test_the_public_sees_how_many_were_checked_and_how_many_are_late(world: World) -> None:
    for _ in range(6):
        await world.account(by="mallory")
    passing = await world.account()
    world.registry.outcome = Outcome.NOT_FOUND
    await rounds(world, days=340)
    for one in await queue(world):
        if one["number"] == passing:
            await decide(world, one["reference"], outcome="PASSED", **SEEN)
    await rounds(world, days=40)

    told = (await world.ask(FIGURES))["data"]["statistics"]["checks"]

    assert told["inService"]["value"] == 7
    assert (told["underWay"]["value"], told["overdue"]["value"]) == (5, 5)
    assert told["decided"]["passed"]["value"] == 1
    assert told["decided"]["faultFound"]["suppressed"]
    assert sum(row["decided"]["passed"]["value"] for row in told["byMonth"]) == 1


async def test_checks_that_nobody_began_are_late_too(world: World) -> None:
    for _ in range(5):
        await world.account()
        world.clock.move(days=1)
    world.clock.move(days=400)

    told = (await world.ask(FIGURES))["data"]["statistics"]["checks"]

    assert told["underWay"]["suppressed"]
    assert told["overdue"]["value"] == 5


async def test_accounts_that_ended_are_not_late(world: World) -> None:
    numbers = [await world.account(by=f"operator{n}") for n in range(5)]
    world.registry.outcome = Outcome.NOT_FOUND
    await rounds(world, days=340)
    for number in numbers:
        await issue(world, number, workingDays=30)
    for one in await queue(world):
        await decide(world, one["reference"], outcome="FAULT_FOUND")
    world.clock.move(days=26)
    before = (await world.ask(FIGURES))["data"]["statistics"]["checks"]
    for number in numbers:
        await terminate(world, number)
    world.clock.move(hours=1)

    told = (await world.ask(FIGURES))["data"]["statistics"]["checks"]

    assert before["overdue"]["value"] == 5
    assert told["overdue"]["suppressed"]


async def test_a_marker_that_ended_by_itself_is_no_measure(world: World) -> None:
    ends = (world.clock.now() + timedelta(days=160)).date().isoformat()
    await world.account(category="HEALTH", credentials=await world.qualified(validTo=ends))
    world.registry.outcome = Outcome.NOT_FOUND
    await rounds(world, days=155)
    (waiting,) = await queue(world)
    await rounds(world, days=10)

    payload = await decide(world, waiting["reference"], outcome="FAULT_FOUND")

    assert codes(payload) == ["CHECK_WITHOUT_MEASURE"]


async def test_a_check_that_does_not_begin_keeps_no_other_from_it_and_is_due_still(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, whole = await world.account(), await world.account()
    first, second = [(await Account.get(number=one)).id for one in (broken, whole)]
    usual = pending

    async def failing(ctx: Any, claimant: Any, *kinds: Any) -> Any:
        asked = await usual(ctx, claimant, *kinds)
        if getattr(claimant, "account_id", None) == first:
            raise RuntimeError
        return asked

    monkeypatch.setattr("resolvers.checks.rounds.pending", failing)
    await rounds(world, days=340)
    begun = [run.account_id for run in await CheckRun.all()]
    left = await CheckPlan.filter(begins_on__lte=world.clock.now().date())
    monkeypatch.undo()
    await rounds(world, minutes=2)

    assert begun == [second]
    assert [plan.account_id for plan in left] == [first]
    for number in (broken, whole):
        assert (await world.disclosure(number, FACE))["reason"]["kind"] == "CHECKED_AGAIN"


@pytest.mark.parametrize("ended", [False, True])
async def test_a_check_that_does_not_go_on_or_end_keeps_no_other_from_it(
    world: World, monkeypatch: pytest.MonkeyPatch, ended: bool
) -> None:
    numbers = [await world.account(), await world.account()]
    world.registry.outcome = Outcome.NOT_FOUND if ended else Outcome.PROVIDER_DOWN
    await rounds(world, days=340)
    if ended:
        for number in numbers:
            await terminate(world, number)
    first = (await CheckRun.all().order_by("id"))[0].id
    usual = effects.lock_check

    async def failing(run_id: int) -> Any:
        locked = await usual(run_id)
        if run_id == first:
            raise RuntimeError
        return locked

    monkeypatch.setattr(effects, "lock_check", failing)
    await rounds(world, days=8)

    states = [run.state for run in await CheckRun.all().order_by("id")]
    expected = (
        (CheckState.OPEN, CheckState.ENDED) if ended else (CheckState.ASKING, CheckState.OPEN)
    )
    assert tuple(states) == expected


async def named_on(world: World, number: str) -> tuple[str, str]:
    face = await world.disclosure(number, FACE)
    (name,) = [fact for fact in face["facts"] if fact["field"] == "name"]
    return name["level"], name["on"]


async def correct(world: World, number: str, name: str) -> None:
    reference = await issued(world, number)
    await rectifying.submit(world, reference, value=name)
    payload = await rectifying.decide(world, reference, "ACCEPT")
    assert payload["objections"] == []


async def check_of_name(world: World) -> None:
    """The yearly check, in which a person sees the profile as well."""
    world.registry.outcome = Outcome.NOT_FOUND
    await rounds(world, days=340)
    (waiting,) = await queue(world)
    seen = {**SEEN, "facts": ["IDENTITY", "PROFILE"]}
    payload = await decide(world, waiting["reference"], outcome="PASSED", **seen)
    assert payload["objections"] == []


async def test_an_older_correction_does_not_hide_that_a_check_saw_it_later(world: World) -> None:
    number = await world.account()
    await correct(world, number, "云山夜读")
    corrected = await named_on(world, number)
    await check_of_name(world)

    assert corrected == ("DECLARED", "2026-11-24")
    assert await named_on(world, number) == ("CHECKED", "2027-10-30")


async def test_a_correction_counts_from_its_day_where_an_older_check_saw_what_was_before(
    world: World,
) -> None:
    number = await world.account()
    await check_of_name(world)
    seen = await named_on(world, number)
    world.clock.move(days=5)
    await correct(world, number, "云山夜读")

    assert seen == ("CHECKED", "2027-10-30")
    assert await named_on(world, number) == ("DECLARED", "2027-11-04")


@pytest.mark.parametrize("answer", [Outcome.PROVIDER_DOWN, Outcome.NOT_FOUND])
async def test_a_check_of_an_account_that_ended_is_closed_and_none_is_planned_again(
    world: World, answer: Outcome
) -> None:
    number = await world.account()
    world.registry.outcome = answer
    await rounds(world, days=340)
    begun = await CheckRun.get(account__number=number)
    await terminate(world, number)
    world.registry.outcome = Outcome.MATCH
    await rounds(world, minutes=2)
    closed = await CheckRun.get(id=begun.id)
    planned = await CheckPlan.filter(account__number=number).exists()
    asked = len(world.registry.asked)

    await rounds(world, days=400)

    assert begun.open
    assert (closed.state, closed.open) == (CheckState.ENDED, None)
    assert not planned
    assert await CheckRun.filter(account__number=number).count() == 1
    assert len(world.registry.asked) == asked


@pytest.mark.parametrize(
    ("answer", "found"),
    [(Outcome.NOT_FOUND, CheckState.FAULT_FOUND), (Outcome.PROVIDER_DOWN, CheckState.ENDED)],
)
async def test_what_ends_for_a_fault_while_a_person_was_to_look_had_one(
    world: World, answer: Outcome, found: CheckState
) -> None:
    number = await world.account()
    world.registry.outcome = answer
    await rounds(world, days=340)
    reference = await issued(world, number)
    paper = await rectifying.submit(world, reference, value="云山夜读")
    await rectifying.refuse(world, reference, note="拒不改正")
    await rounds(world, minutes=2)

    assert paper["objections"] == []
    assert (await world.disclosure(number, FACE))["status"]["value"] == "TERMINATED"
    assert (await CheckRun.get(account__number=number)).state is found
