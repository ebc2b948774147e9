"""The staff's part: claim, approve, return, refuse, end a marker, withdraw personal values."""

from typing import Any

from cli.demo import operations
from cli.demo.applying import Case
from cli.demo.people import REVIEWERS, SECOND_SUPERVISOR, SUPERVISOR
from cli.demo.stage import Stage
from rules.vocabulary import CredentialField, SubjectNature

SEEN_OF_PERSONS = "视频连线核对身份证原件与本人"
SEEN_OF_ORGANISATIONS = "核对证照原件与负责人身份证件，电话回访登记号码"

RIGHT_TO_NAME = "名称与运营主体证照或所属机构的授权文件一致"

RIGHT_TO_PROFILE = "简介和头像经核对属于申请人，或已取得授权"

RETURNED = (
    ("DETAILS_INCOMPLETE", "请补充证明材料的完整页面，当前页面缺少签发日期。"),
    ("PROFILE_NOT_CONFORMING", "头像不够清晰或没有头像，请补充后重新提交。"),
    ("NAME_NOT_CONFORMING", "名称与其他账号相近，请补充说明或提供授权材料。"),
)
REFUSED = (
    ("IMPERSONATED_IDENTITY", "经电话回访，登记的主体表示没有提出过申请。"),
    ("IDENTITY_NOT_REAL", "提交的证件照片与登记信息不一致，三次联系均未回复。"),
    ("NAME_NOT_CONFORMING", "名称与其他账号相近，且不能提供依据。"),
    ("DETAILS_INCOMPLETE", "证明材料缺页，联系后仍未补充。"),
)
REFUSED_AS_FOUND = ("MALICIOUS_REGISTRATION", "经认定属于批量恶意注册，申诉后维持。")
ENDED_OF_FIELDS = (("GRANTED_IN_ERROR", "复核发现所核验的资质与标识的领域不对应。"),)
ENDED_OF_NATURES = (
    ("FACTS_CHANGED", "主体已变更，等待重新核验。"),
    ("GRANTED_IN_ERROR", "复核发现核验材料与主体不对应。"),
)
MISTAKEN = ("GRANTED_IN_ERROR", "核验材料与登记主体不对应，终止标识。")
RESTORED = "上次复核误取了另一账号的材料，现已重新核对，材料与登记主体一致。"
# What is compared, and in which kind of document: a person's card, an organisation's certificate.
SEEN_OF_ALL = ["IDENTITY", "SUBJECT_NATURE", "PLACE_REGISTERED", "PROFILE"]
ASIDE = ["QUALIFICATION", "CREDIT"]
OF_PERSONS = ("RESIDENT_IDENTITY_CARD", [*SEEN_OF_ALL, *ASIDE])
OF_ORGANISATIONS = ("REGISTRATION_CERTIFICATE", [*SEEN_OF_ALL, "BUSINESS_SCOPE", *ASIDE])


async def claim(stage: Stage, case: Case) -> None:
    case.reviewer = stage.random.randrange(len(REVIEWERS))
    named = {"application": case.reference}
    by = REVIEWERS[case.reviewer]
    claimed = await stage.desk.do(operations.CLAIM, named, by=by)
    case.learn(claimed)
    application = claimed["application"]
    for credential in application["account"]["credentials"]:
        await stage.desk.open(credential["evidence"], by)
    kind, _ = _seen_of(case)
    case.seen = await stage.desk.open(application["evidence"], by, kind)


def _seen_of(case: Case) -> tuple[str, list[str]]:
    """The kind of document that is looked at, and which facts it shows."""
    person = case.applicant.nature is SubjectNature.NATURAL_PERSON
    return OF_PERSONS if person else OF_ORGANISATIONS


async def approve(stage: Stage, case: Case) -> None:
    await decide_by_eye(stage, case)
    stage.published[case.number] = case.category


async def decide_by_eye(stage: Stage, case: Case, **more: str) -> None:
    """Approve what was seen; `more` is said with the check."""
    person = case.applicant.nature is SubjectNature.NATURAL_PERSON
    seen = SEEN_OF_PERSONS if person else SEEN_OF_ORGANISATIONS
    _, facts = _seen_of(case)
    check = {"means": seen, "facts": facts, "documents": case.seen, **more}
    verdict = {
        "humanCheck": check,
        "credentialsChecked": case.credentials,
        "nameRight": RIGHT_TO_NAME,
        "profileRight": RIGHT_TO_PROFILE,
    }
    await _decide(stage, case, "APPROVE", verdict)


async def send_back(stage: Stage, case: Case) -> None:
    ground, note = stage.random.choice(RETURNED)
    await _decide(stage, case, "RETURN", {"grounds": [ground], "note": note})


async def refuse(stage: Stage, case: Case) -> None:
    ground, note = stage.random.choice(REFUSED)
    await _decide(stage, case, "REFUSE", {"grounds": [ground], "note": note})


async def refuse_as_found(stage: Stage, case: Case) -> None:
    ground, note = REFUSED_AS_FOUND
    await _decide(stage, case, "REFUSE", {"grounds": [ground], "note": note})


async def end_marker(stage: Stage, case: Case) -> None:
    """The marker of the credential's field where there is one, else that of the nature."""
    type_ = case.markers[-1]
    grounds = ENDED_OF_FIELDS if type_ in set(CredentialField) else ENDED_OF_NATURES
    ground, note = stage.random.choice(grounds)
    ended = {"number": case.number, "type": type_, "ground": ground, "note": note}
    await stage.desk.do(operations.END_MARKER, ended, by=SUPERVISOR)


async def end_by_mistake(stage: Stage, case: Case) -> None:
    ground, note = MISTAKEN
    ended = {"number": case.number, "type": case.markers[0], "ground": ground, "note": note}
    await stage.desk.do(operations.END_MARKER, ended, by=SUPERVISOR)


async def restore(stage: Stage, case: Case) -> None:
    """Another person gives back what was ended by mistake."""
    asked = {"number": case.number, "type": case.markers[0], "reason": RESTORED}
    await stage.desk.do(operations.RESTORE_MARKER, asked, by=SECOND_SUPERVISOR)


async def erase(stage: Stage, case: Case) -> None:
    erased = {
        "number": case.number,
        "ground": "DATA_SUBJECT_REQUEST",
        "reason": "当事人书面请求撤回已公示的个人信息",
    }
    await stage.desk.do(operations.ERASE, erased, by=SUPERVISOR)
    stage.published.pop(case.number)


async def _decide(stage: Stage, case: Case, decision: str, verdict: dict[str, Any]) -> None:
    decided = {"application": case.reference, "decision": decision, **verdict}
    case.learn(await stage.desk.do(operations.DECIDE, decided, by=REVIEWERS[case.reviewer]))
