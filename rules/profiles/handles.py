"""Accounts of messengers and mail addresses, by the names that hide them."""

import re

from rules.profiles.reading import Passage, Reading

CONTACT = "BIO_CONTACT"
_GAP = r"[\W_]{0,3}"
_SAID = r"(?:(?:账|帐)?号|id|是|为|也是|同号|搜|加|[\W_]){0,6}"
_WECHAT = (
    rf"(?:[微薇威维徽葳溦](?:{_GAP})[信❤x]|v(?:{_GAP})信|wei(?:{_GAP})xin|we(?:{_GAP})chat"
    r"|(?<![a-z0-9])[vw](?:\W{0,1})x(?![a-z]))"
)
_QQ = r"(?:(?<![a-z])q\W?q|扣\W?扣|叩\W?叩|球\W?球|蔻\W?蔻|企鹅号?|[q扣]\W?群|(?<![a-z])q号)"
_OTHERS = r"(?:电报|telegram|(?<![a-z])tg(?![a-z])|whats\W?app|(?<![a-z])skype|纸飞机|钉钉号)"
_ID = r"(?<![a-z0-9])[a-z][a-z0-9_\-]{5,19}(?![a-z0-9@])"
_NUMBER = r"\d(?:[ \-.]?\d){4,11}(?!\s?[年月日元万])"
KINDS = {
    "wechat": (
        re.compile(rf"{_WECHAT}{_SAID}({_ID}|{_NUMBER})"),
        # 更加微小, 参加微电影 invite nobody.
        re.compile(
            rf"(?:(?<![更参增添附追不勿别])加|[+➕]|\bjia){_GAP}(?:我|个|一下)?{_GAP}"
            rf"(?:[微薇威徽溦]{_GAP}信?|[vw]x?(?![a-z]){_GAP}信?)"
            r"(?=$|[\W_]|[a-z0-9]|[信❤我号聊领咨询详谈进拉购看备])"
        ),
        re.compile(rf"(?:[加+➕]\W{{0,2}})?(?<![蔷采紫])[薇❤]\s?[:：]\s?({_ID}|{_NUMBER})"),
        re.compile(rf"(?:[加+➕]\W{{0,2}})?(?<![a-z])v\s?[:：➕+]\s?({_ID}|{_NUMBER})"),
    ),
    "qq": (re.compile(rf"{_QQ}{_SAID}({_NUMBER})"),),
    "messenger": (re.compile(rf"{_OTHERS}{_SAID}@?({_ID}|{_NUMBER})"),),
    "mail": (
        re.compile(
            r"([a-z0-9][a-z0-9._\-]{1,40})\s?(?:@|艾特|圈a|\[at\]|\(at\)|#at#)\s?"
            r"([a-z0-9\-]{2,30}\s?(?:\.|点|。|\[dot\])\s?(?:com|cn|net|org)(?:\.cn)?)(?![a-z])"
        ),
    ),
}
PUBLIC = re.compile(r"(?:公众|订阅|服务|视频)号|小程序|同名|支付")  # what WeChat shows to everyone


def handles(reading: Reading) -> list[Passage]:
    """Art 8(2): every private account or address that the reader is asked to write to."""
    passages: list[Passage] = []
    for kind, patterns in KINDS.items():
        for pattern in patterns:
            for match in pattern.finditer(reading.latin):
                if kind == "wechat" and PUBLIC.search(match.group()):
                    continue
                named = "".join(match.groups()) if pattern.groups and match.group(1) else ""
                reads = f"{kind}:{re.sub(r'[ .]', '', named) if kind != 'mail' else _mail(match)}"
                passages.append(_passage(reading, match, reads))
    return _apart(passages)


def _mail(match: re.Match[str]) -> str:
    host = re.sub(r"\s|\[dot\]|点|。", lambda one: "" if one.group().isspace() else ".", match[2])
    return f"{match[1]}@{host}"


def _passage(reading: Reading, match: re.Match[str], reads: str) -> Passage:
    passage = reading.passage(CONTACT, match.start(), match.end(), reads)
    plain = r"[A-Za-z0-9_.@\-]+|(?:微信|QQ|qq|WeChat)号?[:： ]*[A-Za-z0-9_\-]+"
    written = reading.written[passage.start : passage.end]
    return passage._replace(disguised=not re.fullmatch(plain, written))


def _apart(passages: list[Passage]) -> list[Passage]:
    """Each stretch once, the longest of those that overlap."""
    kept: list[Passage] = []
    for passage in sorted(
        passages, key=lambda passage: (passage.start - passage.end, passage.start)
    ):
        if all(passage.end <= longer.start or longer.end <= passage.start for longer in kept):
            kept.append(passage)
    return sorted(kept, key=lambda passage: passage.start)
