"""What can be wrong with the decision on a check of a registered account (Art 9)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "CHECK_UNKNOWN": Message(None, "没有这次核验。", "There is no such check."),
    "CHECK_NOT_OPEN": Message(
        None, "这次核验不在待办状态。", "This check does not wait for a decision."
    ),
    "CHECK_CLAIMED_BY_ANOTHER": Message(
        None, "另一位审核员正在处理这次核验。", "Another reviewer holds this check."
    ),
    "CHECK_NOT_CLAIMED": Message(
        None, "请先领取这次核验，再作决定。", "Claim this check before deciding it."
    ),
    "OWN_CHECK": Message(
        None,
        "不能核验自己主体的账号。",
        "No one checks an account of their own subject.",
    ),
    "CHECK_WITHOUT_MEASURE": Message(
        "9",
        "核验发现问题的，请先对账号采取措施（通知限期改正、暂停、取消标识或终止），再办结核验。",
        "Where a check finds a fault, act on the account first (have it corrected, suspend it, end "
        "a marker or end it), then close the check.",
    ),
    "CHECK_IDENTITY_UNSEEN": Message(
        "9",
        "登记数据源未全部确认主体身份，须由人工核验身份后才能通过。",
        "Not every register confirmed the identity. Before the check is passed, see the identity "
        "yourself and name IDENTITY among the facts.",
    ),
    "CHECK_SEES_NO_CREDIT": Message(
        "10",
        "信用评价在审核新增账号的申请时核验，不属于对已注册账号的核验事项。",
        "Credit is evaluated when a further account is applied for, not when a registered one is "
        "checked again. Leave CREDIT out.",
    ),
    "CHECK_OUT_OF_SERVICE": Message(
        "9",
        "账号已不在服务中，核验不能通过。请按已终止办结。",
        "The account is out of service: its check cannot be passed. Close it as ENDED.",
    ),
    "CHECK_STILL_IN_SERVICE": Message(
        "9",
        "账号仍在服务中，须作出核验结论。",
        "The account is in service: say what the check found.",
    ),
    "CHECK_NOT_DECIDED_SO": Message(
        None,
        "核验结论只能是通过、发现问题或账号已终止。",
        "A check is decided as PASSED, FAULT_FOUND or ENDED.",
    ),
    "CHECK_FINDS_NOTHING_SEEN": Message(
        None,
        "只有通过的核验才填写核验方式和核验事项，其他情况写在备注中。",
        "By which means and what was seen is told of a passed check only. Say other things in the "
        "note.",
    ),
}
