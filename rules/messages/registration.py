"""What can be wrong with an application as a whole (Art 6, 8, 9, 15)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "FIELD_REQUIRED": Message("15", "这一项必须填写。", "This has to be given."),
    "FIELD_NOT_FOR_NATURE": Message(
        "15",
        "这种主体性质不填这一项，请留空。",
        "A subject of this nature does not give this. Leave it out.",
    ),
    "TEXT_TOO_LONG": Message(
        None,
        "最多 {limit} 个字，现在是 {length} 个。",
        "At most {limit} characters; this has {length}.",
    ),
    "TEXT_CONTROL_CHARACTERS": Message(
        None,
        "含有控制字符或改变文字方向的字符（{characters}），请删去。",
        "Control or direction-changing characters ({characters}). Take them out.",
    ),
    "TOO_MANY": Message(None, "最多 {limit} 项。", "At most {limit}."),
    "DOCUMENT_KIND_WRONG": Message(
        "8",
        "这种主体性质应使用另一种证件：{wanted}。",
        "A subject of this nature is identified by another document: {wanted}.",
    ),
    "CREDENTIAL_NOT_YET_VALID": Message(
        "9",
        "该资质尚未生效，请核对起始日期。",
        "Not valid yet. Check the date from which it is valid.",
    ),
    "CREDENTIAL_EXPIRED": Message(
        "9",
        "该资质已经过期，请提供有效的资质。",
        "This has expired. Give a credential that is valid.",
    ),
    "DATES_IN_WRONG_ORDER": Message(
        "9", "截止日期早于起始日期，请核对。", "The last day is before the first. Check both dates."
    ),
    "TEXT_SAYS_NOTHING": Message(
        "9",
        "请照证件填写全称，这里写的看不出是什么。",
        "Write the full name as it stands on the document; this does not say what it is.",
    ),
    "CREDENTIAL_NUMBER_NONE": Message(
        "9",
        "这不像证件编号，请照证件上的编号填写。",
        "This is not what a number looks like. Write the one that stands on the document.",
    ),
    "CREDENTIAL_NUMBER_FORM": Message(
        "9",
        "这种证件的编号应为 {form} 位，请照证件核对，不要漏掉字母。",
        "A number of this kind of document has {form} characters. Compare it with the document, "
        "letters included.",
    ),
    "CREDENTIAL_NOT_FOR_NATURE": Message(
        "9",
        "这种主体不可能持有这类许可：自然人没有服务资质，互联网新闻信息服务许可只发给法人。",
        "A subject of this nature cannot hold such a licence: natural persons hold none, and for "
        "Internet news only legal persons are licensed.",
    ),
    "CREDENTIAL_HOLDER_IS_SUBJECT": Message(
        "9",
        "个人只能提交本人的资质，服务许可只能是主体自己的；请不要填写其他持有人和任职证明。",
        "A person shows what is their own, and a licence is the subject’s own. Leave out the "
        "holder and the proof of employment.",
    ),
    "CREDENTIAL_HOLDER_MISSING": Message(
        "9",
        "职业资格由个人持有：请填写持有人姓名，并上传其在本单位任职的证明。",
        "A qualification is a person’s. Name who holds it, and upload proof that they work for "
        "you.",
    ),
    "EMPLOYMENT_PROOF_MISSING": Message(
        "9",
        "请上传持有人在本单位任职的证明，例如劳动合同、社保记录。",
        "Upload proof that the holder works for you, such as a contract or a record of social "
        "insurance.",
    ),
    "CREDENTIAL_SCOPE_MISSING": Message(
        "5",
        "请注明互联网新闻信息服务许可的范围：采编发布、转载或传播平台。",
        "Say for what the licence for Internet news was given: publishing, reprinting, or as a "
        "platform.",
    ),
    "CREDENTIAL_WITHOUT_SCOPE": Message(
        "5",
        "只有互联网新闻信息服务许可填写许可范围，请留空。",
        "Only a licence for Internet news has a scope. Leave it out.",
    ),
    "CREDENTIAL_NO_NEWS_LICENCE": Message(
        "5",
        "从事新闻信息服务须有互联网新闻信息服务许可证，其他许可不能代替。",
        "For news there is one licence, the Internet news information service licence. No other "
        "stands for it.",
    ),
    "CREDENTIAL_TERM_MISSING": Message(
        "9",
        "这种证件有有效期，请填写截止日期。",
        "This kind of document has a last day. Say which.",
    ),
    "AGREEMENT_NOT_IN_FORCE": Message(
        "6",
        "现行服务协议是 {version} 版，请阅读并接受这一版。",
        "The service agreement in force is version {version}. Read and accept that one.",
    ),
    "APPLICATION_NOT_OPEN": Message(
        None,
        "该申请当前状态下不能这样做。",
        "The application's state does not allow this now.",
    ),
    "APPLICATION_UNKNOWN": Message(
        None, "没有找到这份申请，或者它不属于您。", "No such application, or it is not yours."
    ),
    "PHONE_CODE_WRONG": Message(
        "8",
        "验证码不对或已过期，还可以再试 {left} 次。",
        "The code is wrong or has expired. {left} more tries.",
    ),
    "PHONE_CODE_USED_UP": Message(
        "8",
        "这个验证码已失效，请重新获取。",
        "This code no longer counts. Ask for a new one.",
    ),
    "PHONE_CODE_TOO_SOON": Message(
        "8", "请在 {seconds} 秒后再获取验证码。", "Ask for another code in {seconds} seconds."
    ),
    "PHONE_CODE_TOO_MANY": Message(
        "8",
        "这个号码今天已收到 {most} 条验证码，请明天再获取。",
        "This phone was sent {most} codes today, the most for a day. Ask for another tomorrow.",
    ),
    "PHONE_ALREADY_CONFIRMED": Message(
        "8", "这个手机号已经验证过了。", "This phone number has been confirmed already."
    ),
    "EVIDENCE_MISSING": Message(
        "9", "请至少上传一份证明材料。", "Upload at least one document that proves it."
    ),
    "UPLOAD_UNKNOWN": Message(
        None,
        "没有找到这个文件：可能未上传完成、已被使用，或不是您上传的。",
        "No such file: not uploaded yet, already used, or not yours.",
    ),
    "UPLOAD_WRONG_KIND": Message(
        None, "这里需要用途为 {wanted} 的文件。", "A file uploaded as {wanted} is needed here."
    ),
    "UPLOAD_USED_TWICE": Message(
        None,
        "同一个文件用在了两处，请分别上传。",
        "One file stands in two places. Upload it for each.",
    ),
    "UPLOAD_SIZE": Message(
        None, "文件大小应在 1 字节到 {limit} MB 之间。", "A file has between 1 byte and {limit} MB."
    ),
}
