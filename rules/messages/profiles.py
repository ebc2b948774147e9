"""What an introduction or a picture is asked about, and what is refused of them (Art 8)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "BIO_NAMES_ANOTHER": Message(
        "8",
        "简介中的“{passage}”写的是他人的名称“{name}”。请改写，或提交对方的授权材料。",
        "“{passage}” in the introduction writes the name of another, “{name}”. Word it "
        "otherwise, or hand in their authorisation.",
    ),
    "BIO_CLAIMS_OFFICE": Message(
        "8",
        "简介中的“{passage}”自称代表机关、媒体或官方，与登记的主体性质不符。请改写，或提交授权材料。",
        "“{passage}” in the introduction claims to speak for an organ, the press or officially, "
        "which the nature of the subject does not bear out. Word it otherwise, or hand in an "
        "authorisation.",
    ),
    "BIO_PHONE": Message(
        "8",
        "简介中的“{passage}”读作电话号码 {reads}。请删去；"
        "单位可以把它登记为公开联系方式，再照常书写。",
        "“{passage}” in the introduction reads as the telephone number {reads}. Take it out; an "
        "organisation may declare it as its public contact and write it plainly.",
    ),
    "BIO_CONTACT": Message(
        "8",
        "简介中的“{passage}”引导读者添加私人账号（读作 {reads}）。请删去；"
        "单位可以把它登记为公开联系方式，再照常书写。",
        "“{passage}” in the introduction leads to a private account ({reads}). Take it out; an "
        "organisation may declare it as its public contact and write it plainly.",
    ),
    "BIO_LINK": Message(
        "8",
        "简介中的“{passage}”读作网址 {reads}。请删去；"
        "单位可以把网站登记为公开联系方式，再照常书写。",
        "“{passage}” in the introduction reads as the address {reads}. Take it out; an "
        "organisation may declare its site as its public contact and write it plainly.",
    ),
    "BIO_CONTACT_HIDDEN": Message(
        "8",
        "简介用看不见的字符隔开了联系方式（读作 {reads}）。请删去这些字符和这段内容后再提交。",
        "The introduction parts a contact with characters that nobody sees (it reads as {reads}). "
        "Take out these characters and what they part, then send it again.",
    ),
    "BIO_CLAIMS_VERIFIED": Message(
        "8",
        "简介中的“{passage}”自称经过认证。是否核验过只由专门标识说明，请改写，或说明它指的是什么。",
        "“{passage}” in the introduction claims to be verified, which only the register's marker "
        "says. Word it otherwise, or state what it means.",
    ),
    "BIO_CLAIMS_PLATFORM": Message(
        "8",
        "简介中的“{passage}”让人以为是平台自己的账号。请改写，或提交可以这样自称的证明。",
        "“{passage}” in the introduction reads as an account of the platform itself. Word it "
        "otherwise, or hand in what gives you the right to say so.",
    ),
    "BIO_HOLDS_NUMBER": Message(
        "8",
        "简介中的“{passage}”是账号编号或证件号码的样子。请删去，或说明它是谁的、为什么写在这里。",
        "“{passage}” in the introduction is written like the number of an account or of a "
        "document. Take it out, or state whose it is and why it stands there.",
    ),
    "AVATAR_OF_ANOTHER": Message(
        "8",
        "头像与“{name}”的头像是同一张图（可能经过裁剪、旋转或改色）。请换一张，或提交对方的授权材料。",
        "The picture is that of “{name}”, perhaps cropped, turned or recoloured. Choose another, "
        "or hand in their authorisation.",
    ),
    "PROFILE_ASSOCIATED": Message(
        "8",
        "简介或头像有需要说明的地方：“{found}”。批准前请写明核验了什么、为什么可以保留。",
        "The introduction or the picture has findings: “{found}”. State what was checked and why "
        "they may stand.",
    ),
}
