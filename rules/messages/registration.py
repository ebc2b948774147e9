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
