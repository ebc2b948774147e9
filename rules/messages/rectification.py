"""What stands against a rectification, a correction or a notice (Art 8)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "RECTIFICATION_UNKNOWN": Message(
        "8", "没有找到这份整改通知。", "There is no such rectification."
    ),
    "RECTIFICATION_OPEN_BEFORE": Message(
        "8",
        "这个账号已有一份未了结的整改通知，请先办结。",
        "The account is under rectification already. Settle that one first.",
    ),
    "RECTIFICATION_CLOSED": Message(
        "8", "这份整改已经了结。", "This rectification has been settled."
    ),
    "RECTIFICATION_OVERDUE": Message(
        "8",
        "改正期限已在 {due} 届满，不能再提交。可以向平台申诉。",
        "The time to correct ended on {due}. Nothing can be submitted any more. You may appeal.",
    ),
    "RECTIFICATION_NOT_OVERDUE": Message(
        "8",
        "改正期限到 {due} 才届满，现在不能终止服务。",
        "The time to correct runs through {due}: the account cannot be ended yet.",
    ),
    "RECTIFICATION_ANSWERED": Message(
        "8",
        "各项都已提交改正，请逐项决定。",
        "Every item has been answered meanwhile. Decide each answer.",
    ),
    "RECTIFICATION_DAYS": Message(
        "8",
        "期限应为 {least} 至 {most} 个工作日，请修改。",
        "Give {least} to {most} working days.",
    ),
    "RECTIFICATION_FIELD_TWICE": Message(
        None,
        "名称、头像、简介各只能列一项，请合并说明。",
        "Name, picture and introduction are one item each at most. Join what you say of one.",
    ),
    "RECTIFICATION_EXTENDED_BEFORE": Message(
        "8", "期限只能延长一次，已经延长过。", "The time is extended once only, and was."
    ),
    "CORRECTION_ITEM_UNKNOWN": Message(
        None, "整改通知里没有第 {item} 项。", "The rectification has no item {item}."
    ),
    "CORRECTION_SETTLED": Message(
        "8", "这一项已经合格，不用再提交。", "This item was accepted: nothing is left to submit."
    ),
    "CORRECTION_NOT_SUBMITTED": Message(
        "8",
        "这一项还没有提交改正，或已经决定。",
        "Nothing was submitted for this item yet, or it has been decided.",
    ),
    "CORRECTION_VALUE_NOT_ASKED": Message(
        None,
        "这一项不填新的名称或简介，请在说明里写明。",
        "This item takes no new name or introduction. Say it in the text.",
    ),
    "NOTICE_UNKNOWN": Message(None, "没有找到这条通知。", "There is no such notice."),
    "DELIVERY_NOT_DEAD": Message(
        None, "这条通知没有停止投递，不用重试。", "This delivery was not given up."
    ),
}
