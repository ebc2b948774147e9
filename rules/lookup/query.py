"""What somebody typed to find an account, and which texts hold it (Art 9: 方便社会监督查询).

Two neighbouring characters are what an index can hold; one alone is looked for where texts begin,
and a symbol, which few texts have, wherever it stands.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from rules.text.characters import is_han
from rules.text.folding import fold, grams, searchable, spelled
from rules.text.pinyin import pinyin_keys, toneless

BEGINNING = "\ue000"  # stands before the first character; no published text may hold it
MOST_WORDS = 4


class Source(StrEnum):
    """Which public text of an account a searched text is, the most telling first."""

    NAME = "NAME"
    FORMER_NAME = "FORMER_NAME"
    OPERATOR = "OPERATOR"
    PINYIN = "PINYIN"
    INITIALS = "INITIALS"
    OPERATOR_PINYIN = "OPERATOR_PINYIN"


NAME_SOUNDS = (Source.PINYIN, Source.INITIALS)
SOUNDS = (*NAME_SOUNDS, Source.OPERATOR_PINYIN)


@dataclass(frozen=True, slots=True)
class Query:
    """One text in the forms in which it is compared.

    `spoken` are the pinyin keys that are meant where it is not written as they are: with tones, or
    mixed of characters and letters. `words` are its parts where white space parts Chinese words.
    """

    folded: str
    spelled: str
    spoken: tuple[str, ...]
    words: tuple["Query", ...]

    @classmethod
    def of(cls, text: str) -> "Query":
        parts = text.split()
        words = tuple(map(_word, parts)) if 1 < len(parts) <= MOST_WORDS else ()
        apart = all(len(word.folded) > 1 for word in words) and any(map(is_han, text))
        whole = _word(text)
        return cls(whole.folded, whole.spelled, whole.spoken, words if apart else ())

    @property
    def form(self) -> tuple[str, str]:
        """In which form of a text it is looked for, and as what."""
        if len(self.folded) < 2 <= len(self.spelled):
            return "spelled", self.spelled
        return "folded", self.folded

    @property
    def han(self) -> tuple[str, ...]:
        """The Chinese characters of what was typed, each once."""
        return tuple(dict.fromkeys(filter(is_han, self.folded)))

    def stands_in(self, source: str, folded: str, shape: str, written: str) -> bool:
        """Whether a text of this kind holds what was typed, as the index would find it: by its
        folded or its spelled form, or as what sounds so is `written`."""
        if len(self.folded) > 1:
            return self.folded in folded or self._is_heard_in(source, folded, written)
        if len(self.spelled) > 1:
            return self.spelled in shape or self.folded == folded
        if not self.folded:
            return False
        return folded.startswith(self.folded) or (is_symbol(self.folded) and self.folded in folded)

    def _is_heard_in(self, source: str, key: str, written: str) -> bool:
        if source not in SOUNDS or not any(spoken in key for spoken in self.spoken):
            return False
        text = fold(written)
        return all(one in text for one in self.han)


def _word(text: str) -> Query:
    folded, plain = searchable(text), toneless(text)
    letters, chinese = any("a" <= one <= "z" for one in plain), any(map(is_han, folded))
    if letters and chinese:
        spoken = pinyin_keys(plain)
    else:
        spoken = (plain,) if letters and plain != folded else ()
    return Query(folded, spelled(text), tuple(k for k in spoken if len(k) > 1), ())


def indexed(text: str) -> set[str]:
    """What a text is found by: its pairs, how it begins, its symbols."""
    folded = searchable(text)
    return grams(text) | {BEGINNING + folded[:1]} | set(filter(is_symbol, folded))


def sought(character: str) -> tuple[str, ...]:
    """What of `indexed` one typed character can be found by."""
    begins = (BEGINNING + character,)
    return (*begins, character) if is_symbol(character) else begins


def is_symbol(character: str) -> bool:
    """Whether it is a picture or a sign, no letter, digit or mark."""
    return unicodedata.category(character) in ("So", "Sm", "Sc")
