"""What a finding says to staff, in both languages, with its numbers: rule, count and measure.

Only staff read it. What the applicant is told stands in `notice_words`, and teaches nobody.
"""

from collections.abc import Mapping
from typing import NamedTuple

from rules.vocabulary import AbuseRule, Language
from rules.vocabulary import AbuseRule as R


class Words(NamedTuple):
    zh: str
    en: str


RULES: dict[AbuseRule, Words] = {
    R.ONE_HAND: Words(
        "{span}内，同一填报人（设备或登录）和同一联系人（手机号或负责人证件）用 {subjects} 个主体"
        "申请了 {applications} 个账号，按一个主体的上限推算最多 {most} 个。",
        "In {span} one hand filed and answers for {applications} accounts through {subjects} "
        "subjects; by the quota of one subject there would be at most {most}.",
    ),
    R.ONE_DOCUMENT: Words(
        "{span}内，同一负责人证件用于 {subjects} 个主体的 {applications} 件申请，超过 {most} 个。",
        "In {span} one responsible person's document stood in {applications} applications of "
        "{subjects} subjects, more than {most}.",
    ),
    R.ONE_PHONE: Words(
        "{span}内，同一手机号用于 {subjects} 个主体的 {applications} 件申请，超过 {most} 个。",
        "In {span} one phone number stood in {applications} applications of {subjects} subjects, "
        "more than {most}.",
    ),
    R.ONE_CREDENTIAL: Words(
        "同一份资质（编号或文件）出现在 {subjects} 个主体的 {applications} 件申请中，"
        "超过 {most} 个。",
        "One credential, by its number or its file, stood in {applications} applications of "
        "{subjects} subjects, more than {most}.",
    ),
    R.ONE_MACHINE: Words(
        "{span}内，同一设备或登录为 {subjects} 个主体提交了 {applications} 件申请，"
        "超过 {most} 个。",
        "In {span} one device or login filed {applications} applications for {subjects} subjects, "
        "more than {most}.",
    ),
    R.NAME_SERIES: Words(
        "{span}内，{subjects} 个主体申请了 {applications} 个只有序号不同且连续的名称，"
        "超过 {most} 个。",
        "In {span} {subjects} subjects applied for {applications} names that differ by a running "
        "counter only, more than {most}.",
    ),
    R.NAME_STEM: Words(
        "{span}内，同一设备、登录、手机号或证件为 {subjects} 个主体申请了 {applications} 个"
        "开头相同的名称，超过 {most} 个。",
        "In {span} one device, login, phone or document applied for {applications} names with one "
        "beginning for {subjects} subjects, more than {most}.",
    ),
    R.BURST: Words(
        "{span}内，同一设备或登录集中提交了 {subjects} 个主体的 {applications} 件申请，"
        "超过 {most} 个。",
        "Within {span} one device or login filed {applications} applications for "
        "{subjects} subjects, more than {most}.",
    ),
    R.BLOCK_BURST: Words(
        "{span}内，一个此前很少有申请的网络地址段提交了 {subjects} 个自然人的 {applications} 件"
        "申请，超过 {most} 个。",
        "Within {span} a block of addresses that was quiet before filed {applications} "
        "applications of {subjects} natural persons, more than {most}.",
    ),
    R.NEVER_USED: Words(
        "{span}内，同一设备、登录、手机号或证件名下 {subjects} 个主体的 {applications} 个账号"
        "通过后从未使用，超过 {most} 个。",
        "In {span} {applications} accounts of {subjects} subjects with one device, login, phone or "
        "document were approved and never used, more than {most}.",
    ),
    R.TAKEN_OVER: Words(
        "{span}内，{subjects} 个主体的 {applications} 个账号改由另外同一台设备使用，原设备不再"
        "出现，超过 {most} 个。",
        "In {span} {applications} accounts of {subjects} subjects went to one other device, and "
        "the earlier ones were not seen again, more than {most}.",
    ),
}


def explanation(rule: AbuseRule, numbers: Mapping[str, int], language: Language) -> str:
    """Art 10(3): which rule a finding fulfils, with its numbers, in plain language."""
    words = RULES[rule]
    template = words.zh if language is Language.ZH else words.en
    return template.format(**{**numbers, "span": _span(numbers["hours"], language)})


def _span(hours: int, language: Language) -> str:
    days = hours // 24
    if language is Language.ZH:
        return f"{days} 天" if days > 1 else f"{hours} 小时"
    return f"{days} days" if days > 1 else f"{hours} hours"
