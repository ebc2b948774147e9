"""A name in letters: the whole pinyin of its characters or their initials, its own letters kept."""

from itertools import repeat

from rules.names import sounds
from rules.text.characters import is_han
from rules.text.pinyin import toneless

SHORTEST = 4  # letters and figures of a spelled name
LEAST_SPELLED = 2  # characters that the letters stand for


def spelled(units: str) -> set[str]:
    """Every way to write the name in letters."""
    if sum(map(is_han, units)) < LEAST_SPELLED:
        return set()
    spellings = set[str]()
    for syllables in sounds.spoken_characters(units):
        whole = "".join(syllables)
        spellings |= {whole, whole.replace("v", "u"), whole.replace("v", "yu")}
        for length in (1, 2):  # zhou is z or zh
            initials = map(_initial, syllables, units, repeat(length))
            spellings.add("".join(initials))
    return {one for one in spellings if len(one) >= SHORTEST}


def letters(name: str, units: str) -> set[str]:
    """What a name that has letters may spell: as it is, without tones, and the rest spelled."""
    if not any(one.isalpha() and not is_han(one) for one in units):
        return set()
    plain = "".join(one for one in toneless(name) if one.isalnum())
    spellings = {units, plain, *_whole(units), *_whole(plain)}
    return {one for one in spellings if len(one) >= SHORTEST and one.isascii()}


def _whole(units: str) -> set[str]:
    if not any(map(is_han, units)):
        return set()
    return {"".join(syllables) for syllables in sounds.spoken_characters(units)}


def _initial(syllable: str, character: str, length: int) -> str:
    if not is_han(character):
        return character
    return syllable[:length] if syllable[1:2] == "h" else syllable[0]
