"""Credentials by field: what they are called, who issued them, what proves them (Art 5, 9)."""

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any, NamedTuple

from cli.demo import numbers
from rules.vocabulary import CredentialField as F
from rules.vocabulary import CredentialKind as K
from rules.vocabulary import NewsScope, SubjectNature


class Paper(NamedTuple):
    """A credential without its holder; `years` is how long it holds, 0 for ever. In its number
    {y} is the year, {d} a digit, {i} an identity number and {u} a credit code.
    """

    kind: K
    title: str
    issuer: str
    years: int
    number: str


_B, _Q, _L = K.BACKGROUND, K.PROFESSIONAL_QUALIFICATION, K.SERVICE_LICENCE
Papers = tuple[Paper, ...]

OF_PERSONS: dict[F, Papers] = {
    F.ECONOMICS: (
        Paper(_B, "经济学硕士学位证书", "{town}财经大学", 0, "99999{y}3{d}{d}{d}{d}{d}"),
        Paper(_Q, "注册会计师证书", "{town}市注册会计师协会", 0, "9900{d}{d}{d}{d}00{d}{d}"),
    ),
    F.EDUCATION: (
        Paper(_B, "十年执教证明", "{town}市第一中学", 0, ""),
        Paper(_Q, "教师资格证书", "{town}市教育局", 0, "{y}9900142{d}{d}{d}{d}{d}{d}"),
    ),
    F.HEALTH: (
        Paper(_B, "临床医学学士学位证书", "{town}医科大学", 0, "99999{y}4{d}{d}{d}{d}{d}"),
        Paper(_Q, "医师资格证书", "{town}市卫生健康委员会", 0, "{y}99110{i}"),
    ),
    F.JUSTICE: (
        Paper(_B, "法学学士学位证书", "{town}政法大学", 0, "99999{y}4{d}{d}{d}{d}{d}"),
        Paper(_Q, "法律职业资格证书", "{town}市司法局", 0, "A{y}9900{d}{d}{d}{d}{d}{d}"),
    ),
}
OF_ORGANISATIONS: dict[F, Papers] = {
    F.ECONOMICS: (
        Paper(_B, "财税服务从业情况说明", "{town}市代理记账行业协会", 0, ""),
        Paper(_L, "代理记账许可证书", "{town}市财政局", 0, "DLJZ990000{y}{d}{d}{d}{d}"),
    ),
    F.EDUCATION: (
        Paper(_B, "教学与师资情况说明", "{town}市教育学会", 0, ""),
        Paper(_L, "办学许可证", "{town}市教育局", 5, "教民 19900007{d}{d}{d}{d}{d}{d}{d} 号"),
    ),
    F.HEALTH: (
        Paper(_B, "医疗团队情况说明", "{town}市医师协会", 0, ""),
        Paper(
            _L,
            "医疗机构执业许可证",
            "{town}市卫生健康委员会",
            6,
            "DEM{d}{d}{d}{d}{d}{d}990000{d}{d}D2{d}{d}{d}",
        ),
    ),
    F.JUSTICE: (
        Paper(_B, "法律服务从业情况说明", "{town}市律师协会", 0, ""),
        Paper(_L, "律师事务所执业许可证", "{town}市司法局", 0, "{u}"),
    ),
    F.NEWS: (
        Paper(
            _L,
            "互联网新闻信息服务许可证",
            "{town}市互联网信息办公室",
            3,
            "5912026{d}{d}{d}{d}",
        ),
    ),
}


def credentials(
    field: F, nature: SubjectNature, town: str, today: date, random: Random
) -> list[dict[str, Any]]:
    """What somebody shows for a field: each a `CredentialInput` without its uploads that is valid
    on `today` and for a while after.
    """
    person = nature is SubjectNature.NATURAL_PERSON
    papers = (OF_PERSONS if person else OF_ORGANISATIONS)[field]
    return [_credential(field, paper, town, today, random) for paper in papers]


def _credential(field: F, paper: Paper, town: str, today: date, random: Random) -> dict[str, Any]:
    issued = date(today.year - (1 if paper.years else random.randint(2, 12)), 6, 1)
    term = {"validTo": date(issued.year + paper.years, 5, 31).isoformat()} if paper.years else {}
    scope = {"scope": [NewsScope.REPRINTING.value]} if field is F.NEWS else {}
    return {
        "field": field.value,
        "kind": paper.kind.value,
        "title": paper.title,
        "issuer": paper.issuer.format(town=town),
        "number": _number(paper.number, issued.year, random),
        "validFrom": issued.isoformat(),
        **term,
        **scope,
    }


def _number(form: str, year: int, random: Random) -> str:
    """A number of the form that nobody was given."""
    serial = random.randrange(10_000)
    whole = {
        "{y}": str(year),
        "{i}": numbers.identity_number("990000", serial, random),
        "{u}": numbers.credit_code("31", "990000", serial),
    }
    for sign, value in whole.items():
        form = form.replace(sign, value)
    while "{d}" in form:
        form = form.replace("{d}", str(random.randrange(10)), 1)
    return form


def fields_of(field: F | None, nature: SubjectNature, random: Random) -> Iterator[F]:
    """The category's own field, and for one person in three a second one that they know."""
    if field is None:
        return
    yield field
    if nature is SubjectNature.NATURAL_PERSON and random.random() < 1 / 3:
        yield random.choice([other for other in OF_PERSONS if other is not field])
