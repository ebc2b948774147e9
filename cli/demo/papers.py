"""Credentials by field: what they are called, who issued them, what proves them (Art 5, 9)."""

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any, NamedTuple

from rules.vocabulary import CredentialField as F
from rules.vocabulary import CredentialKind as K
from rules.vocabulary import SubjectNature


class Paper(NamedTuple):
    """A credential without its holder; `years` is how long it holds, 0 for ever."""

    kind: K
    title: str
    issuer: str
    years: int


OF_PERSONS: dict[F, tuple[Paper, ...]] = {
    F.ECONOMICS: (
        Paper(K.PROFESSIONAL_QUALIFICATION, "注册会计师证书", "{town}市注册会计师协会", 0),
        Paper(K.BACKGROUND, "经济学硕士学位证书", "{town}财经大学", 0),
    ),
    F.EDUCATION: (
        Paper(K.PROFESSIONAL_QUALIFICATION, "教师资格证书", "{town}市教育局", 0),
        Paper(K.BACKGROUND, "十年执教证明", "{town}市第一中学", 0),
    ),
    F.HEALTH: (Paper(K.PROFESSIONAL_QUALIFICATION, "医师资格证书", "{town}市卫生健康委员会", 0),),
    F.JUSTICE: (Paper(K.PROFESSIONAL_QUALIFICATION, "法律职业资格证书", "{town}市司法局", 0),),
}
OF_ORGANISATIONS: dict[F, tuple[Paper, ...]] = {
    F.ECONOMICS: (Paper(K.SERVICE_LICENCE, "代理记账许可证书", "{town}市财政局", 5),),
    F.EDUCATION: (Paper(K.SERVICE_LICENCE, "办学许可证", "{town}市教育局", 5),),
    F.HEALTH: (Paper(K.SERVICE_LICENCE, "医疗机构执业许可证", "{town}市卫生健康委员会", 6),),
    F.JUSTICE: (Paper(K.SERVICE_LICENCE, "律师事务所执业许可证", "{town}市司法局", 0),),
    F.NEWS: (Paper(K.SERVICE_LICENCE, "互联网新闻信息服务许可证", "{town}市互联网信息办公室", 3),),
}


def credential(
    field: F, nature: SubjectNature, town: str, today: date, random: Random
) -> dict[str, Any]:
    """A `CredentialInput` without its uploads that is valid on `today` and for a while after."""
    person = nature is SubjectNature.NATURAL_PERSON
    paper = random.choice((OF_PERSONS if person else OF_ORGANISATIONS)[field])
    issued = date(today.year - (1 if paper.years else random.randint(2, 12)), 6, 1)
    term = {"validTo": date(issued.year + paper.years, 5, 31).isoformat()} if paper.years else {}
    return {
        "field": field.value,
        "kind": paper.kind.value,
        "title": paper.title,
        "issuer": paper.issuer.format(town=town),
        "number": f"DEMO-{issued.year}-{random.randrange(10**6):06d}",
        "validFrom": issued.isoformat(),
        **term,
    }


def fields_of(field: F | None, nature: SubjectNature, random: Random) -> Iterator[F]:
    """The category's own field, and for one person in three a second one that they know."""
    if field is None:
        return
    yield field
    if nature is SubjectNature.NATURAL_PERSON and random.random() < 1 / 3:
        yield random.choice([other for other in OF_PERSONS if other is not field])
