"""What can be wrong with a dispute about the use of an identity, and with its decision (Art 8)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "DISPUTES_TOO_MANY": Message(
        "8",
        "{days} 天内最多提出 {most} 件身份冒用异议。如有更多情况，请通过平台公布的投诉渠道"
        "联系我们。",
        "In {days} days at most {most} disputes may be filed. For more, use the channels for "
        "complaints that the platform publishes.",
    ),
    "DISPUTE_OPEN_ALREADY": Message(
        "8",
        "您已就这个证件提出过异议，正在办理。请继续完成那一件的验证。",
        "You have an open dispute about this document. Go on with the verification of that one.",
    ),
    "DISPUTE_UNKNOWN": Message(
        None, "没有这件身份冒用异议。", "There is no such dispute about an identity."
    ),
    "DISPUTE_NOT_OPEN": Message(
        None, "这件异议已经办结，或尚未完成验证。", "This dispute is decided, or not verified yet."
    ),
    "DISPUTE_CLAIMED_BY_ANOTHER": Message(
        None, "另一位审核员正在处理这件异议。", "Another reviewer holds this dispute."
    ),
    "DISPUTE_NOT_CLAIMED": Message(
        None, "请先领取这件异议，再作决定。", "Claim this dispute before deciding it."
    ),
    "OWN_DISPUTE": Message(
        None,
        "不能处理自己提出的、或涉及自己主体账号的异议。",
        "No one decides their own dispute, or one about an account of their own subject.",
    ),
    "DISPUTE_NOT_PROVEN": Message(
        "8",
        "认定冒用前，须证明异议人就是该身份的主体，以下任一组即可：{sets_zh}。"
        "请当面或视频核验后写明方式。",
        "Before an identity counts as used by another, show that it is the disputant's: {sets_en}. "
        "See them or their documents, and say by which means.",
    ),
    "DISPUTE_NOT_ABOUT_ACCOUNT": Message(
        None, "这件异议不涉及该账号。", "The dispute is not about this account."
    ),
    "DISPUTE_NAMES_ACCOUNTS": Message(
        None,
        "不予支持时，不应列出被认定冒用的账号。",
        "A dispute that is dismissed names no account as impersonated.",
    ),
    "DISPUTE_LAPSES_BY_ITSELF": Message(
        None,
        "请选择支持或不予支持：“失效”只由系统在逾期未验证时作出。",
        "Uphold or dismiss it: a dispute lapses by itself where nobody verified it in time.",
    ),
    "RESPONSIBLE_PERSON_DISPUTED": Message(
        "8",
        "这正是提出异议的人，请指定另一个人。",
        "That is the very person who disputes it: name another.",
    ),
    "RESPONSIBLE_PERSON_NOT_DISPUTED": Message(
        None,
        "没有人对这个账号的负责人提出异议，不需要另行指定。",
        "Nobody disputes who answers for this account: there is nobody to name anew.",
    ),
    "IDENTITY_DISPUTED": Message(
        "8",
        "有人已证明这个身份属于本人，并称被他人使用。请等待异议办结后再作决定。",
        "Someone has proven that this identity is theirs and says that it was used by another. "
        "Wait until that dispute is decided.",
    ),
}
