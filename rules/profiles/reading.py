"""A text as a reader understands it: plain characters, each knowing where it was written."""

import unicodedata
from functools import cached_property
from typing import NamedTuple

from rules.names.shapes import LATIN, drawing, letter
from rules.text.characters import is_han, is_mark, is_unseen
from rules.text.folding import fold

NUMERALS = {
    numeral: str(digit)
    for digit, numerals in enumerate(
        (
            "零〇洞",
            "一壹幺弌",
            "二贰两弍",
            "三叁弎",
            "四肆",
            "五伍",
            "六陆",
            "七柒拐",
            "八捌",
            "九玖勾",
        )
    )
    for numeral in numerals
}


class Passage(NamedTuple):
    """A stretch of a text by its first character and the one behind its last, and what it reads
    as. It is disguised where it is written so as not to be recognised.
    """

    code: str
    start: int
    end: int
    reads: str
    disguised: bool = False


class Reading:
    """`text` is in plain characters, separators and white space among them; `at` says for each
    the character of `written` that it comes from.
    """

    def __init__(self, written: str) -> None:
        self.written = written
        plain: list[str] = []
        self.at: list[int] = []
        for place, character in enumerate(written):
            for sign in _plain(character, plain[-1] if plain else ""):
                plain.append(sign)
                self.at.append(place)
        self.text = "".join(plain)

    def passage(self, code: str, start: int, end: int, reads: str) -> Passage:
        """The stretch `start` to `end` of `text`, as a passage of what was written."""
        first, last = self.at[start], self.at[end - 1] + 1
        return Passage(code, first, last, reads, self.written[first:last].casefold() != reads)

    @cached_property
    def latin(self) -> str:
        """The text with foreign letters as the Latin ones that they are drawn like."""
        return "".join(
            letter(one) if one.isalpha() and not is_han(one) and one not in LATIN else one
            for one in self.text
        )

    @cached_property
    def units(self) -> list[int]:
        """The places in `text` of what counts in a name: letters, characters, digits."""
        return [at for at, one in enumerate(self.text) if one.isalnum()]

    @cached_property
    def drawn(self) -> str:
        """The units, each as the first of all that it can be taken for."""
        return "".join(drawing(self.text[at]) for at in self.units)


def _plain(character: str, before: str) -> str:
    if character.isspace():
        return "\n" if character in "\r\n\u2028\u2029" else " "
    if is_unseen(character) or (is_mark(character) and before and is_han(before)):
        return ""
    if not character.isascii() and (digit := unicodedata.digit(character, None)) is not None:
        return str(digit)
    composed = unicodedata.normalize("NFKC", character)
    return "".join(fold(one) or one for one in composed)
