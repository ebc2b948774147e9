"""Correct or suspend: what staff find, what operators answer, and how it ends."""

from datetime import datetime, timedelta

from cli.demo import hours, operations
from cli.demo.applying import Case
from cli.demo.people import SECOND_SUPERVISOR, SUPERVISOR, Person
from cli.demo.stage import Stage

WORKING_DAYS = 10
OPEN_FOR = (3, 5)  # days before the end after which what is still open was issued
LAST = timedelta(hours=3)

FOUND = (
    {
        "ground": "PROFILE_NOT_CONFORMING",
        "field": "BIO",
        "words": "简介与账号实际内容不符，请按实际内容改写。",
    },
    {"ground": "DETAILS_INCOMPLETE", "words": "登记的运营地与实际不符，请补充现址证明。"},
)
ANSWERED = "按要求改好了，材料见附件。"
BIO = "内容与登记的类别一致，每周更新。"
RETURNED, REFUSED = "现址证明看不清楚，请重新拍照。", "补充的材料与登记主体不一致，且两次未能说明。"

UNANSWERED = "改正期限已过，运营者没有提交任何材料，电话和短信均未回复。"


async def issue(stage: Stage, case: Case) -> None:
    """A notice to correct: the account is suspended from here on."""
    asked = {"number": case.number, "items": FOUND, "workingDays": WORKING_DAYS}
    payload = await stage.desk.do(operations.ISSUE_RECTIFICATION, asked, by=SUPERVISOR)
    case.rectification = payload["rectification"]["reference"]


async def answer(stage: Stage, case: Case) -> None:
    """Both items at once, the text itself and words about the place."""
    for item, said in ((1, {"value": BIO}), (2, {"text": ANSWERED})):
        asked = {"rectification": case.rectification, "item": item, **said}
        await stage.desk.do(operations.SUBMIT_CORRECTION, asked, by=case.applicant.person)


async def accept(stage: Stage, case: Case) -> None:
    """Both, so that the service resumes."""
    await _decide(stage, case, 1, "ACCEPT")
    await _decide(stage, case, 2, "ACCEPT")


async def propose_close(stage: Stage, case: Case) -> None:
    """One in order, one that a first person refuses."""
    await _decide(stage, case, 1, "ACCEPT")
    await _decide(stage, case, 2, "REFUSE", note=REFUSED)


async def close(stage: Stage, case: Case) -> None:
    """A second person refuses it too: the service ends."""
    await _decide(stage, case, 2, "REFUSE", note=REFUSED, by=SECOND_SUPERVISOR)
    stage.published.pop(case.number)


async def end_overdue(stage: Stage, case: Case) -> None:
    """Nobody answered in time: another than who asked for it ends the account."""
    asked = {"rectification": case.rectification, "note": UNANSWERED}
    await stage.desk.do(operations.END_OVERDUE, asked, by=SECOND_SUPERVISOR)
    stage.published.pop(case.number)


async def hand_back(stage: Stage, case: Case) -> None:
    """One in order, one to be answered again."""
    await _decide(stage, case, 1, "ACCEPT")
    await _decide(stage, case, 2, "RETURN", note=RETURNED)


async def read_mail(stage: Stage, case: Case) -> None:
    """The operator reads what was told so far, all but the newest."""
    person = case.applicant.person
    box = await stage.desk.ask(operations.MAILBOX, {}, by=person)
    for edge in box["edges"][1:]:
        named = {"notice": edge["node"]["reference"]}
        await stage.desk.do(operations.MARK_READ, named, by=person)


def just_before(stage: Stage) -> datetime:
    """When something came up that is still open at the end: in office hours, if any are left."""
    day = stage.end - timedelta(days=stage.random.randint(*OPEN_FOR))
    return min(hours.office(day, (1, 1), stage.random), stage.end - LAST)


async def _decide(
    stage: Stage,
    case: Case,
    item: int,
    decision: str,
    note: str = "",
    by: Person = SUPERVISOR,
) -> None:
    asked = {
        "rectification": case.rectification,
        "item": item,
        "decision": decision,
        "note": note,
    }
    await stage.desk.do(operations.DECIDE_CORRECTION, asked, by=by)
