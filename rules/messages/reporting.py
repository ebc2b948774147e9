"""What can be wrong with a report or its handling (Art 20)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "REPORT_UNKNOWN": Message("20", "没有找到这份举报。", "No such report."),
    "REPORT_NOT_OPEN": Message("20", "这份举报已经办结。", "This report has been decided."),
    "REPORT_CLAIMED_BY_ANOTHER": Message(
        None, "另一位工作人员正在处理这份举报。", "Another member of staff holds this report."
    ),
    "REPORT_NOT_CLAIMED": Message(
        None, "请先领取这份举报，再作决定。", "Claim this report before deciding it."
    ),
    "OWN_REPORT": Message(None, "不能处理自己提交的举报。", "No one decides their own report."),
    "REPORT_ABOUT_OWN_ACCOUNT": Message(
        None,
        "不能处理针对自己账号或冒充自己账号的举报。",
        "No one handles a report about their own account, or about one that poses as it.",
    ),
    "REPORT_MERGED": Message(
        "20",
        "这份举报已并入另一份相同的举报，请处理那一份。",
        "This report was merged into an equal one. Handle that one.",
    ),
    "OWN_DECISION": Message(
        "20",
        "这个账号的申请、改正、标识、核验、异议或名称由您决定过，请由另一位工作人员处理这份举报。",
        "You decided about this account: its application, a correction, a marker, a check, a "
        "dispute or its name. Somebody else handles a report about it.",
    ),
    "REPORTED_ACCOUNT_REQUIRED": Message(
        "20",
        "请说明举报哪个账号：填登记编号；未登记的账号，填其显示的名称或编号。",
        "Say which account it is: by its number in the register or, where it is not registered, "
        "by what it shows itself as.",
    ),
    "REPORTED_ACCOUNT_TWICE": Message(
        "20",
        "登记编号与未登记账号显示的内容只能填其一。",
        "Give either a number in the register or what an unregistered account shows, not both.",
    ),
    "SHOWN_NOTHING": Message(
        "20",
        "请填写该账号显示的名称或编号，至少一项。",
        "Give the name or the number that the account shows, at least one of them.",
    ),
    "REASON_ABOUT_THE_REGISTER": Message(
        "18",
        "这项理由针对登记簿的记载，而该账号未登记。请另选一项，例如不以真实身份注册，或假冒、仿冒。",
        "This reason is about what the register says, and the account is not in it. Choose "
        "another, such as a false identity or an impersonation.",
    ),
    "RECEIPT_MISTYPED": Message(
        "20",
        "回执校验不符，请核对是否输错。",
        "The receipt fails its check character. Was it mistyped?",
    ),
}
