"""The vocabulary's codes, registered with GraphQL from outside: `rules` knows nothing of it."""

import strawberry

from resolvers.lookup import Order
from rules import vocabulary as v
from rules.credit import FindingKind
from rules.rectification import CorrectionDecision

DESCRIPTIONS = {
    v.SubjectNature: "主体性质, what kind of person or organisation a subject is.",
    v.DocumentKind: "证件类型, the document that identifies a subject.",
    v.CredentialField: "领域, a field in which credentials are asked for (Art 5, 9).",
    v.CredentialKind: "专业背景 · 职业资格 · 服务资质, the three kinds of credential (Art 9).",
    v.LicenceKind: "平台许可种类, what a platform itself is licensed for (Art 5).",
    v.NewsScope: "许可范围, for what a licence for Internet news was given (Art 5).",
    v.CredentialState: "核验状态, whether a credential was checked.",
    v.AccountStatus: "账号状态, where an account stands in its life.",
    v.SuspensionReason: "暂停原因, why an account's service rests.",
    v.TerminationCause: "终止原因, why an account's service ended for good.",
    v.ApplicationState: "审核状态, how far the decision on an application is.",
    v.PauseReason: "期限暂停原因, why the due date of an application waits (Art 8).",
    v.Decision: "审核结论, what a reviewer decides.",
    v.FactorKind: "验证因素, an independent way to verify an identity (Art 8).",
    v.Outcome: "验证结果, what a verification said.",
    v.SignalKind: "共用信息, what applications of several subjects share or do alike (Art 10).",
    v.AbuseKind: "违规注册: in excess of quota, malicious, false, hoarded (Art 10, 18).",
    v.AbuseRule: "认定规则, the rule that a finding of abuse fulfils (Art 10).",
    v.AbuseState: "认定状态, how far a finding of abuse is (Art 10).",
    v.Tie: "关联方式, by what applications hang together (Art 10).",
    v.AppealDecision: "申诉决定, whether a finding of abuse stands (Art 20).",
    v.DisputeState: "异议状态, how far a dispute about the use of an identity is (Art 8).",
    v.DisputeDecision: "异议处理结果, how such a dispute was decided or that it lapsed.",
    v.CheckKind: "核验缘由, a check that was due, one unforeseen, one after a fault (Art 9).",
    v.CheckState: "核验状态, how far the check of a registered account is (Art 9).",
    v.Level: "核验程度, how far a published fact was gone after (Art 9).",
    v.Means: "核验方式, by which a published fact was gone after (Art 9).",
    v.SeenDocument: "证明材料种类, what kind of document a reviewer saw (Art 8, 9).",
    v.MaskedField: "遮蔽内容, what of a declared identity staff see masked (Art 8).",
    v.CheckedFact: "人工核验事项, what a reviewer checks by eye (Art 8, 9).",
    v.AccountAspect: "核验方面, in what a further account is checked (Art 10).",
    v.CreditTier: "信用等级, best first (Art 10, 13).",
    CorrectionDecision: "改正的决定, what staff decide of one answer.",
    v.ProfileField: "账号名称、头像、简介, what of a profile may have to be corrected (Art 8).",
    v.RectificationState: "整改状态: ISSUED is the operator's turn, SUBMITTED the staff's (Art 8).",
    v.ItemState: "整改事项状态, how far the correction of one item is.",
    v.NoticeKind: "通知种类, what an operator is told of.",
    v.DeliveryChannel: "投递方式, by which way a notice is brought.",
    v.DeliveryState: "投递状态; DEAD waits for staff.",
    FindingKind: "信用记录, what speaks against a subject (Art 10).",
    v.MarkerType: "专门标识, a special marker by nature of subject or credentialed field (Art 9).",
    v.MarkerEndGround: "标识终止理由, why a marker ended.",
    v.RecordReason: "公示原因, what a version of a record was published for.",
    v.WithheldGround: "不公示理由, why a fact is not in the public record.",
    v.ErasureGround: "撤回理由, why published personal values were withdrawn.",
    v.RefusalGround: "退回或拒绝理由, why an application was returned or refused.",
    v.ReportReason: "举报理由, the ten acts of Art 18 in its order, and two about the register.",
    v.ReportState: "举报处理状态: received, screened, merged with an equal one, decided (Art 20).",
    v.ReportDecision: "举报处理结果, how a report was decided.",
    v.UploadKind: "文件用途, what an uploaded file is for.",
    v.Role: "角色, who somebody is to the register.",
    v.Language: "语言, a language in which the register speaks.",
    v.NameState: "名称状态, how an account stands to the name that it has or had (Art 8).",
    v.NameVerdict: "名称核验结论, what an asked name is to the names held (Art 8).",
    v.NameAxis: "关联方式, in which way a name is near to another (Art 8).",
    v.NameRight: "名称权利依据, by what a name is somebody's (Art 8).",
    v.AssignmentState: "名称归还状态, how far the giving back of a name is (Art 8).",
    v.NameGuard: "受保护名称, why a name near to it is asked about (Art 8).",
    v.NameClaim: "名称用语, for whom words claim to speak (Art 8, 18).",
    Order: "排序, the order of found accounts.",
}

for _enum, _description in DESCRIPTIONS.items():
    strawberry.enum(_enum, description=_description)
