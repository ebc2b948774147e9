"""Claims of an introduction to speak for an organ, the press or officially (Art 8(2), 18(2)).

A name that holds `电视台` claims it; an introduction may say `前电视台记者`. It claims where,
within one clause, it says for whom and that it speaks: `重庆公安官方发布`; or where it is an
office's name and nothing else.
"""

import re

from rules.claims.claims import claims, is_office
from rules.profiles.reading import Passage, Reading
from rules.vocabulary import NameClaim, SubjectNature

OFFICE = "BIO_CLAIMS_OFFICE"
SPEAKS = re.compile(
    "官方|官号|官微|官博|政务号|[账帐]号|公众号|认证|授权|指定|唯一|直属|主管|主办|旗下|派驻|发布平台|发布号|"
    "发言|official"
)
OFFICIAL = re.compile(
    "官方(?:唯一)?(?:[账帐]号|认证|号|授权|指定|发布)|官号|官微|官博|officialaccount"
)
DENIES = re.compile(
    "非|不代表|无关|[前曾]任?|退役|退休|毕业|粉丝|后援|爱好|关注|转载|报道|感谢|举报|模仿"
)
CLAUSE = re.compile(r"[^,，。;；!！?？\n|、]+")


def offices(reading: Reading, nature: SubjectNature | None) -> list[tuple[NameClaim, Passage]]:
    """Art 8(2): what the introduction claims to be that its bearer's nature does not bear out.
    `nature` is the one that was verified, None where none was."""
    claims_made = []
    is_all = is_office(reading.text)
    for clause in CLAUSE.finditer(reading.text):
        words = "".join(character for character in clause.group() if character.isalnum())
        if DENIES.search(words):
            continue
        claimed = _claimed(words, nature, speaks=is_all)
        if claimed is not None:
            passage = reading.passage(OFFICE, *_trimmed(clause), words)
            claims_made.append((claimed, passage))
    return claims_made


def _claimed(words: str, nature: SubjectNature | None, *, speaks: bool) -> NameClaim | None:
    of_offices = [one.claim for one in claims(words, nature) if one.claim is not NameClaim.OFFICIAL]
    if of_offices and (speaks or SPEAKS.search(words)):
        return of_offices[0]
    # An organisation may call its own account official; a person is nobody's officer.
    is_organisation = nature not in (None, SubjectNature.NATURAL_PERSON)
    return NameClaim.OFFICIAL if OFFICIAL.search(words) and not is_organisation else None


def _trimmed(clause: re.Match[str]) -> tuple[int, int]:
    text = clause.group()
    left = len(text) - len(text.lstrip())
    return clause.start() + left, clause.start() + len(text.rstrip())
