"""What can be wrong with a place (Art 15)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "DIVISION_UNKNOWN": Message(
        "15",
        "没有这个行政区划代码，或者它已经停用。请填写现行的六位代码，如北京市朝阳区是 110105。",
        "No administrative division in force has this code. Give the six digits of one that has, "
        "such as 110105 for Chaoyang District in Beijing.",
    ),
}
