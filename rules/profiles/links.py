"""Addresses of the web, with their dots and schemes written otherwise."""

import re

from rules.profiles.reading import Passage, Reading

LINK = "BIO_LINK"
_STRONG = ("com", "cn", "net", "org", "top", "xyz", "vip", "cc")
_ENDS = "|".join(
    (
        *_STRONG,
        "club|shop|site|online|info|io|me|tv|wang|ltd|app|tech|gov|edu|pub|live|fun|link|ink|red|pro",
        "biz|icu|work|store|cloud|asia|co|hk|tw|us|ru|中国|公司|网络|网址",
    )
)
_PARTED = "|".join(map(r"\s?".join, _STRONG))
_LABEL = r"[a-z0-9](?:[a-z0-9\-]{0,40}[a-z0-9])?"
_DOT = r"\."
# A full stop that only a space follows ends a sentence.
_SIGN = (
    r"(?<!\s)[.。](?!\s)|\s{1,2}[.。]\s{0,2}"
    r"|\s{0,2}(?:·|•|点|點|丶|、|\[\s?\.\s?\]|\(\s?\.\s?\))\s{0,2}"
)
_STAND_IN = rf"(?:{_SIGN}|\s{{0,2}}\[?\(?dot\]?\)?\s{{0,2}})"
# Between labels the word stands apart. Written together it may be part of a label, too, and a text
# of many would be tried in each of its 2^n ways.
_STAND_IN_APART = rf"(?:{_SIGN}|\s{{0,2}}\[?\(?(?<![a-z0-9\-])dot(?![a-z0-9\-])\]?\)?\s{{0,2}})"
_SCHEME = r"(?:h\W?[tx*]\W?[tx*]\W?ps?\s?[:：]\s?[/\\]{0,2}\s?)"
_PATH = r"(?:/[\w\-./?=&%#]*)?"
PLAIN = re.compile(
    rf"(?<![a-z0-9@.\-]){_SCHEME}?((?:{_LABEL}{_DOT})+(?:{_ENDS}))(?![a-z0-9\-])({_PATH})"
)
DISGUISED = re.compile(
    rf"(?<![a-z0-9@.\-]){_SCHEME}?((?:{_LABEL}{_STAND_IN_APART})*{_LABEL}{_STAND_IN}(?:{_PARTED}))"
    rf"(?![a-z0-9\-])({_PATH})"
)
WWW = re.compile(rf"(?<![a-z0-9])(w\s?w\s?w{_STAND_IN}{_LABEL}(?:{_STAND_IN}{_LABEL})*)({_PATH})")
SCHEMED = re.compile(rf"(?<![a-z]){_SCHEME}(?<=[/\\])\s?([^\s，。；,;)）]{{3,60}})()")
PUNYCODE = re.compile(r"(?<![a-z0-9])((?:[a-z0-9\-]+\.)*xn--[a-z0-9\-]+(?:\.[a-z0-9\-]+)*)()")
# What is written like an address and is none.
NO_HOST = re.compile(r"(?:asp|vb|ado|c#|dot|visual basic)\.net|(?:\d{1,2}\W?[点點]\W?).*")


def links(reading: Reading) -> list[Passage]:
    """Art 8(2): every address, plain or not."""
    passages: list[Passage] = []
    for pattern in (PUNYCODE, PLAIN, DISGUISED, WWW, SCHEMED):
        for match in pattern.finditer(reading.latin):
            if NO_HOST.fullmatch(match.group(1)) or _is_taken(reading, match, passages):
                continue
            host = _host(match.group(1))
            passage = reading.passage(LINK, match.start(), match.end(), host)
            written = reading.written[passage.start : passage.end].casefold()
            is_plain = re.fullmatch(r"(?:https?://)?[a-z0-9.\-]+(?:/\S*)?", written, re.ASCII)
            is_hidden = pattern is PUNYCODE or not is_plain
            passages.append(passage._replace(disguised=is_hidden))
    return sorted(passages, key=lambda one: one.start)


def _is_taken(reading: Reading, match: re.Match[str], passages: list[Passage]) -> bool:
    first, last = reading.at[match.start()], reading.at[match.end() - 1]
    return any(first < other.end and other.start <= last for other in passages)


def _host(written: str) -> str:
    dotted = re.sub(
        r"[\[(]?\s*(?:\.|。|·|•|点|點|丶|、|(?<![a-z])dot(?![a-z]))\s*[\])]?", ".", written
    )
    return re.sub(r"\s", "", dotted)
