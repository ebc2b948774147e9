"""What a marker says in words, and what it does not (Art 9(2)), in both languages."""

from typing import Any, NamedTuple

from rules.vocabulary import CredentialField, Language, Level, MarkerType, Means


class Words(NamedTuple):
    zh: str
    en: str

    def in_(self, language: Language) -> str:
        return self.zh if language is Language.ZH else self.en


class Check(NamedTuple):
    """One fact that a marker rests on: which, gone after how far and when."""

    path: str
    level: Level
    on: str
    means: tuple[Means, ...] = ()


LABELS: dict[MarkerType, Words] = {
    MarkerType.NATURAL_PERSON: Words("个人", "Person"),
    MarkerType.INDIVIDUAL_BUSINESS: Words("个体工商户", "Individual business"),
    MarkerType.ENTERPRISE: Words("企业", "Enterprise"),
    MarkerType.STATE_ORGAN: Words("党政机关", "State organ"),
    MarkerType.PUBLIC_INSTITUTION: Words("事业单位", "Public institution"),
    MarkerType.SOCIAL_ORGANISATION: Words("社会组织", "Social organisation"),
    MarkerType.UNINCORPORATED_ORGANISATION: Words("非法人组织", "Unincorporated organisation"),
    MarkerType.ECONOMICS: Words("经济领域", "Economics"),
    MarkerType.EDUCATION: Words("教育领域", "Education"),
    MarkerType.HEALTH: Words("卫生领域", "Health"),
    MarkerType.JUSTICE: Words("司法领域", "Justice"),
    MarkerType.NEWS: Words("新闻信息服务", "News"),
}

MEANS: dict[Level, Words] = {
    Level.DECLARED: Words("由运营者自行填报，未经核验", "declared by the operator, not checked"),
    Level.CHECKED: Words("由平台人员查看证明材料核验", "checked by staff in documents"),
    Level.VERIFIED: Words("与外部权威数据源比对一致", "verified with an outside source"),
}

FACTS: dict[str, Words] = {
    "name": Words("账号名称", "account name"),
    "bio": Words("简介", "bio"),
    "avatar": Words("头像", "avatar"),
    "category": Words("内容生产类别", "content category"),
    "subjectNature": Words("主体性质", "nature of the subject"),
    "operatorName": Words("运营主体名称", "name of the operator"),
    "uscc": Words("统一社会信用代码", "unified social credit code"),
    "placeRegistered": Words("注册地", "place registered"),
    "placeOperated": Words("运营地", "place operated"),
    "businessScope": Words("主要经营或业务范围", "business scope"),
    "contact": Words("联系方式", "contact"),
    "identityNumber": Words("证件号码", "identity number"),
    "phone": Words("手机号码", "phone number"),
    "responsiblePerson": Words("负责人", "responsible person"),
}

CREDENTIAL = Words("专业资质", "credential")

PROVES_NOT = Words(
    "标识不代表平台认可账号发布的内容，也不保证核验日期之后信息没有变化。",
    "The marker does not say that what the account publishes is true or endorsed, nor that "
    "nothing has changed since the day of the check.",
)

PROVES_NOT_OF_FIELD = Words(
    "标识不代表账号在该领域发布的每一条内容都正确，也不保证核验日期之后信息没有变化。",
    "The marker does not say that each thing that the account publishes in this field is right, "
    "nor that nothing has changed since the day of the check.",
)


def proves_not(type_: MarkerType, language: Language) -> str:
    """What the marker does not say: one of a field is less than a word on each statement."""
    of_field = type_.value in CredentialField.__members__
    return (PROVES_NOT_OF_FIELD if of_field else PROVES_NOT).in_(language)


def checks(marker: dict[str, Any], document: dict[str, Any]) -> list[Check]:
    """What `marker`, as it stands in `document`, rests on, as far as the document shows that."""
    return [_check(path, document) for path in marker["restsOn"] if _is_shown(path, document)]


def fact_label(path: str, language: Language) -> str:
    """A fact's name in words, from its path in the record."""
    kind, name = path.split("/")[1:3]
    return (FACTS[name] if kind == "facts" else CREDENTIAL).in_(language)


def _check(path: str, document: dict[str, Any]) -> Check:
    kind, name = path.split("/")[1:3]
    fact = document["facts"][name] if kind == "facts" else document["credentials"][int(name)]
    means = tuple(map(Means, fact.get("means", ())))
    return Check(path, Level(fact["level"]), fact["on"], means)


def _is_shown(path: str, document: dict[str, Any]) -> bool:
    kind, name = path.split("/")[1:3]
    return name in document["facts"] if kind == "facts" else int(name) < len(document[kind])
