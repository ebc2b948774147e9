"""What stands against suspending, resuming or ending an account (Art 8, 10, 11)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "ACCOUNT_NOT_IN_SERVICE": Message(
        None,
        "这个账号还没有注册成功，或者已经终止，不能这样做。",
        "The account is not registered yet, or has ended: this cannot be done to it.",
    ),
    "ARTICLE_UNKNOWN": Message(
        None,
        "规定共二十二条，请按 8 或 8(2) 的样子写明依据第几条。",
        "The Provisions have 22 articles. Cite one, like 8 or 8(2).",
    ),
    "SUSPENSION_UNKNOWN": Message(
        None,
        "这个账号没有因这个原因暂停服务。",
        "The account is not suspended for this reason.",
    ),
}
