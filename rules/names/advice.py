"""What an applicant is told of a name that is near to another, or that says too much of its bearer:
in which way, and what to do.
"""

from collections.abc import Iterable

from rules.objections import Objection
from rules.vocabulary import NameAxis, NameClaim, NameGuard, Wording

CODES: dict[NameGuard, str] = {
    NameGuard.MARKED: "NAME_NEAR_MARKED",
    NameGuard.CLOSED: "NAME_NEAR_CLOSED",
    NameGuard.PROTECTED: "NAME_NEAR_PROTECTED",
    NameGuard.OPERATOR: "NAME_NEAR_OPERATOR",
    NameGuard.WORD: "NAME_CLAIMS_OFFICE",
}
WAYS: dict[NameAxis, tuple[str, str]] = {
    NameAxis.SCRIPT: ("字体或写法不同", "written otherwise"),
    NameAxis.SOUND: ("读音相近", "it sounds alike"),
    NameAxis.SHAPE: ("字形相近", "it looks alike"),
    NameAxis.AFFIX: ("多了或少了前后缀", "with something put before or behind"),
    NameAxis.ORDER: ("次序不同", "in another order"),
    NameAxis.INITIALS: ("是它的拼音首字母", "by its pinyin initials"),
    NameAxis.CONTAINMENT: ("包含这个名称", "it contains that name"),
    NameAxis.ONE_CHARACTER: ("只差一个字", "by one character"),
}
CLAIMS: dict[NameClaim, tuple[str, str]] = {
    NameClaim.STATE_ORGAN: ("国家机关", "a state organ"),
    NameClaim.PARTY_ORGAN: ("党的机关", "a Party organ"),
    NameClaim.MASS_BODY: ("人民团体", "a people's organisation"),
    NameClaim.ARMED_FORCES: ("军队", "the armed forces"),
    NameClaim.PRESS: ("新闻媒体", "the press"),
    NameClaim.OFFICIAL: ("某单位的正式立场", "somebody officially"),
}


# Words that are no claim to an office. Those that every name is refused for are not asked about.
WORDINGS: dict[str, str] = {
    Wording.VERIFIED: "NAME_SAYS_VERIFIED",
    Wording.PLATFORM: "NAME_CLAIMS_PLATFORM",
    Wording.LINK: "NAME_HOLDS_ADDRESS",
}


def said(guard: NameGuard, rule: str, name: str, axes: Iterable[NameAxis]) -> Objection:
    """Art 8: one reason of a check. `rule` is the claim's code where `name` is a word."""
    if rule in WORDINGS:
        return Objection(WORDINGS[rule], (), {"name": name})
    if guard is NameGuard.WORD:
        whose = CLAIMS[NameClaim(rule)]
        return Objection(
            CODES[guard], (), {"name": name, "whose_zh": whose[0], "whose_en": whose[1]}
        )
    ways = [WAYS[axis] for axis in dict.fromkeys(axes)]
    how = {"how_zh": "、".join(zh for zh, _ in ways), "how_en": ", ".join(en for _, en in ways)}
    return Objection(CODES[guard], (), {"name": name, **how})
