"""What the units of a name may stand for in the eyes and ears of a reader (Art 8(2)).

A character stands for itself, for what sounds or looks like it; letters for what they spell.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from rules.claims.terms import units, units_by_sound
from rules.names.shapes import component, letter, lookalikes
from rules.names.sounds import readings, toneless
from rules.text.characters import is_han
from rules.text.folding import fold

LONGEST_SYLLABLE = 6  # letters

# Letters that another letter, or a figure, is drawn like (our list).
DRAWN = {"0": "o", "1": "il", "l": "i", "i": "l", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b"}
# Letters of other scripts, and strokes, that stand between characters like a sign (our list).
STROKES = frozenset("丶丨丿亅〇ㆍᐧㅡㅣｰー")
FIGURES = str.maketrans("01345", "oieas")
ITSELF, ALTERED = 0, 1
Reading = Mapping[str, int]  # the units that may be meant, and whether that needs an alteration


def seen(text: str) -> str:
    """The text without what parts it, foreign letters as those that they are drawn like, and
    without what is drawn on letters. A letter that only modifies others, and a stroke between
    characters, part as a dot does.
    """
    signs = (one for one in fold(text) if one.isalnum() and not _parts(one))
    return "".join(map(_seen, signs))


def _seen(character: str) -> str:
    if is_han(character) or not character.isalpha():
        return character
    drawn = letter(character)
    return drawn if drawn.isascii() else letter(unicodedata.normalize("NFD", character)[0])


def _parts(sign: str) -> bool:
    return sign in STROKES or unicodedata.category(sign) == "Lm"


def readings_at(text: str, at: int) -> Iterator[tuple[int, Reading]]:
    """How far each way to read what stands at `at` goes, and what it may be."""
    if not text[at].isascii():
        yield at + 1, stands_for(text[at])
        return
    yield at + 1, {**dict.fromkeys(DRAWN.get(text[at], ""), ALTERED), text[at]: ITSELF}
    if text[at].isalpha():
        sounds = units_by_sound()
        for end in range(at + 1, min(len(text), at + LONGEST_SYLLABLE) + 1):
            if spelled := sounds.get(text[at:end].translate(FIGURES)):
                yield end, dict.fromkeys(spelled, ALTERED)


@lru_cache(maxsize=4_096)
def stands_for(character: str) -> Reading:
    """The units of terms that a character may be put in the place of."""
    meant: set[str] = set()
    for sound in toneless(readings(character)):
        meant |= units_by_sound().get(sound, frozenset())
    meant |= lookalikes(character) & units()
    for drawn in (character, component(character)):
        meant |= _by_component().get(drawn, frozenset())
    altered = dict.fromkeys(meant, ALTERED)
    return {**altered, character: ITSELF} if character in units() else altered


@cache
def _by_component() -> dict[str, frozenset[str]]:
    """The units by what they are without their radicals."""
    by_rest: dict[str, set[str]] = defaultdict(set)
    for unit in units():
        by_rest[unit].add(unit)
        by_rest[component(unit)].add(unit)
    return {rest: frozenset(drawn) for rest, drawn in by_rest.items()}
