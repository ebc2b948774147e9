"""平台: who runs the register, by which rules, and how to be heard (Art 5, 6, 7, 20)."""

from datetime import date
from typing import Annotated

import strawberry

from resolvers.platform import RuleDocument as Document
from resolvers.platform import description
from resolvers.runtime import Register
from rules import categories, qualifications
from rules.disclosure.publicity import POLICY_VERSION
from rules.licences import Licence
from rules.qualifications import Part
from rules.rectification import ANSWER_DAYS as CORRECTION_DAYS
from rules.reporting.reports import ANSWER_DAYS
from rules.review import REVIEW_DAYS
from rules.vocabulary import (
    CredentialField,
    CredentialKind,
    LicenceKind,
    NewsScope,
    SubjectNature,
)
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


@strawberry.type(description="平台许可, what the platform itself is licensed for (Art 5).")
class PlatformLicence:
    kind: LicenceKind = public("Which licence.")
    number: str = public("Its number.")
    scope: list[NewsScope] = public("许可范围 of a licence for news.")
    valid_to: date | None = public("Its last day; null where it has none.")
    live: bool = public("Whether it holds today.")

    @classmethod
    def of(cls, licence: Licence, today: date) -> "PlatformLicence":
        return cls(
            kind=licence.kind,
            number=licence.number,
            scope=list(licence.scope),
            valid_to=licence.valid_to,
            live=licence.is_live(today),
        )


@strawberry.type(description="平台, who runs this register.")
class Platform:
    register_name: str = public("The host that records are issued under.")
    name_zh: str = public("Its Chinese name.")
    name_en: str = public("Its English name.")
    operator_name: str = public("The company that runs it.", article="5")
    uscc: str = public("That company's unified social credit code.")
    address: str = public("Its address.")
    licences: list[PlatformLicence] = public("许可, what it is licensed for.", article="5")
    contact: str = public("How to reach it.")
    agreement_version: str = public("The service agreement in force.", article="6")
    rules: list[RuleDocument] = public("规则, what is in force.", article="6")
    channels: list[Channel] = public("渠道, how to appeal, complain and report.", article="20")
    disclosure_policy_version: str = public("Which facts are public for whom.", article="9")
    review_days: int = public("Working days for a decision on an application.")
    answer_days: int = public("Working days for the answer to a report.", article="20")
    correction_days: int = public("Working days for the decision on a correction.", article="8")

    @classmethod
    def of(cls, source: Register, today: date) -> "Platform":
        platform = source.platform
        return cls(
            register_name=source.name,
            name_zh=platform.name_zh,
            name_en=platform.name_en,
            operator_name=platform.operator_name,
            uscc=platform.uscc,
            address=platform.address,
            licences=[PlatformLicence.of(one, today) for one in platform.licences],
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

    natures: list[SubjectNature] = public("The natures of subject that it is open to.", article="7")
    open: bool = public(
        "Whether it can be chosen today: not when it is retired, and of news only while the "
        "platform itself is licensed to carry it.",
        article="5",
    )
    retired: date | None = public("Since when it is no longer offered; null where it is.")
    successors: list[str] = public("The codes under which what it was about stands since.")

    @classmethod
    def of(cls, category: categories.Category, today: date, *, carries_news: bool) -> "Category":
        return cls(
            code=category.code,
            parent=category.parent,
            name_zh=category.zh,
            name_en=category.en,
            needs=CredentialNeed.all(category.credential_field),
            natures=[nature for nature in SubjectNature if nature in category.natures],
            open=category.is_offered(today)
            and categories.is_open(category, carries_news=carries_news),
            retired=category.retired,
            successors=list(category.successors),
        )


@strawberry.type
class PlatformQuery:
    @public("平台, who runs the register, its rules and channels.", article="20")
    def platform(self, info: Info) -> Platform:
        return Platform.of(info.context.register, info.context.today)

    @public("内容生产类别, all categories that are offered today.", article="7")
    def categories(
        self,
        info: Info,
        retired: Annotated[
            bool, strawberry.argument(description="Also those no longer offered.")
        ] = False,
    ) -> list[Category]:
        today = info.context.today
        carries = info.context.register.platform.carries_news(today)
        return [
            Category.of(one, today, carries_news=carries)
            for one in categories.CATEGORIES.values()
            if one.is_offered(today) or (retired and one.since <= today)
        ]


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
