"""Identities that were used without their owner: a person proves it, staff look, and what follows
for the account (Art 8).
"""

from typing import Any

from cli.demo import operations, pictures
from cli.demo.applying import Case
from cli.demo.people import SECOND_SUPERVISOR, SUPERVISOR, Person
from cli.demo.stage import Stage

NOT_MINE = "这个账号不是我注册的，也没有委托任何人使用我的身份证件。"
NOT_ANSWERING = "我已从该单位离职，不再担任负责人，也没有同意继续登记。"
STOPPED = "经核对您本人的证件，该账号确系冒用您的身份注册，已终止提供服务。"
REPLACED = "经核对您本人的证件，您不再是该账号的负责人，运营者已另行指定。"
STANDS = "经向双方核实，账号由您本人委托的家人申请，未发现冒用。"
MEANS = "视频连线核对身份证原件与本人"
RIGHTFUL = "名称被冒用其身份者注册后关闭，异议成立，归还本人。"
BANK_ACCOUNT = "6299000000000000"  # no bank's range


async def dispute(stage: Stage, case: Case) -> None:
    """Whose identity the account was registered on says so and proves it: it rests from here on."""
    declared = case.applicant.declared
    await _prove(stage, case, declared["document"], declared["operatorName"], NOT_MINE)


async def dispute_responsible(stage: Stage, case: Case) -> None:
    """Who is said to answer for an organisation does not any more."""
    person = case.applicant.responsible or {}
    document = {"kind": "RESIDENT_IDENTITY_CARD", "number": person["documentNumber"]}
    await _prove(stage, case, document, person["name"], NOT_ANSWERING)


async def name_another(stage: Stage, case: Case) -> None:
    """The organisation says who answers for it from now on."""
    another = {"number": case.number, "responsiblePerson": case.conflict.successor}
    await stage.desk.do(operations.NAME_RESPONSIBLE, another, by=case.applicant.person)


async def end_responsibility(stage: Stage, case: Case) -> None:
    await _decide(stage, case, SUPERVISOR, {"decision": "UPHELD", "feedback": REPLACED})


async def dismiss(stage: Stage, case: Case) -> None:
    """Nothing of it was so: the account is in service again."""
    await _decide(stage, case, SUPERVISOR, {"decision": "DISMISSED", "feedback": STANDS})


async def propose_end(stage: Stage, case: Case) -> None:
    await _end(stage, case, SUPERVISOR)


async def end(stage: Stage, case: Case) -> None:
    """A second person sees the same: the account ends."""
    await _end(stage, case, SECOND_SUPERVISOR)
    stage.published.pop(case.number)


async def propose_name(stage: Stage, case: Case) -> None:
    await _assign(stage, case, SUPERVISOR)


async def give_name(stage: Stage, case: Case) -> None:
    """A second person says the same: the name is its rightful owner's."""
    await _assign(stage, case, SECOND_SUPERVISOR)


async def _prove(
    stage: Stage, case: Case, document: dict[str, Any], name: str, statement: str
) -> None:
    """File it with the card, be paid a sum into an account of that name, and tell it back."""
    desk, (by, phone) = stage.desk, case.conflict.party
    card = pictures.page("IDENTITY", stage.random)
    filed = {
        "document": document,
        "name": name,
        "phone": phone,
        "statement": statement,
        "evidence": [await desk.upload("IDENTITY_DOCUMENT", card, by=by)],
    }
    named = await desk.do(operations.DISPUTE, filed, by=by)
    case.conflict.reference = named["dispute"]["reference"]
    dispute = {"dispute": case.conflict.reference}
    await desk.do(operations.PAY_DISPUTANT, {**dispute, "account": BANK_ACCOUNT}, by=by)
    amount = f"{desk.bank.paid / 100:.2f}"
    await desk.do(operations.CONFIRM_SUM, {**dispute, "amount": amount}, by=by)


async def _end(stage: Stage, case: Case, by: Person) -> None:
    verdict = {"decision": "UPHELD", "feedback": STOPPED, "impersonated": [case.number]}
    await _decide(stage, case, by, verdict)


async def _decide(stage: Stage, case: Case, by: Person, verdict: dict[str, Any]) -> None:
    """Hold the dispute, look at the card, and say what is so."""
    named = {"dispute": case.conflict.reference}
    held = await stage.desk.do(operations.CLAIM_DISPUTE, named, by=by)
    files = held["dispute"]["evidence"]
    documents = await stage.desk.open(files, by, "RESIDENT_IDENTITY_CARD")
    decided = {**named, **verdict, "means": MEANS, "documents": documents}
    await stage.desk.do(operations.DECIDE_DISPUTE, decided, by=by)


async def _assign(stage: Stage, case: Case, by: Person) -> None:
    given = {"number": case.number, "name": case.conflict.name}
    why = {"ground": "DISPUTE", "reason": RIGHTFUL}
    await stage.desk.do(operations.ASSIGN_NAME, {**given, **why}, by=by)
