"""Telephone numbers, however their digits are written and parted."""

import re
from typing import NamedTuple

from rules.profiles.reading import NUMERALS, Passage, Reading

PHONE = "BIO_PHONE"
STAND_INS = {"o": "0", "l": "1", "i": "1"}
LEAST_DIGITS = 5  # of those that are digits and not letters in their place
MOST_PARTED = 3  # characters between two groups of one number
MOBILE = re.compile(r"(?:0{0,2}86)?1[3-9]\d{9}")
LANDLINE = re.compile(r"(?:0{0,2}86)?0(?:10|2\d|[3-9]\d\d)\d{7,8}")
SERVICE = re.compile(r"[48]00\d{7}")
AREA = (1, 3, 4)  # digits that stand apart before the rest of a landline's
LOCAL = re.compile(r"[2-8]\d{6,7}")  # only where the text says that it is a telephone
CALLED = re.compile(r"(?:电话|座机|固话|手机|热线|致电|拨打|来电|tel|phone|mobile)\W{0,4}$")
# A number of this kind is no telephone, whatever its digits.
LABELLED = re.compile(
    r"(?:isbn|issn|icp备|公网安备|备案号?|许可证\w{0,4}|证号|编号|字号|代码|税号|注册号|单号|刊号|条码"
    r"|执照\w{0,2}|资格证\w{0,2}|证书\w{0,2}|货号|型号|书号|批号|no\.?|qq\w?|扣扣|微信号?|[¥$€])"
    r"[\s:：#第号是]{0,4}[\d\- ]*$"
)
COUNTED = re.compile(r"\s?(?:元|块|年|月|人|万|亿|次|位|台|套|篇|本|号楼|字|km|米|公里|平)")


class Group(NamedTuple):
    """Digits that stand together."""

    start: int
    end: int
    digits: str
    own: int  # how many are digits, not letters in their place


def phones(reading: Reading) -> list[Passage]:
    """Art 8(2): every telephone number, plain or not."""
    passages, groups, at = [], _groups(reading.text), 0
    while at < len(groups):
        taken = _number(reading.text, groups, at)
        if taken:
            start, end = groups[at].start, groups[taken - 1].end
            digits = "".join(group.digits for group in groups[at:taken])
            passages.append(_passage(reading, start, end, digits))
        at = taken or at + 1
    return passages


def _groups(text: str) -> list[Group]:
    groups = []
    for match in re.finditer(rf"(?:\d|[oli]|[{''.join(NUMERALS)}])+", text):
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        written, start = match.group(), match.start()
        if before.isascii() and before.isalpha():  # the last letters of a word, as of tel138…
            start += len(written) - len(written.lstrip("oli"))
            written, before = written.lstrip("oli"), ""
        torn = any(one.isascii() and one.isalpha() for one in (before, after) if one)
        digits = "".join(NUMERALS.get(one) or STAND_INS.get(one) or one for one in written)
        own = sum(one not in STAND_INS for one in written)
        if not (torn and own < len(written)):
            groups.append(Group(start, match.end(), digits, own))
    return groups


def _number(text: str, groups: list[Group], first: int) -> int:
    """Behind which group a number ends that begins with group `first`; 0 where none does."""
    digits, own, longest = "", 0, 0
    for at in range(first, len(groups)):
        group = groups[at]
        if at > first and not _is_parted(text[groups[at - 1].end : group.start]):
            break
        digits, own = digits + group.digits, own + group.own
        if len(digits) > 16:
            break
        whole = own >= LEAST_DIGITS and _is_phone(text, groups[first].start, group.end, digits)
        if whole and (at == first or len(groups[first].digits) in AREA or digits[0] != "0"):
            longest = at + 1
    return longest


def _is_parted(between: str) -> bool:
    return len(between) <= MOST_PARTED and not any(
        one.isalnum() or one in "\n,，;；、%" for one in between
    )


def _is_phone(text: str, start: int, end: int, digits: str) -> bool:
    before = text[:start]
    if LABELLED.search(before) or COUNTED.match(text, end):
        return False
    if any(kind.fullmatch(digits) for kind in (MOBILE, LANDLINE, SERVICE)):
        return True
    return bool(LOCAL.fullmatch(digits) and CALLED.search(before))


def _passage(reading: Reading, start: int, end: int, digits: str) -> Passage:
    passage = reading.passage(PHONE, start, end, digits)
    written = reading.written[passage.start : passage.end]
    return passage._replace(disguised=not re.fullmatch(r"[+\d][\d \-()]*", written, re.ASCII))
