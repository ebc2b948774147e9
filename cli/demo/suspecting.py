"""What becomes of applications that look like one campaign: staff decide, those found to be abusive
appeal, another of the staff answers, and the applications are decided after that (Art 10, 20).
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from cli.demo import deciding, operations
from cli.demo.applying import Case
from cli.demo.people import SECOND_SUPERVISOR, SUPERVISOR
from cli.demo.stage import Stage

UNFOUNDED = "读书会课堂现场统一申请，已与组织者和其中三人电话核实，各为本人。"
FOUND = "名称只有序号不同，集中提交，电话核实均无人承认本人申请。"
STATEMENT = "账号是我本人注册的，名称由大家约定，请核实。"
STANDS = "经再次电话核实，申请由他人代为批量提交，维持认定。"
FALLS = "经与组织者核实，为同一读书小组成员各自申请，撤销认定。"
APPEALING = 6  # of those who are found to have registered abusively


@dataclass(slots=True)
class Suspicion:
    """The applications that a finding rests on, in the order in which they were filed."""

    cases: list[Case]
    finding: str = ""


Step = Callable[[Stage, Suspicion], Awaitable[None]]


async def dismiss(stage: Stage, suspicion: Suspicion) -> None:
    await _decide(stage, suspicion, operations.DISMISS_FINDING, UNFOUNDED)


async def confirm(stage: Stage, suspicion: Suspicion) -> None:
    await _decide(stage, suspicion, operations.CONFIRM_FINDING, FOUND)


async def appeal(stage: Stage, suspicion: Suspicion) -> None:
    """Some of them say that it is not so."""
    for case in suspicion.cases[:APPEALING]:
        by = case.applicant.person
        own = await stage.desk.ask(operations.OWN_CHECKS, {"number": case.number}, by=by)
        [check] = own["application"]["registrationChecks"]
        said = {
            "application": case.reference,
            "check": check["reference"],
            "statement": STATEMENT,
        }
        await stage.desk.do(operations.APPEAL, said, by=by)


async def reject(stage: Stage, suspicion: Suspicion) -> None:
    """Each appeal is answered by itself: the finding stands."""
    for reference in await _appeals(stage, suspicion):
        await _answer(stage, reference, "REJECTED", STANDS)


async def overturn(stage: Stage, suspicion: Suspicion) -> None:
    """The answer to the first of the appeals ends them all."""
    await _answer(stage, (await _appeals(stage, suspicion))[0], "OVERTURNED", FALLS)


async def refuse(stage: Stage, suspicion: Suspicion) -> None:
    for case in suspicion.cases:
        await deciding.claim(stage, case)
        await deciding.refuse_as_found(stage, case)


async def approve(stage: Stage, suspicion: Suspicion) -> None:
    for case in suspicion.cases:
        await deciding.claim(stage, case)
        await deciding.approve(stage, case)


async def _decide(stage: Stage, suspicion: Suspicion, operation: str, reason: str) -> None:
    found = await stage.desk.ask(operations.OPEN_FINDINGS, {}, by=SUPERVISOR)
    suspicion.finding = found["edges"][0]["node"]["reference"]
    decided = {"finding": suspicion.finding, "reason": reason}
    await stage.desk.do(operation, decided, by=SUPERVISOR)


async def _appeals(stage: Stage, suspicion: Suspicion) -> list[str]:
    asked = {"finding": suspicion.finding}
    case = await stage.desk.ask(operations.APPEALS, asked, by=SECOND_SUPERVISOR)
    filed = [member["appeal"] for member in case["members"] if member["appeal"]]
    return [one["reference"] for one in filed]


async def _answer(stage: Stage, reference: str, decision: str, feedback: str) -> None:
    answered = {"appeal": reference, "decision": decision, "feedback": feedback}
    await stage.desk.do(operations.ANSWER_APPEAL, answered, by=SECOND_SUPERVISOR)
