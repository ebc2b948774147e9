"""平台: who runs the register, by which rules, and how to be heard (Art 5, 6, 7, 20)."""

from datetime import date

import strawberry

from resolvers.platform import RuleDocument as Document
from resolvers.platform import description
from resolvers.runtime import Register
from rules import categories, qualifications
from rules.disclosure.publicity import POLICY_VERSION
from rules.qualifications import Part
from rules.rectification import ANSWER_DAYS as CORRECTION_DAYS
from rules.reporting.reports import ANSWER_DAYS
from rules.review import REVIEW_DAYS
from rules.vocabulary import CredentialField, CredentialKind, SubjectNature
from schema.access import Info, public


@strawberry.type(description="规则文件, a rule, convention or agreement in force.")
class RuleDocument:
    kind: str = public("What it is, coded.")
    title_zh: str = public("Its Chinese title.")
    title_en: str = public("Its English title.")
    version: str = public("The version in force.")
    effective_from: date = public("Since when.")
    url: str = public("Where its text is, the whole address.")


@strawberry.type(description="申诉、投诉、举报渠道, a way to be heard.")
class Channel:
    kind: str = public("REPORT, COMPLAINT or APPEAL.")
    url: str = public("Where, the whole address: a page, or `mailto:`.")
    phone: str = public("By phone.")
    hours: str = public("When somebody answers, China time.")


@strawberry.type(description="平台, who runs this register.")
class Platform:
    register_name: str = public("The host that records are issued under.")
    name_zh: str = public("Its Chinese name.")
    name_en: str = public("Its English name.")
    operator_name: str = public("The company that runs it.", article="5")
    uscc: str = public("That company's unified social credit code.")
    address: str = public("Its address.")
    contact: str = public("How to reach it.")
    agreement_version: str = public("The service agreement in force.", article="6")
    rules: list[RuleDocument] = public("规则, what is in force.", article="6")
    channels: list[Channel] = public("渠道, how to appeal, complain and report.", article="20")
    disclosure_policy_version: str = public("Which facts are public for whom.", article="9")
    review_days: int = public("Working days for a decision on an application.")
    answer_days: int = public("Working days for the answer to a report.", article="20")
    correction_days: int = public("Working days for the decision on a correction.", article="8")

    @classmethod
    def of(cls, source: Register) -> "Platform":
        platform = source.platform
        return cls(
            register_name=source.name,
            name_zh=platform.name_zh,
            name_en=platform.name_en,
            operator_name=platform.operator_name,
            uscc=platform.uscc,
            address=platform.address,
            contact=platform.contact,
            agreement_version=platform.agreement_version,
            rules=[_rule(source, rule) for rule in platform.rules],
            channels=[_channel(source, channel) for channel in platform.channels],
            disclosure_policy_version=POLICY_VERSION,
            review_days=REVIEW_DAYS,
            answer_days=ANSWER_DAYS,
            correction_days=CORRECTION_DAYS,
        )


@strawberry.type(description="所需资质之一, one part of what a category asks for.")
class CredentialPart:
    any_of: list[CredentialKind] = public("Any one of these kinds.")
    words_zh: str = public("The same in Chinese, with examples.")
    words_en: str = public("The same in English.")

    @classmethod
    def of(cls, part: Part) -> "CredentialPart":
        words = categories.in_words(part)
        return cls(any_of=sorted(part), words_zh=words.zh, words_en=words.en)


@strawberry.type(description="所需资质, what a category asks for of subjects of one nature.")
class CredentialNeed:
    field: CredentialField = public("In which field.")
    nature: SubjectNature = public("Of which subjects.")
    article: str = public("The article that asks for it.")
    all_of: list[CredentialPart] = public(
        "Every one of these parts; none where the category is closed to the nature."
    )

    @classmethod
    def all(cls, field: CredentialField | None) -> list["CredentialNeed"]:
        if field is None:
            return []
        return [
            cls(
                field=field,
                nature=nature,
                article=required.article,
                all_of=[CredentialPart.of(part) for part in required.parts],
            )
            for nature, required in qualifications.REQUIRED[field].items()
        ]


@strawberry.type(description="内容生产类别, a category of content.")
class Category:
    code: str = public("Its code; never used again for another.")
    parent: str | None = public("The category above it.")
    name_zh: str = public("Its Chinese name.")
    name_en: str = public("Its English name.")
    needs: list[CredentialNeed] = public(
        "The credentials that it asks for, by natures; none where anybody may.", article="9"
    )

    @classmethod
    def of(cls, category: categories.Category) -> "Category":
        return cls(
            code=category.code,
            parent=category.parent,
            name_zh=category.zh,
            name_en=category.en,
            needs=CredentialNeed.all(category.credential_field),
        )


@strawberry.type
class PlatformQuery:
    @public("平台, who runs the register, its rules and channels.", article="20")
    def platform(self, info: Info) -> Platform:
        return Platform.of(info.context.register)

    @public("内容生产类别, all categories that are offered today.", article="7")
    def categories(self, info: Info) -> list[Category]:
        today = info.context.today
        return [Category.of(c) for c in categories.CATEGORIES.values() if c.is_offered(today)]


def _rule(source: Register, rule: Document) -> RuleDocument:
    return RuleDocument(
        kind=rule.kind,
        title_zh=rule.title_zh,
        title_en=rule.title_en,
        version=rule.version,
        effective_from=rule.effective_from,
        url=source.whole(rule.url),
    )


def _channel(source: Register, channel: description.Channel) -> Channel:
    return Channel(
        kind=channel.kind,
        url=source.whole(channel.url),
        phone=channel.phone,
        hours=channel.hours,
    )
