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
}
