"""What can be wrong with a content category and its credentials (Art 5, 9, 15)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "CATEGORY_UNKNOWN": Message(
        "15",
        "没有这个内容生产类别，请从类别表中选一个。",
        "There is no such content category. Choose one from the list of categories.",
    ),
    "CATEGORY_RETIRED": Message(
        "15",
        "内容生产类别“{category_zh}”已经停用，{instead_zh}。",
        "The content category “{category_en}” is no longer offered. {instead_en}.",
    ),
    "CATEGORY_NOT_FOR_NATURE": Message(
        "7",
        "内容生产类别“{category_zh}”不对这种主体开放：政务类由党政机关和事业单位使用，时政新闻类由"
        "法人使用。请另选内容生产类别。",
        "The content category “{category_en}” is not open to a subject of this nature: State "
        "organs and public institutions speak for the State, and news is of legal persons. Choose "
        "another.",
    ),
    "CATEGORY_CLOSED_WITHOUT_LICENCE": Message(
        "5",
        "本平台目前没有有效的互联网新闻信息服务许可（传播平台服务），内容生产类别“{category_zh}”"
        "暂不开放。请另选内容生产类别。",
        "This platform holds no live licence to carry Internet news, so the content category "
        "“{category_en}” is closed for now. Choose another.",
    ),
    "CREDENTIAL_MISSING": Message(
        "9",
        "从事{field_zh}领域的内容生产，须同时具备专业背景和职业资格或服务资质。还缺少该领域的"
        "{needed_zh}。请补充后再提交，或另选内容生产类别。",
        "To write on {field_en}, show both a background in it and what licenses you for it. Still "
        "missing in that field: {needed_en}. Add it and submit again, or choose another content "
        "category.",
    ),
    "NEWS_LICENCE_MISSING": Message(
        "5",
        "向社会公众提供互联网新闻信息服务，须取得互联网新闻信息服务许可。请提交许可证，或另选内容生产"
        "类别。",
        "Internet news for the public needs an Internet news information service licence. Add the "
        "licence, or choose another content category.",
    ),
}
