"""Why an application is returned or refused, in words (Art 5, 8, 9, 10, 15)."""

from collections.abc import Iterable
from typing import NamedTuple

from rules.vocabulary import Language
from rules.vocabulary import RefusalGround as G


class Words(NamedTuple):
    zh: str
    en: str


WORDS: dict[G, Words] = {
    G.IDENTITY_NOT_REAL: Words("身份信息不实", "the identity is not real"),
    G.IMPERSONATED_IDENTITY: Words("冒用他人身份", "the identity is somebody else's"),
    G.NAME_NOT_CONFORMING: Words("名称不符合规定", "the name does not conform"),
    G.PROFILE_NOT_CONFORMING: Words(
        "头像或简介不符合规定", "picture or introduction do not conform"
    ),
    G.UNLAWFUL_INFORMATION: Words("含有违法和不良信息", "the details are unlawful or harmful"),
    G.CREDENTIAL_MISSING: Words("缺少资质材料", "a credential is missing"),
    G.CREDENTIAL_NOT_VALID: Words("资质无效", "a credential is not valid"),
    G.NEWS_LICENCE_MISSING: Words("缺少新闻信息服务许可", "the licence for news is missing"),
    G.DETAILS_INCOMPLETE: Words("登记信息不完整或有误", "the details are incomplete or wrong"),
    G.QUOTA_EXCEEDED: Words("超过账号数量上限", "the subject has more accounts than it may have"),
    G.OVER_QUOTA_REGISTRATION: Words("超限量注册", "registered in excess of the quota"),
    G.MALICIOUS_REGISTRATION: Words("恶意注册", "registered maliciously"),
    G.FALSE_REGISTRATION: Words("虚假注册", "registered falsely"),
    G.HOARDED_REGISTRATION: Words("囤积账号", "registered to be hoarded or traded"),
}


def in_words(grounds: Iterable[G], language: Language) -> str:
    """The grounds one after the other."""
    zh = language is Language.ZH
    return ("、" if zh else ", ").join(WORDS[one].zh if zh else WORDS[one].en for one in grounds)
