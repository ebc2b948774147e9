"""账号数量上限: how many accounts a subject may have, further ones side by side (Art 10)."""

from datetime import date
from typing import Any

import strawberry

from models import Credential, QuotaException
from resolvers.quotas import Comparison, Side
from resolvers.quotas import exceptions as quota_exceptions
from resolvers.runtime import Refused
from rules import credit
from rules.powers import Power
from rules.quotas.policy import QuotaRule
from rules.vocabulary import (
    AccountAspect,
    AccountStatus,
    CredentialField,
    CredentialKind,
    CredentialState,
    CreditTier,
    SubjectNature,
)
from schema.access import Info, field, mutation, public
from schema.objections import Objection

P = Power.REVIEW_APPLICATIONS
G = Power.GRANT_QUOTA_EXCEPTIONS


def _seen(description: str) -> Any:
    return field(P, description)


@strawberry.type(description="数量上限规则, one row of the policy; null fits everything.")
class QuotaRow:
    nature: SubjectNature | None = public("主体性质.")
    tier: CreditTier | None = public("信用等级.")
    category: str | None = public("内容生产类别 that is counted by itself, by code.")
    most: int = public("How many accounts.")
    reason: str = public("Why this number.")

    @classmethod
    def of(cls, rule: QuotaRule) -> "QuotaRow":
        return cls(
            nature=rule.nature,
            tier=rule.tier,
            category=rule.category,
            most=rule.most,
            reason=rule.reason,
        )


@strawberry.type(description="账号数量上限政策, how many accounts one subject may have (Art 10).")
class QuotaPolicy:
    version: str = public("The version in force.")
    rules: list[QuotaRow] = public("The row that says most about a subject counts.")


@strawberry.type(description="放宽决定, more accounts than the quota, until a day.")
class GrantedException:
    extra: int = field(P, "How many more.")
    until: date = field(P, "Its last day.")
    article: str = field(P, "The article that it stands on.")
    reason: str = field(P, "Why.")

    @classmethod
    def of(cls, row: QuotaException) -> "GrantedException":
        return cls(extra=row.extra, until=row.until, article=row.article, reason=row.reason)


@strawberry.type(description="信用记录, one thing that was found about an account.")
class CreditFinding:
    kind: credit.FindingKind = field(P, "What was found.")
    on: date = field(P, "When.")


@strawberry.type(description="资质, what an account shows that it is qualified by.")
class ComparedCredential:
    field: CredentialField = _seen("The field that it is for.")
    kind: CredentialKind = _seen("Background, qualification or licence.")
    title: str = _seen("What it is called.")
    valid_to: date | None = _seen("Last day of validity.")
    state: CredentialState = _seen("Whether it was checked.")

    @classmethod
    def of(cls, row: Credential) -> "ComparedCredential":
        return cls(
            field=row.field, kind=row.kind, title=row.title, valid_to=row.valid_to, state=row.state
        )


@strawberry.type(description="并列核验的账号, one account of the subject in the four aspects.")
class ComparedAccount:
    number: str = field(P, "账号编号.")
    name: str = field(P, "账号名称.")
    status: AccountStatus = field(P, "账号状态.")
    category: str = field(P, "内容生产类别.")
    nature: SubjectNature = field(P, "主体性质, as declared for this account.")
    credentials: list[ComparedCredential] = field(P, "服务资质.")
    business_scope: str | None = field(P, "业务范围, as declared for this account.")
    findings: list[CreditFinding] = field(P, "信用评价: what was found about this account.")
    differs: list[AccountAspect] = field(P, "In which aspects it is not as the one applied for.")

    @classmethod
    def of(cls, side: Side) -> "ComparedAccount":
        account, compared = side.account, side.compared
        return cls(
            number=str(account.number),
            name=account.name,
            status=account.status,
            category=account.category,
            nature=compared.nature,
            credentials=[ComparedCredential.of(row) for row in side.credentials],
            business_scope=compared.business_scope,
            findings=[CreditFinding(kind=one.kind, on=one.on) for one in compared.findings],
            differs=side.differs,
        )


@strawberry.type(description="多账号核验, a further account side by side with the others (Art 10).")
class FurtherAccountCheck:
    policy_version: str = field(P, "The version of the policy.")
    quota: int = field(P, "How many accounts of this kind the subject may have today.")
    quota_reason: str = field(P, "Why, without the exceptions.")
    used: int = field(P, "How many others it has, those under review among them.")
    exceptions: list[GrantedException] = field(P, "What was granted beyond the quota.")
    tier: CreditTier = field(P, "信用等级, by the findings that still count.", article="13")
    this: ComparedAccount = field(P, "The one applied for.")
    others: list[ComparedAccount] = field(P, "What the subject has or had, oldest first, to 100.")

    @classmethod
    def of(cls, comparison: Comparison) -> "FurtherAccountCheck":
        return cls(
            policy_version=comparison.policy_version,
            quota=comparison.quota.total,
            quota_reason=comparison.quota.reason,
            used=comparison.used,
            exceptions=[GrantedException.of(row) for row in comparison.exceptions],
            tier=comparison.tier,
            this=ComparedAccount.of(comparison.this),
            others=[ComparedAccount.of(side) for side in comparison.others],
        )


@strawberry.input(description="放宽上限, whose quota to raise until a day.")
class GrantQuotaExceptionInput:
    number: str = strawberry.field(description="账号编号 of any account of the subject.")
    extra: int = strawberry.field(description="How many more accounts.")
    until: date = strawberry.field(description="The last day on which a further one may be had.")
    category: str | None = strawberry.field(
        default=None, description="内容生产类别 of the further ones; the account's own if left out."
    )
    article: str = strawberry.field(default="10", description="The article that it stands on.")
    reason: str = strawberry.field(description="Why, for the audit and the next reviewer.")


@strawberry.type(description="放宽上限的结果, what became of it.")
class GrantQuotaExceptionPayload:
    exception: GrantedException | None = field(G, "What was granted; null with objections.")
    objections: list[Objection] = field(Power.READ_PUBLIC, "Everything that stood against it.")


@strawberry.type
class QuotaQuery:
    @public("账号数量上限, how many accounts one subject may have.", article="10")
    def quota_policy(self, info: Info) -> QuotaPolicy:
        policy = info.context.register.platform.quotas
        rules = [QuotaRow.of(rule) for rule in policy.rules]
        return QuotaPolicy(version=policy.version, rules=rules)


@strawberry.type
class QuotaMutation:
    @mutation(G, "放宽数量上限, let a subject have more accounts until a day.", article="10")
    async def grant_quota_exception(
        self, info: Info, input: GrantQuotaExceptionInput
    ) -> GrantQuotaExceptionPayload:
        try:
            row = await quota_exceptions.grant_quota_exception(
                info.context,
                input.number,
                extra=input.extra,
                until=input.until,
                category=input.category,
                article=input.article,
                reason=input.reason,
            )
        except Refused as refusal:
            return GrantQuotaExceptionPayload(
                exception=None, objections=Objection.all(refusal, info)
            )
        return GrantQuotaExceptionPayload(exception=GrantedException.of(row), objections=[])
