"""What can be wrong with a decision (Art 8, 9)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "OWN_APPLICATION": Message(
        None,
        "不能审核自己提交的申请。",
        "No one decides their own application.",
    ),
    "SECOND_PERSON_NEEDED": Message(
        None,
        "这项决定需要另一位工作人员作出，不能由同一人决定两次。",
        "This takes a second person: who took the first step does not take the second.",
    ),
    "CLAIMED_BY_ANOTHER": Message(
        None, "另一位审核员正在处理这份申请。", "Another reviewer holds this application."
    ),
    "NOT_CLAIMED": Message(
        None, "请先领取这份申请，再作决定。", "Claim this application before deciding it."
    ),
    "GROUNDS_MISSING": Message(
        "8", "退回或拒绝必须写明理由。", "A return or refusal needs a ground."
    ),
    "GROUNDS_WITH_APPROVAL": Message(
        None, "通过时不应填写拒绝理由。", "An approval carries no ground for refusal."
    ),
    "NOTE_MISSING": Message(
        "8",
        "退回或拒绝时请写明说明，告诉申请人要改什么或为什么。",
        "Tell the applicant in words what to change, or why it is refused.",
    ),
    "FACTOR_MISMATCH": Message(
        "8",
        "身份验证因素 {factor} 不一致。如经人工核验仍要通过，请写明为何不采信。",
        "The factor {factor} does not match. To approve all the same, say why it does not count.",
    ),
    "FACTOR_UNANSWERED": Message(
        "8",
        "{factor} 还没有答复，系统会自动再次核验。如不等答复仍要通过，请写明为何不需要等待。",
        "{factor} has not answered yet and is asked again by itself. To approve all the same, say "
        "why its answer need not be waited for.",
    ),
    "FACTORS_INSUFFICIENT": Message(
        "8",
        "通过前需要下列任一组相互独立、一致且在有效期内的验证因素：{sets_zh}。",
        "Approval needs one of these sets of factors, independent of each other, matching and "
        "still fresh: {sets_en}.",
    ),
    "NATURE_NOT_CHECKED": Message(
        "9",
        "主体性质还没有核验：请在人工核验中写明已核验主体性质。",
        "The nature of the subject has not been checked: name it in the human check.",
    ),
    "OWN_ACCOUNT": Message(
        None,
        "不能处理与自己同一主体的账号。",
        "No one decides about an account of their own subject.",
    ),
    "CREDENTIAL_UNKNOWN": Message(
        "9", "这份申请中没有这项资质。", "The application holds no such credential."
    ),
    "MARKER_UNKNOWN": Message(
        "9", "这个账号没有这个有效标识。", "The account has no such live marker."
    ),
    "MARKER_LIVE": Message(
        "9", "这个标识仍然有效，不用恢复。", "The marker is live. Nothing is to be restored."
    ),
    "MARKER_NOT_SUPPORTED": Message(
        "9",
        "今天的核验结果不足以加注这个标识。被撤销的资质请先核对并写明；领域标识请先恢复主体标识。",
        "What was checked does not support the marker today. Check and name a credential that was "
        "revoked; restore the marker of the nature before one of a field.",
    ),
    "ACCOUNT_UNKNOWN": Message(
        None, "没有编号为 {number} 的账号。", "No account has number {number}."
    ),
    "ACCOUNT_NUMBER_MISTYPED": Message(
        None,
        "账号编号 {number} 校验不符，请核对是否输错。",
        "The number {number} fails its check digit. Was it mistyped?",
    ),
    "NOTHING_TO_ERASE": Message(
        None,
        "该账号没有可撤回的个人信息。",
        "The account's records hold no personal value to withdraw.",
    ),
}
