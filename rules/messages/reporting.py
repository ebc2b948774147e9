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
        None, "不能处理针对自己账号的举报。", "No one handles a report about their own account."
    ),
    "REPORT_MERGED": Message(
        "20",
        "这份举报已并入另一份相同的举报，请处理那一份。",
        "This report was merged into an equal one. Handle that one.",
    ),
    "RECEIPT_MISTYPED": Message(
        "20",
        "回执校验不符，请核对是否输错。",
        "The receipt fails its check character. Was it mistyped?",
    ),
}
