"""What a notice says, in both languages. Numbers and days fill the braces, and nothing else: no
name, document, phone or word of anybody's, since a notice travels by text message and mail. What
staff said is read in the mailbox, beside it.
"""

from typing import NamedTuple

from rules.vocabulary import Language, NoticeKind


class Words(NamedTuple):
    title_zh: str
    title_en: str
    zh: str
    en: str


K = NoticeKind
NOTICES: dict[NoticeKind, Words] = {
    K.APPLICATION_APPROVED: Words(
        "申请已通过",
        "Your application was approved",
        "账号 {number} 的注册申请已通过，公示页面现在可以查到。",
        "The application for account {number} was approved. Its public page can be looked up now.",
    ),
    K.APPLICATION_RETURNED: Words(
        "申请需要修改",
        "Your application needs a change",
        "账号 {number} 的注册申请已退回，请登录查看理由和要修改的内容，"
        "在 {until} 前修改并重新提交；逾期申请自动撤回。",
        "The application for account {number} was returned. Sign in to "
        "see why and what to change, and submit it again by {until}: after that it is withdrawn.",
    ),
    K.APPLICATION_REFUSED: Words(
        "申请未通过",
        "Your application was refused",
        "账号 {number} 的注册申请未通过，请登录查看理由和申诉办法。",
        "The application for account {number} was refused. Sign in to see why, and how to appeal.",
    ),
    K.APPLICATION_LAPSED: Words(
        "申请已过期",
        "Your application has lapsed",
        "账号 {number} 的注册申请长期未完成，已自动撤回，名称和名额不再保留。您可以重新申请。",
        "The application for account {number} was not gone on with and has been withdrawn; its "
        "name and place are free. You may apply again.",
    ),
    K.RECTIFICATION_ISSUED: Words(
        "请限期改正",
        "Please correct your account",
        "账号 {number} 已暂停服务，请在 {until} 前登录查看并逐项改正。全部合格后自动恢复服务，"
        "逾期未改正的将终止服务。依据：规定第 {article} 条。",
        "The service of account {number} is suspended. Sign in and correct each item by {until}. "
        "It resumes by itself once all are accepted, and ends where they are not corrected in "
        "time. Basis: Article {article}.",
    ),
    K.RECTIFICATION_REMINDER: Words(
        "改正期限将至",
        "Your time to correct is running out",
        "账号 {number} 的改正期限是 {until}，还有 {left} 个工作日。逾期未改正的将终止服务。",
        "The time to correct account {number} ends on {until}, in {left} working days. Its service "
        "ends where it is not corrected by then.",
    ),
    K.RECTIFICATION_EXTENDED: Words(
        "改正期限已延长",
        "You have more time to correct",
        "账号 {number} 的改正期限延长到 {until}。期限只延长一次。",
        "The time to correct account {number} was extended to {until}. It is extended once only.",
    ),
    K.CORRECTION_RETURNED: Words(
        "改正还不合格",
        "A correction is not enough yet",
        "账号 {number} 有一项改正还不合格，请登录查看说明，在 {until} 前重新提交。",
        "One correction of account {number} is not enough yet. Sign in to see why and submit it "
        "again by {until}.",
    ),
    K.ACCOUNT_SUSPENDED: Words(
        "账号暂停服务",
        "Your account is suspended",
        "账号 {number} 已暂停服务，请登录查看原因和处理办法。依据：规定第 {article} 条。",
        "The service of account {number} is suspended. Sign in to see why and what to do. Basis: "
        "Article {article}.",
    ),
    K.SERVICE_RESUMED: Words(
        "账号恢复服务",
        "Your account is in service again",
        "账号 {number} 已恢复服务。",
        "Account {number} is in service again.",
    ),
    K.ACCOUNT_TERMINATED: Words(
        "账号终止服务",
        "Your account has ended",
        "账号 {number} 已终止服务，请登录查看原因和申诉办法。依据：规定第 {article} 条。",
        "The service of account {number} has ended. Sign in to see why, and how to appeal. Basis: "
        "Article {article}.",
    ),
    K.REGISTRATION_CHECKED_FURTHER: Words(
        "申请需要进一步核验",
        "Your application is checked further",
        "账号 {number} 的注册申请需要由工作人员进一步核验，暂时不用您做什么，结果会通知您。"
        "依据：规定第 {article} 条。",
        "The application for account {number} is checked further by staff. You need not do "
        "anything now; you will be told what comes of it. Basis: Article {article}.",
    ),
    K.REGISTRATION_FOUND_ABUSIVE: Words(
        "注册被认定违规",
        "Your registration was found to break the rules",
        "账号 {number} 的注册经工作人员核验，认定为违规注册。您可以登录提出申诉，由另一位工作"
        "人员决定。依据：规定第 {article} 条。",
        "Staff found that the registration of account {number} breaks the rules. Sign in to "
        "appeal; another member of staff decides. Basis: Article {article}.",
    ),
    K.REGISTRATION_CHECK_ENDED: Words(
        "进一步核验已结束",
        "The further check has ended",
        "账号 {number} 的进一步核验已经结束，没有发现问题。尚在审核的申请继续办理；此前因此被拒绝"
        "的，可以重新申请。",
        "The further check of account {number} has ended and found nothing wrong. An application "
        "under review goes on; where it was refused for this, you may apply again.",
    ),
    K.NAME_ASSIGNED: Words(
        "名称已归还",
        "The name is yours again",
        "账号 {number} 已改用归还给您的名称，公示页面已更新。",
        "Account {number} bears the name that was given back to you. Its public page says so.",
    ),
    K.RESPONSIBLE_PERSON_DISPUTED: Words(
        "请另行指定负责人",
        "Please name another responsible person",
        "有人证明其身份后提出，自己不是账号 {number} 的负责人。账号服务不受影响，"
        "请在 {until} 前登录另行指定负责人。",
        "Somebody who proved who they are says that they do not answer for account {number}. Its "
        "service goes on. Sign in and name another responsible person by {until}.",
    ),
    K.ABUSE_APPEAL_REJECTED: Words(
        "申诉未获支持",
        "Your appeal was not upheld",
        "关于账号 {number} 注册的申诉未获支持，请登录查看答复。",
        "The appeal about the registration of account {number} was not upheld. Sign in to read "
        "the answer.",
    ),
    K.MARKER_ENDED: Words(
        "专门标识已终止",
        "A marker has ended",
        "账号 {number} 有专门标识已经终止，请登录查看理由和申诉办法。依据：规定第 {article} 条。",
        "A marker of account {number} has ended. Sign in to see why, and how to appeal. Basis: "
        "Article {article}.",
    ),
    K.MARKER_RESTORED: Words(
        "专门标识已恢复",
        "A marker was restored",
        "账号 {number} 的专门标识经复核已经恢复，请登录查看理由。依据：规定第 {article} 条。",
        "A marker of account {number} was restored on review. Sign in to see why. Basis: Article "
        "{article}.",
    ),
    K.CHECK_PASSED: Words(
        "动态核验已通过",
        "Your account passed a check",
        "账号 {number} 经工作人员动态核验，已通过。依据：规定第 {article} 条。",
        "Staff checked account {number} again, and it passed. Basis: Article {article}.",
    ),
    K.CHECK_FOUND_FAULT: Words(
        "动态核验发现问题",
        "A check found a fault",
        "账号 {number} 经工作人员动态核验，发现问题，并已采取措施，请登录查看。依据：规定第 "
        "{article} 条。",
        "Staff checked account {number} again, found a fault and acted on it. Sign in to see what "
        "was done. Basis: Article {article}.",
    ),
    K.DISPUTE_DECIDED: Words(
        "身份异议已有决定",
        "Your dispute was decided",
        "您提出的身份异议已有决定，请登录查看答复。",
        "The dispute that you filed about the use of an identity was decided. Sign in to read the "
        "answer.",
    ),
    K.IDENTITY_DISPUTE_DECIDED: Words(
        "关于账号身份的异议已有决定",
        "A dispute about your account was decided",
        "有人对账号 {number} 使用的身份提出异议，现已作出决定，请登录查看账号状态和申诉办法。依据："
        "规定第 {article} 条。",
        "A dispute about the identity that account {number} uses was decided. Sign in to see how "
        "the account stands, and how to appeal. Basis: Article {article}.",
    ),
}


def title(kind: NoticeKind, language: Language) -> str:
    words = NOTICES[kind]
    return words.title_zh if language is Language.ZH else words.title_en


def body(kind: NoticeKind, details: dict[str, str | int], language: Language) -> str:
    words = NOTICES[kind]
    return (words.zh if language is Language.ZH else words.en).format(**details)
