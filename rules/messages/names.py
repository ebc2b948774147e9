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
    "NAME_RIGHT_NOT_SHOWN": Message(
        "8",
        "所选依据不能证明该账号的主体有权使用这个名称。",
        "The ground that is named does not show that the name is the account's operator's.",
    ),
    "NAME_ITS_OWN": Message(
        None, "这个账号现在就使用这个名称。", "The account bears this name now."
    ),
    "NAME_ASSIGNED_TO_ANOTHER": Message(
        "8",
        "这个名称正在归还给另一个账号。",
        "This name is being given back to another account.",
    ),
    "NAME_NEAR_OPERATOR": Message(
        "8",
        "与经核验的运营主体名称“{name}”相近（{how_zh}）。如您有权使用，请提交授权材料。",
        "Near to “{name}”, the name of an operator that was verified ({how_en}). If you have a "
        "right to it, hand in what gives it.",
    ),
    "NAME_NEAR_MARKED": Message(
        "8",
        "与已加标识的账号“{name}”相近（{how_zh}）。请改名，或提交有权使用它的证明，如对方的授权书。",
        "Near to “{name}”, the name of an account with a marker ({how_en}). Choose another, or "
        "hand in what gives you the right to it, such as their authorisation.",
    ),
    "NAME_NEAR_CLOSED": Message(
        "8",
        "与被依法依约关闭的账号“{name}”相近（{how_zh}）。请改名，或说明并证明您与该账号无关。",
        "Near to “{name}”, the name of an account that was closed by law or agreement ({how_en}). "
        "Choose another, or show that you have nothing to do with it.",
    ),
    "NAME_NEAR_PROTECTED": Message(
        "8",
        "与受保护的名称“{name}”相近（{how_zh}）。请改名，或提交有权使用它的证明，如权利人的授权书。",
        "Near to the protected name “{name}” ({how_en}). Choose another, or hand in what gives you "
        "the right to it, such as an authorisation of its owner.",
    ),
    "NAME_CLAIMS_OFFICE": Message(
        "8",
        "名称中的“{name}”让人以为代表{whose_zh}。请去掉，或提交可以这样自称的证明。",
        "“{name}” in the name claims to speak for {whose_en}. Take it out, or hand in what gives "
        "you the right to say so.",
    ),
    "NAME_CLAIMS_VERIFIED": Message(
        "8",
        "名称中的“{name}”像是认证标识。是否核验过只由专门标识说明，请从名称中去掉。",
        "“{name}” in the name stands like a mark of verification. Only the register's marker says "
        "what was verified: take it out.",
    ),
    "NAME_SAYS_VERIFIED": Message(
        "8",
        "名称中的“{name}”让人以为账号经过认证。请去掉，或说明它指的是什么。",
        "“{name}” in the name reads as if the account were verified. Take it out, or state what it "
        "means.",
    ),
    "NAME_RESERVED": Message(
        "8",
        "“{name}”是平台或公共服务保留的名称，任何账号都不能使用，请换一个。",
        "“{name}” is reserved for the platform or for a public service; no account bears it. "
        "Choose another.",
    ),
    "NAME_CLAIMS_PLATFORM": Message(
        "8",
        "名称中的“{name}”让人以为是平台自己的账号。请去掉，或提交可以这样自称的证明。",
        "“{name}” in the name reads as an account of the platform itself. Take it out, or hand in "
        "what gives you the right to say so.",
    ),
    "NAME_HOLDS_CONTACT": Message(
        "8",
        "名称中的“{name}”是电话或私人账号。请去掉；单位可以把它登记为公开联系方式。",
        "“{name}” in the name is a telephone number or a private account. Take it out; an "
        "organisation may declare it as its public contact.",
    ),
    "NAME_HOLDS_ADDRESS": Message(
        "8",
        "名称中的“{name}”是网址。请去掉，或提交证明这是您自己的网站或品牌的材料。",
        "“{name}” in the name is an address. Take it out, or hand in what shows that the site or "
        "the brand is your own.",
    ),
    "NAME_HOLDS_NUMBER": Message(
        "8",
        "名称中的“{name}”是账号编号或证件号码的样子，会与真正的编号混淆，请去掉。",
        "“{name}” in the name is written like the number of an account or of a document, and would "
        "be taken for it. Take it out.",
    ),
    "NAME_TAKEN": Message(
        "8",
        "已有账号使用这个名称（不区分全角半角、大小写、繁简和分隔符），请换一个。",
        "Another account holds this name (width, case, script and separators do not count). "
        "Choose another.",
    ),
}
