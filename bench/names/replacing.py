"""Characters put in the place of others: by sound and by shape."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache

from pypinyin import Style, lazy_pinyin, pinyin

from rules.text.characters import is_han

FIRST_COMMON, LAST_COMMON = 0xB0A1, 0xD7F9  # level 1 of GB 2312: 3,755 characters
LONG_ENOUGH = 3  # characters from which on every one may be replaced
INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("l", "n"))
FINALS = (("ing", "in"), ("eng", "en"), ("ang", "an"))
# Pairs that people do mix up, drawn from lists of commonly confused characters.
CONFUSED = (
    "人入 日曰 未末 己已 土士 大太 天夫 千干 王玉 田由 申甲 今令 住往 贝见 "
    "鸟乌 木本 师帅 问间 白自 明朋 清请 情晴 浪狼 湖胡 浙折 科料 城诚 活话 "
    "讯汛 腾滕 微徽 读续 京凉 早旱 车东 视祝 乐尔 药约 健建 中申 国因 民氏 "
    "财材 金全 法去 旅旗 风凤 生牛 周同 刊判 杂朵 志忘 影景 小少 白百 里理 "
    "长张 门们 力刀 工土 方万 开井 有友 上止 心必 海悔 马乌 同铜 令冷 古右 "
    "京惊 东冻 银很 经轻 济齐 "
)
LETTERS = dict(zip("aeopcxiyvsk", "аеοрсхіуνѕк", strict=True))  # look-alikes
FIGURES = {"o": "0", "l": "1", "i": "1", "e": "3", "s": "5", "b": "8", "a": "4"}

Offer = Callable[[str], Iterable[str]]


@cache
def by_sound() -> dict[str, str]:
    """The commonest characters by their first reading, with its tone and without."""
    groups: dict[str, str] = defaultdict(str)
    for code in range(FIRST_COMMON, LAST_COMMON + 1):
        try:
            character = code.to_bytes(2, "big").decode("gb2312")
        except UnicodeDecodeError:
            continue
        toned = reading(character)
        groups[toned] += character
        groups[toned[:-1]] += character
    return groups


@cache
def reading(character: str) -> str:
    """The first reading of a Chinese character with its tone as a last digit; empty elsewhere."""
    if not is_han(character):
        return ""
    read = str(pinyin(character, style=Style.TONE3, neutral_tone_with_five=True)[0][0])
    return read if read[-1].isdigit() else ""


def replaced(name: str, rng: random.Random, offer: Offer, most: int) -> str | None:
    """`name` with one to `most` characters as `offer` has them; None where it has none."""
    offers = {
        at: choices
        for at, one in enumerate(name)
        if (choices := [x for x in offer(one) if x != one])
    }
    if not offers:
        return None
    places = rng.sample(sorted(offers), rng.randint(1, min(most, len(offers))))
    return "".join(rng.choice(offers[at]) if at in places else one for at, one in enumerate(name))


def homophone(name: str, rng: random.Random) -> str | None:
    return replaced(name, rng, lambda character: by_sound().get(reading(character), ""), 2)


def homophone_of_any_tone(name: str, rng: random.Random) -> str | None:
    return replaced(
        name, rng, lambda character: by_sound().get(reading(character)[:-1] or "?", ""), 2
    )


def homophones_throughout(name: str, rng: random.Random) -> str | None:
    """Every character replaced, read as the whole name is read: 银行 gives 航, 行走 gives 型."""
    read = lazy_pinyin(name, style=Style.TONE3, neutral_tone_with_five=True)
    if len(read) != len(name) or sum(map(is_han, name)) < LONG_ENOUGH:
        return None
    made = (rng.choice(by_sound().get(r, one)) for r, one in zip(read, name, strict=True))
    return "".join(made)


def dialect(name: str, rng: random.Random) -> str | None:
    if sum(map(is_han, name)) < LONG_ENOUGH:
        return None
    return replaced(name, rng, _merged, 1)


def _merged(character: str) -> list[str]:
    read = reading(character)[:-1]
    others = []
    for pair in INITIALS:
        for one, other in (pair, pair[::-1]):
            if read.startswith(one) and not read.startswith(pair[0] if one == pair[1] else "?"):
                others.append(other + read[len(one) :])
    for pair in FINALS:
        for one, other in (pair, pair[::-1]):
            if read.endswith(one):
                others.append(read[: -len(one)] + other)
    return [found for other in others for found in by_sound().get(other, "")]


@cache
def _pairs() -> dict[str, str]:
    pairs: dict[str, str] = defaultdict(str)
    for one, other in CONFUSED.split():
        pairs[one] += other
        pairs[other] += one
    return pairs


def confused(name: str, rng: random.Random) -> str | None:
    return replaced(name, rng, lambda character: _pairs().get(character, ""), 2)


def foreign_letters(name: str, rng: random.Random) -> str | None:
    return replaced(name, rng, lambda character: LETTERS.get(character.lower(), ""), 3)


def figures(name: str, rng: random.Random) -> str | None:
    return replaced(name, rng, lambda character: FIGURES.get(character.lower(), ""), 2)
