"""What can be wrong with a decision (Art 8, 9)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "OWN_APPLICATION": Message(
        None,
        "不能审核自己提交的申请。",
        "No one decides their own application.",
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
        None, "退回时请告诉申请人要改什么。", "Tell the applicant what to change."
    ),
    "FACTOR_MISMATCH": Message(
        "8",
        "身份验证因素 {factor} 不一致，须经人工核验后才能通过。",
        "The factor {factor} does not match. Approval needs a human check.",
    ),
    "FACTORS_INSUFFICIENT": Message(
        "8",
        "通过前需要 {needed} 个相互独立且一致的验证因素，或一次人工核验。",
        "Approval needs {needed} independent factors that match, or a human check.",
    ),
    "CREDENTIAL_UNKNOWN": Message(
        "9", "这份申请中没有这项资质。", "The application holds no such credential."
    ),
    "MARKER_UNKNOWN": Message(
        "9", "这个账号没有这个有效标识。", "The account has no such live marker."
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
