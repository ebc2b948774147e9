"""By what a published fact was gone after, in words (Art 9(2)): never more than was done."""

from collections.abc import Sequence
from typing import Any

from rules.markers.words import LABELS, Words, checks, fact_label
from rules.markers.words import MEANS as OF_LEVEL
from rules.vocabulary import Language, Level, MarkerType
from rules.vocabulary import Means as M

WORDS: dict[M, Words] = {
    M.RESIDENTS_REGISTER: Words("居民身份登记", "the register of residents"),
    M.ORGANISATIONS_REGISTER: Words("组织机构登记", "the register of organisations"),
    M.RESIDENT_IDENTITY_CARD: Words("居民身份证", "identity card"),
    M.PASSPORT: Words("护照", "passport"),
    M.TRAVEL_PERMIT: Words("来往内地（大陆）通行证", "mainland travel permit"),
    M.PERMANENT_RESIDENCE: Words("外国人永久居留身份证", "permanent residence card"),
    M.REGISTRATION_CERTIFICATE: Words("营业执照或登记证书", "registration certificate"),
    M.OFFICIAL_LETTER: Words("加盖公章的公函", "letter under its seal"),
    M.ADDRESS_PROOF: Words("住所证明", "proof of address"),
    M.AUTHORISATION: Words("授权材料", "authorisation"),
    M.CREDENTIAL: Words("资质证书", "credential"),
    M.EMPLOYMENT_PROOF: Words("任职证明", "proof of employment"),
}

_FRAMES: dict[tuple[Level, Language], tuple[str, str, str]] = {
    (Level.VERIFIED, Language.ZH): ("与", "、", "比对一致"),
    (Level.VERIFIED, Language.EN): ("verified with ", ", ", ""),
    (Level.CHECKED, Language.ZH): ("由平台人员查看", "、", "核验"),
    (Level.CHECKED, Language.EN): ("checked by staff who saw: ", ", ", ""),
}


def in_words(level: Level, means: Sequence[M], language: Language) -> str:
    """What was done for one fact, as a clause that begins with a small letter. A record that names
    no means gets no more than its level.
    """
    if not means or level is Level.DECLARED:
        return OF_LEVEL[level].in_(language)
    before, between, after = _FRAMES[level, language]
    return before + between.join(WORDS[one].in_(language) for one in means) + after


def proves(marker: dict[str, Any], document: dict[str, Any], language: Language) -> str:
    """What was checked, by which means, when: one sentence."""
    zh = language is Language.ZH
    parts = []
    for check in checks(marker, document):
        fact, done = fact_label(check.path, language), in_words(check.level, check.means, language)
        parts.append(f"{fact}{done}（{check.on}）" if zh else f"{fact} {done}, on {check.on}")
    label = LABELS[MarkerType(marker["type"])].in_(language)
    if zh:
        return f"“{label}”标识说明：" + "；".join(parts) + "。"
    return f"The marker “{label}” says: " + "; ".join(parts) + "."
