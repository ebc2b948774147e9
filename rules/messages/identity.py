"""What can be wrong with an identity number, a telephone number or a mail address (Art 8, 15)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "USCC_NOT_OF_THIS_NATURE": Message(
        "8",
        "这个统一社会信用代码（{found} 类）不属于所填的主体性质，请核对代码或主体性质。",
        "This credit code (class {found}) is not one of a subject of the stated nature. "
        "Check the code or the nature.",
    ),
    "IDENTITY_NUMBER_FORMAT": Message(
        "8",
        "居民身份证号码应为 18 位：前 17 位是数字，最后一位是数字或字母 X。请对照身份证重新填写。",
        "A resident identity card number has 18 characters: 17 digits, then a digit or the letter "
        "X. Copy it from the card again.",
    ),
    "IDENTITY_NUMBER_CHECK_CHARACTER": Message(
        "8",
        "居民身份证号码的最后一位与前面的数字对不上，多半是有一位填错了。请对照身份证逐位核对。",
        "The last character of the identity card number does not fit the others, so one of them is "
        "probably mistyped. Compare it with the card, digit by digit.",
    ),
    "IDENTITY_NUMBER_BIRTH_DATE": Message(
        "8",
        "居民身份证号码第 7 至 14 位不是可能的出生日期。请对照身份证核对这几位。",
        "Digits 7 to 14 of the identity card number are no possible date of birth. Compare them "
        "with the card.",
    ),
    "PASSPORT_FORMAT": Message(
        "8",
        "护照号码应为 5 至 9 位字母和数字。请对照资料页重新填写。",
        "A passport's number has 5 to 9 letters and digits. Copy it from the data page again.",
    ),
    "HK_MACAO_PERMIT_FORMAT": Message(
        "8",
        "港澳居民来往内地通行证号码应为 H 或 M 加 8 位数字（旧本式证件为 10 位）。",
        "A mainland travel permit of Hong Kong or Macao has H or M and 8 digits (10 on the older "
        "booklets).",
    ),
    "TAIWAN_PERMIT_FORMAT": Message(
        "8",
        "台湾居民来往大陆通行证号码应为 8 位数字（旧本式证件为 10 位数字，可加一个字母）。",
        "A mainland travel permit of Taiwan has 8 digits (on the older booklets 10, and perhaps a "
        "letter).",
    ),
    "PERMANENT_RESIDENCE_FORMAT": Message(
        "8",
        "外国人永久居留身份证号码应为 9 开头的 18 位（旧证为 3 位字母加 12 位数字），请核对。",
        "A foreigner's permanent residence card has 18 characters that begin with 9 (on the older "
        "ones 3 letters and 12 digits). Copy it again.",
    ),
    "DOCUMENT_OF_OTHER_KIND": Message(
        "8",
        "这是另一种证件（{kind}）的号码，请填写所选证件自己的号码。",
        "That is the number of another kind of document ({kind}). Give the one of this kind.",
    ),
    "NAME_IS_NUMBER": Message(
        "8",
        "这里填写的是证件号码，不是名称。请填写证件上的姓名或名称。",
        "That is a document's number and no name. Give the name as it stands on the document.",
    ),
    "USCC_FORMAT": Message(
        "8",
        "统一社会信用代码应为 18 位数字和大写字母，不含 I、O、S、V、Z，第 3 至 8 位是数字。"
        "请对照营业执照或登记证书重新填写。",
        "A unified social credit code has 18 digits and letters, never I, O, S, V or Z, and digits "
        "in places 3 to 8. Copy it from the licence or certificate again.",
    ),
    "USCC_CHECK_CHARACTER": Message(
        "8",
        "统一社会信用代码的最后一位与前面各位对不上，多半是有一位填错了。请对照营业执照或登记证书"
        "逐位核对。",
        "The last character of the unified social credit code does not fit the others, so one of "
        "them is probably mistyped. Compare it with the licence or certificate.",
    ),
    "PHONE_FORMAT": Message(
        "8",
        "请填写中国内地的手机号码：11 位数字，以 13 至 19 开头，前面可以加 +86。",
        "Give a mobile number of mainland China: 11 digits that begin with 13 to 19, with or "
        "without +86.",
    ),
    "EMAIL_FORMAT": Message(
        "15",
        "这不是可以收信的电子邮箱地址。请按 name@example.cn 的样子填写，最长 254 个字符。",
        "Mail cannot be sent to this address. Write it like name@example.cn, in 254 characters at "
        "most.",
    ),
}
