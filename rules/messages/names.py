"""What can be wrong with an account name (Art 8)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "NAME_EMPTY": Message(
        "8",
        "账号名称去掉不可见字符和分隔符后是空的，请填写可以看见、读得出的名称。",
        "Nothing is left of the name once invisible characters and separators are taken out. "
        "Give a name that can be seen and read.",
    ),
    "NAME_TOO_LONG": Message(
        "8",
        "账号名称最多 {limit} 个字符，现在是 {length} 个。",
        "A name has at most {limit} characters; this one has {length}.",
    ),
    "NAME_CONTROL_CHARACTERS": Message(
        "8",
        "账号名称含有控制字符或改变文字方向的字符（{characters}），请删去。",
        "The name holds control or direction-changing characters ({characters}). Take them out.",
    ),
    "NAME_TOO_MANY_MARKS": Message(
        "8",
        "账号名称里有一个字符叠加了太多附加符号（最多 {limit} 个），请删去多余的符号。",
        "One character of the name is heaped with marks or joined characters (at most {limit} "
        "marks). Take the extra ones out.",
    ),
    "NAME_RETIRED": Message(
        "8",
        "曾有账号以这个名称被依法依约关闭，任何人都不能再用它注册，请换一个。",
        "An account of this name was closed by law or agreement; nobody registers under it again. "
        "Choose another.",
    ),
    "NAME_ASSOCIATED": Message(
        "8",
        "这个名称与“{names}”相近或含有需要授权的用语。批准前请写明核验了申请人凭什么使用它。",
        "The name is near to “{names}”, or says what needs a right to say. State what shows that "
        "the applicant may bear it.",
    ),
    "NAME_TAKEN": Message(
        "8",
        "已有账号使用这个名称（不区分全角半角、大小写、繁简和分隔符），请换一个。",
        "Another account holds this name (width, case, script and separators do not count). "
        "Choose another.",
    ),
}
