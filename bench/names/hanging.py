"""Things hung on a name, put between its characters, or moved within it."""

import random

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

from rules.text.characters import is_han

TITLES = ["官方", "官方号", "小编", "旗舰店", "客服", "官微", "粉丝团", "服务号", "在线", "助手"]
STARTS = ["官方", "正版", "我是", "最新", "真"]
PLACES = ["北京", "上海", "广东", "成都", "杭州", "武汉", "中国"]
TAILS = ["读者之声", "海外网", "每周荐书", "第二编", "西南站", "体验馆", "小课堂", "百事通"]
DECORATIONS = ["🔥", "✨", "★", "♥", "✅", "☆"]
SEPARATORS = (*"·-_丨・/、—", " ")
UNSEEN = "\u200b\u2060\ufeff\u00ad\u200d\ufe0f\u3164"
LEAST_INITIALS = 4
SHORT = (2, 3)  # characters of a short name
MATHEMATICAL = {chr(ord("a") + at): chr(0x1D41A + at) for at in range(26)}
WIDE = {chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)}

_TRADITIONAL = [OpenCC(way) for way in ("s2t", "s2hk", "s2tw")]  # each place its own


def titled(name: str, rng: random.Random) -> str:
    return name + rng.choice(TITLES) if rng.random() < 0.6 else rng.choice(STARTS) + name


def placed(name: str, rng: random.Random) -> str:
    return rng.choice(PLACES) + name if rng.random() < 0.7 else name + rng.choice(PLACES)


def doubled(name: str, rng: random.Random) -> str:
    at = rng.randrange(len(name))
    return name[:at] + name[at] * rng.randint(2, 3) + name[at + 1 :]


def decorated(name: str, rng: random.Random) -> str:
    mark = rng.choice(DECORATIONS)
    return mark + name + mark if rng.random() < 0.5 else name + mark


def extended(name: str, rng: random.Random) -> str | None:
    """The whole name within a longer one."""
    return name + rng.choice(TAILS) if sum(map(is_han, name)) >= LEAST_INITIALS else None


def turned(name: str, rng: random.Random) -> str | None:
    """Its halves exchanged."""
    if len(name) < LEAST_INITIALS:
        return None
    at = rng.choice([2, len(name) // 2])
    return name[at:] + name[:at]


def spelled_beside_letters(name: str, rng: random.Random) -> str | None:
    """Its characters in pinyin, its own letters kept: ITzhijia."""
    return "".join(lazy_pinyin(name)) if _is_mixed(name) else None


def spelled_short(name: str, rng: random.Random) -> str | None:
    return "".join(lazy_pinyin(name)) if _is_short(name) else None


def initials_beside_letters(name: str, rng: random.Random) -> str | None:
    """The initials of its characters, its own letters kept: ITzj."""
    if not _is_mixed(name):
        return None
    written = "".join(
        lazy_pinyin(one)[0][0] if is_han(one) else one for one in name if one.isalnum()
    )
    return written if len(written) >= LEAST_INITIALS else None


def _is_mixed(name: str) -> bool:
    """Two characters at least, and letters of ours."""
    has_letters = any(one.isascii() and one.isalpha() for one in name)
    plain = all(is_han(one) or (one.isascii() and one.isalnum()) for one in name)
    return has_letters and plain and sum(map(is_han, name)) >= min(SHORT)


def _is_short(name: str) -> bool:
    return all(map(is_han, name)) and len(name) in SHORT


def initials(name: str, rng: random.Random) -> str | None:
    if not all(map(is_han, name)) or len(name) < LEAST_INITIALS:
        return None
    written = "".join(one[0] for one in lazy_pinyin(name))
    return written.upper() if rng.random() < 0.5 else written


def spelled(name: str, rng: random.Random) -> str | None:
    if not all(map(is_han, name)) or len(name) < LEAST_INITIALS:
        return None
    read = lazy_pinyin(name, style=Style.NORMAL)
    return "".join(read) if rng.random() < 0.5 else " ".join(one.title() for one in read)


def separated(name: str, rng: random.Random) -> str | None:
    between = rng.choice(SEPARATORS)
    return between.join(name) if rng.random() < 0.3 else _inserted(name, between, rng)


def unseen(name: str, rng: random.Random) -> str:
    return _inserted(name, rng.choice(UNSEEN), rng)


def traditional(name: str, rng: random.Random) -> str:
    return str(rng.choice(_TRADITIONAL).convert(name))


def wide(name: str, rng: random.Random) -> str:
    return "".join(WIDE.get(one, one) for one in name)


def mathematical(name: str, rng: random.Random) -> str:
    return "".join(MATHEMATICAL.get(one.lower(), one) for one in name)


def other_case(name: str, rng: random.Random) -> str:
    return name.swapcase()


def _inserted(name: str, what: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(name)) if len(name) > 1 else 1
    return name[:at] + what + name[at:]
