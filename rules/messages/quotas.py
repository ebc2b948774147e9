"""What stands against a further account (Art 10)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "QUOTA_EXCEEDED": Message(
        "10",
        "同一主体最多可以有 {quota} 个这类账号，现在已有 {used} 个（含审核中的）。"
        "请先注销不用的账号或撤回未审核的申请；确有需要的，可以由平台决定临时放宽。如果这些账号不是您注册的，可能有人冒用了您的身份，请提出身份异议（disputeIdentity）。",
        "One subject may have {quota} accounts of this kind and has {used}, those under review "
        "among them. Give up one that is not used or withdraw an application; where more are "
        "needed the platform can decide an exception. If they are not yours, somebody may be "
        "using your identity: say so by disputeIdentity.",
    ),
    "FURTHER_ACCOUNT_NOT_CHECKED": Message(
        "10",
        "该主体已有其他账号，通过前还要在人工核验中写明已核验：{missing}。",
        "The subject has other accounts. Before approval the human check has to name these too: "
        "{missing}.",
    ),
    "QUOTA_EXCEPTION_EXTRA": Message(
        "10",
        "一次可以放宽 1 至 {most} 个，请修改数量。",
        "An exception is for 1 to {most} accounts. Change the number.",
    ),
    "QUOTA_EXCEPTION_TERM": Message(
        "10",
        "放宽期限应在今天之后、{latest} 之前，请修改截止日期。",
        "An exception ends after today and by {latest}. Change its last day.",
    ),
}
