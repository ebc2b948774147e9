"""Names by how they sound: Hanyu Pinyin as it is kept for searching and as people type it."""

import re
import unicodedata
from functools import lru_cache

from rules.text.characters import is_han, simplifications
from rules.text.folding import fold, stripped
from rules.text.readings import readings

READ_APART = frozenset("乾")  # qián; its simplified spelling is read gān
COMMON = ("一", "鿿")  # the block in which simplified characters have known readings
TONES = frozenset("\u0300\u0301\u0304\u030c")  # falling, rising, level, dipping
NUMBERED = re.compile(r"(?:[a-z]{1,6}[1-5])+")  # ren2min2

_SIMPLIFIED = {
    one: other for one, other in simplifications().items() if COMMON[0] <= other <= COMMON[1]
}


def whole_and_initials(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The whole pinyin without tones, and its initials, each the usual reading first; nothing
    where no Chinese is. A short name has every reading of its characters."""
    spoken = _spoken(text)
    whole = ["".join(syllables) for syllables in spoken]
    initials = ["".join(syllable[0] for syllable in syllables) for syllables in spoken]
    return tuple(dict.fromkeys(whole)), tuple(dict.fromkeys(initials))


def pinyin_keys(text: str) -> tuple[str, ...]:
    """Both kinds of `whole_and_initials` in one, the usual ones first."""
    spoken = _spoken(text)
    keys = (
        key
        for syllables in spoken
        for key in ("".join(syllables), "".join(syllable[0] for syllable in syllables))
    )
    return tuple(dict.fromkeys(keys))


def toneless(text: str) -> str:
    """Pinyin as it is kept, from pinyin as it is taught: `rénmín`, `ren2min2`, `lǜ`."""
    parts = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text))
    plain = "".join(one for one in parts if one not in TONES)
    folded = fold(unicodedata.normalize("NFC", plain)).replace("ü", "v")
    return re.sub("[1-5]", "", folded) if NUMBERED.fullmatch(folded) else folded


@lru_cache(maxsize=4096)
def syllables_of(text: str) -> tuple[tuple[int, int, str], ...]:
    """The usual reading of `text`: where each character stands in it, and its syllable."""
    kept = [(at, unicodedata.normalize("NFKC", one).casefold()) for at, one in enumerate(text)]
    kept = [(at, one) for at, one in kept if stripped(one)]
    read = "".join(_read_form(one) if len(one) == 1 else one for _, one in kept)
    spoken = readings(read)[0]
    if len(spoken) != len(kept):
        return ()
    return tuple((at, at + 1, one) for (at, _), one in zip(kept, spoken, strict=True))


def _spoken(text: str) -> list[tuple[str, ...]]:
    plain = stripped(unicodedata.normalize("NFKC", text)).casefold()
    read = "".join(map(_read_form, plain))
    return readings(read) if any(map(is_han, read)) else []


def _read_form(character: str) -> str:
    if character in READ_APART:
        return character
    return _SIMPLIFIED.get(ord(character), character)
