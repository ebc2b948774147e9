"""The tables of how characters are read: alone, with tones, and in phrases, without.

They are pypinyin's, written anew by `make readings`: the library itself takes fifty megabytes and
half a second. They are read when the first character is asked for.
"""

from array import array
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from rules.text.characters import is_han

LONGEST_PHRASE = 10  # characters
SEPARATORS = frozenset(" =")  # of the table of phrases: no phrase holds one
LAST_READ = 0x323AF  # the last code point that any syllables are known of may be


def syllables(character: str) -> tuple[str, ...]:
    """Every syllable with its tone that `character` is read as, the usual one first; none where
    it is not Chinese or nobody knows.
    """
    places, lists = _characters()
    code = ord(character)
    return tuple(lists[places[code]].split()) if code < len(places) else ()


def toneless(syllable: str) -> str:
    """The syllable without its tone."""
    return syllable.rstrip("1234")


def read_aloud(text: str) -> tuple[str, ...]:
    """The usual toneless reading: phrases as a whole, the longest first; what is not read stays."""
    return tuple(_read_aloud(text))


def _read_aloud(text: str) -> Iterator[str]:
    at = 0
    while at < len(text):
        length, known = _phrase(text, at)
        yield from known.split("'") if known else map(_usual, text[at : at + length])
        at += length


def _phrase(text: str, at: int) -> tuple[int, str]:
    """How long the longest phrase that begins at `at` is, and its syllables where they are other
    than its characters' own.
    """
    phrases = _phrases().get(text[at])
    if phrases is None:
        return 1, ""
    last = min(len(text), at + LONGEST_PHRASE)
    last = next((end for end in range(at, last) if text[end] in SEPARATORS), last)
    for length in range(last - at, 1, -1):
        entry = f" {text[at + 1 : at + length]}="
        if (place := phrases.find(entry)) >= 0:
            begin = place + len(entry)
            return length, phrases[begin : phrases.index(" ", begin)]
    # As the library does: an end that only begins a phrase is looked through for no other one.
    end = next((end for end in range(at + 1, len(text)) if not is_han(text[end])), len(text))
    return (end - at if f" {text[at + 1 : end]}" in phrases else 1), ""


def _usual(character: str) -> str:
    known = syllables(character)
    return toneless(known[0]) if known else character


@cache
def _characters() -> "tuple[array[int], list[str]]":
    """Where in the lists of syllables each code point has its own, and the lists; the first is
    empty.
    """
    places, lists = array("H", bytes(2 * (LAST_READ + 1))), [""]
    for known, readers in (line.split("\t") for line in _lines("syllables.txt")):
        for character in readers:
            places[ord(character)] = len(lists)
        lists.append(known)
    return places, lists


@cache
def _phrases() -> dict[str, str]:
    """The phrases by their first character: ` 长=hang'zhang 业= ` are those of 行."""
    return {line[0]: f"{line[1:]} " for line in _lines("phrases.txt")}


def _lines(name: str) -> Iterator[str]:
    with (files("rules") / "data" / name).open(encoding="utf-8") as table:
        yield from (line.rstrip("\n") for line in table)
