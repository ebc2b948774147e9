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
        "{factor} 不一致或查无此人。仍要通过的，须由两人先后核对材料，并各自写明为何不采信。",
        "The factor {factor} speaks against it. To approve all the same, two persons see the "
        "documents, one after the other, and each say why it does not count.",
    ),
    "FACTOR_UNANSWERED": Message(
        "8",
        "{factor} 还没有答复，系统会自动再次核验。在其答复之前，申请不能通过，审核期限暂停计算。",
        "{factor} has not answered yet and is asked again by itself. Until it does nobody can "
        "approve the application, and its due date waits.",
    ),
    "CASE_NOT_HELD": Message(
        None,
        "您没有领取这个案件。请先领取，再查看。",
        "You do not hold this case. Claim it before you look into it.",
    ),
    "NOTHING_MASKED": Message(
        None, "本案没有这项被遮蔽的内容。", "This case has no such masked value."
    ),
    "DOCUMENT_NOT_IN_CASE": Message(
        "8",
        "案卷中没有这份材料。请填写本案材料的编号。",
        "The case has no such file. Name a file of this case.",
    ),
    "DOCUMENT_NAMED_TWICE": Message(
        "8",
        "同一份材料写了两次。一份材料只能作为一种证明。",
        "One file is named twice. It is one document, of one kind.",
    ),
    "DOCUMENT_OF_NO_SUCH_KIND": Message(
        "8",
        "这份材料不能作为这种证明。对该主体可填：{wanted}。",
        "This file cannot be a document of that kind. Of this subject it can be: {wanted}.",
    ),
    "DOCUMENT_NOT_OPENED": Message(
        "8",
        "您在领取本案后还没有打开过这份材料。请先查看，再写明所见。",
        "You have not opened this file since you claimed the case. See it before you say so.",
    ),
    "FACT_WITHOUT_DOCUMENT": Message(
        "8",
        "所列材料不能证明：{facts}。请写明所见的、能证明这些事项的材料；没有材料的核验不能作为依据。",
        "No document that is named shows {facts}. Name the documents that were seen and show it: "
        "without one a check proves nothing.",
    ),
    "OVERRULES_WITHOUT_DOCUMENT": Message(
        "8",
        "不采信登记机关答复的，须写明所见的材料。",
        "Whoever does not follow a register's answer names the document that they saw.",
    ),
    "CREDENTIAL_NOT_OPENED": Message(
        "9",
        "您还没有打开过这项资质的材料。请在领取案件后查看；恢复标识的，请在恢复前三十分钟内查看。",
        "You have not opened a file of this credential since you claimed the case or, to restore a "
        "marker, within the last half hour.",
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
