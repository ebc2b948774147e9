"""What can be wrong with a verification, and what its applicant is advised to do (Art 8)."""

from rules.messages.message import Message

MESSAGES: dict[str, Message] = {
    "BANK_ACCOUNT_FORMAT": Message(
        "8",
        "银行账号应为 8 至 32 位数字。请填写以主体本人（单位）名称开立的账户。",
        "A bank account has 8 to 32 digits. Give one that is held in the subject's own name.",
    ),
    "SMALL_PAYMENT_NOT_OFFERED": Message(
        None,
        "本平台不提供小额打款验证，请使用其他方式。",
        "This platform offers no small payments. Use another way.",
    ),
    "SMALL_PAYMENT_TOO_MANY": Message(
        "8",
        "对同一证件，{days} 天内最多打款 {most} 次。请使用其他验证方式，或提交证明材料由人工核验。",
        "For one document at most {most} payments are made in {days} days. Use another way, or "
        "hand in documents for a check by eye.",
    ),
    "SMALL_PAYMENT_UNDER_WAY": Message(
        "8",
        "另一笔打款正在办理，请稍后再试。",
        "Another payment is being ordered. Try again in a moment.",
    ),
    "SMALL_PAYMENT_ALREADY_CONFIRMED": Message(
        None, "小额打款已经验证通过。", "The small payment has been confirmed."
    ),
    "SMALL_PAYMENT_WRONG": Message(
        "8",
        "金额不对，还可以再试 {left} 次。请按银行入账记录填写，如 3.27。",
        "That is not the sum. {left} tries are left. Copy it from the bank's statement, as 3.27.",
    ),
    "SMALL_PAYMENT_USED_UP": Message(
        "8",
        "没有可以确认的打款：尚未发起、已过期，或次数已用完。请重新发起。",
        "There is no payment to confirm: none was started, it is too old, or its tries are used "
        "up. Start another.",
    ),
    "APPLICATION_WAITS_FOR_YOU": Message(
        "8",
        "申请已退回，理由：{grounds_zh}。请按审核意见修改后重新提交，"
        "最后一天是 {until}；逾期自动撤回。",
        "The application was returned: {grounds_en}. Change what the reviewer names and submit it "
        "again, by {until} at the latest: after that it is withdrawn by itself.",
    ),
    "NEXT_PHONE_CODE": Message(
        "8",
        "{at} 之后可以重新获取验证码。",
        "Another code can be had from {at} on (Beijing time).",
    ),
    "COMPARE_SPELLING": Message(
        "8",
        "请对照证件再核对一遍姓名（名称）的写法和号码：间隔点、括号、繁体字和生僻字都要与证件一致。",
        "Compare the spelling of the names and the numbers with the documents once more: middle "
        "dots, brackets, traditional and rare characters as they stand there.",
    ),
    "ENTER_PHONE_CODE": Message(
        "8",
        "请输入发到所填手机的验证码；没有收到可以重新获取。",
        "Enter the code that was sent to the declared phone, or ask for another.",
    ),
    "PHONE_CODE_NOT_SENT": Message(
        "8",
        "短信服务暂时不可用，验证码还没有发出。恢复后会自动发送，您也可以稍后重新获取。",
        "The message service is out of order, so no code has gone out. One is sent when it is "
        "back, or ask for one later.",
    ),
    "REGISTER_DOES_NOT_ANSWER": Message(
        "8",
        "外部核验系统暂时没有答复。这不影响您的申请，也不需要您做什么：我们会自动再次核验。",
        "An outside register has not answered. That does not count against you, and there is "
        "nothing to do: it is asked again by itself.",
    ),
    "ENTER_PAYMENT_SUM": Message(
        "8",
        "请查询账户入账记录，填写收到的金额。三个工作日内没有收到的，请核对账号并确认账户是以主体"
        "自己的名称开立，然后重新发起。",
        "Look up the sum in the account's statement and enter it. Where nothing has come in three "
        "working days, check the number and that the account is in the subject's own name, then "
        "start again.",
    ),
    "FACTOR_GREW_OLD": Message(
        "8",
        "有一项验证已过有效期，请重新验证：{factor_zh}。",
        "One verification is too old to count. Do it again: {factor_en}.",
    ),
    "NAMED_IN_FULL": Message(
        "9",
        "您申请的是专业领域的标识：通过后，标识有效期间将公示您的完整姓名。不愿公示的，请在审核前"
        "另选内容生产类别并去掉资质，或撤回申请。",
        "You ask for the marker of a field: once approved, your name is public in full while the "
        "marker lives. If you do not want that, choose another content category and leave out the "
        "credentials before it is decided, or withdraw.",
    ),
    "STRENGTHEN_VERIFICATION": Message(
        "8",
        "身份信息正在综合核验，您可以等待结果。想更快通过，可以用主体自己名称的银行账户做小额打款验证。",
        "The identity is being verified as a whole, and you may simply wait. A small payment into "
        "a bank account in the subject's own name makes it quicker.",
    ),
    "IDENTITY_NOT_CONFIRMED": Message(
        "8",
        "所填身份信息合在一起未能得到确认。为保护信息主体，我们不说明是哪一项。请对照证件逐项核对"
        "名称、证件号码、负责人和手机号，改正后重新提交；信息无误的，请上传证件材料或使用小额打款。",
        "The identity could not be confirmed as declared. To protect whose it is, we do not say by "
        "which detail. Compare name, number, responsible person and phone with the documents, "
        "correct and resubmit. Where all is right, hand in the documents or use a small payment.",
    ),
}
