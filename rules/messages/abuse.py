"""What can be wrong with a finding of abusive registration and its appeal (Art 10, 20)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "ABUSE_FINDING_OPEN": Message(
        "10",
        "这件申请涉及待核实的违规注册线索，请先由工作人员确认或排除，再作通过决定。",
        "An open finding of abusive registration rests on this application. Have it confirmed or "
        "dismissed before approving.",
    ),
    "ABUSE_FINDING_CONFIRMED": Message(
        "10",
        "这件申请已被认定为违规注册，不能通过。可以拒绝，或等申诉结果。",
        "This application was found to be abusive registration and cannot be approved. Refuse it, "
        "or wait for an appeal.",
    ),
    "ABUSE_NOT_CONFIRMED": Message(
        "10",
        "没有已确认的此类违规注册认定，不能以此为理由。请先确认有关线索，或选用其他理由。",
        "No confirmed finding of this kind rests on the application. Confirm it first, or choose "
        "another ground.",
    ),
    "FINDING_UNKNOWN": Message(
        None,
        "没有这条违规注册线索，请核对编号。",
        "There is no such finding of abusive registration. Check its reference.",
    ),
    "FINDING_DECIDED": Message(
        None,
        "这条线索已经处理，请刷新后查看结果。",
        "This finding is decided already. Reload to see how.",
    ),
    "FINDING_NOT_ABOUT_APPLICATION": Message(
        None,
        "这件申请不在这条线索之内，请从所列申请中选择。",
        "The finding does not rest on this application. Choose from those that it lists.",
    ),
    "FINDING_SPARES_ALL": Message(
        None,
        "如果所有申请都没有问题，请排除这条线索。",
        "Where it concerns none of the applications, dismiss the finding.",
    ),
    "FINDING_NOT_APPEALABLE": Message(
        "20",
        "目前没有可以申诉的认定。核验结束后如认定违规，您会收到通知，届时可以申诉。",
        "There is nothing to appeal now. Once a finding is confirmed you will be told, and may "
        "appeal then.",
    ),
    "APPEAL_FILED_ALREADY": Message(
        "20",
        "您已就这项认定提出过申诉，请等待答复或查看答复。",
        "You have appealed this already. Wait for the answer, or read it.",
    ),
    "APPEAL_UNKNOWN": Message(
        None, "没有这件申诉，请核对编号。", "There is no such appeal. Check its reference."
    ),
    "APPEAL_DECIDED": Message(
        None,
        "这件申诉已经答复，请刷新查看。",
        "This appeal is answered already. Reload to see how.",
    ),
    "APPEAL_OF_OWN_DECISION": Message(
        "20",
        "申诉须由作出认定以外的另一位工作人员决定，请转交同事。",
        "An appeal is decided by another than who confirmed the finding. Hand it to a colleague.",
    ),
    "OWN_FINDING": Message(
        None,
        "这条线索涉及您自己的账号，请由其他工作人员处理。",
        "This finding concerns an account of your own. Leave it to a colleague.",
    ),
    "USES_TOO_MANY": Message(
        None,
        "一次最多报告 {limit} 个账号的使用情况，请分批提交。",
        "At most {limit} accounts' use is reported at once. Send them in parts.",
    ),
    "USE_IN_FUTURE": Message(
        None,
        "最后使用日期不能晚于今天，请更正。",
        "The day of the last use is not after today. Correct it.",
    ),
    "USE_BEFORE_REGISTRATION": Message(
        None,
        "这个账号自 {since} 起登记，最后使用日期不能早于这一天，请更正，或不报告更早的使用。",
        "The account is in the register since {since}, and the day of the last use is not before "
        "that. Correct it, or leave earlier use out.",
    ),
    "USE_DEVICE_TOO_LONG": Message(
        None,
        "设备标识最多 {limit} 个字符，请缩短。",
        "A device's name has at most {limit} characters. Shorten it.",
    ),
}
