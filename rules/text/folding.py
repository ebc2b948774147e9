"""The forms of a text in which it is shown, compared and searched."""

import re
import unicodedata
from itertools import pairwise

from rules.text.characters import (
    is_forbidden,
    is_han,
    is_mark,
    is_separator,
    is_unseen,
    script_classes,
)

LAST_FIGURE = 0x20000
# Figures of other scripts than ours: ٢٠٠٨ is 2008.
_FIGURES = {
    code: str(unicodedata.decimal(chr(code)))
    for code in range(0x80, LAST_FIGURE)
    if unicodedata.category(chr(code)) == "Nd"
}
_CLASSES = script_classes() | _FIGURES


def display(text: str) -> str:
    """The text as it is shown: composed, trimmed, one space where there was white space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fold(text: str) -> str:
    """Art 8: the one form in which names are compared. Width, case, traditional or simplified
    script, separators and everything unseen do not count; letters, digits and symbols do."""
    folded = _fold_once(text)
    while (again := _fold_once(folded)) != folded:
        folded = again
    return folded


def _fold_once(text: str) -> str:
    composed = unicodedata.normalize("NFKC", stripped(text)).casefold()
    return unicodedata.normalize("NFKC", composed).translate(_CLASSES)


def stripped(text: str) -> str:
    """Without what does not count; a mark drawn on a Chinese character is decoration."""
    kept: list[str] = []
    for character in text:
        if is_unseen(character) or is_separator(character):
            continue
        if is_mark(character) and kept and is_han(kept[-1]):
            continue
        kept.append(character)
    return "".join(kept)


def forbidden_characters(text: str) -> tuple[str, ...]:
    """The characters no published text may hold, each once, as `U+202E`."""
    forbidden = dict.fromkeys(character for character in text if is_forbidden(character))
    return tuple(f"U+{ord(character):04X}" for character in forbidden)


def searchable(text: str) -> str:
    """The text in the form in which it is searched: folded as names are."""
    return fold(text)


def spelled(text: str) -> str:
    """As `searchable`, but with the separators that stand in it, white space as one space."""
    seen = "".join(one for one in text if one.isspace() or not is_unseen(one))
    composed = unicodedata.normalize("NFKC", seen).casefold()
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", composed)).translate(_CLASSES)


def grams(text: str) -> set[str]:
    """Every two characters that are neighbours in the searchable text or in the spelled one."""
    return neighbours(searchable(text)) | neighbours(spelled(text))


def neighbours(form: str) -> set[str]:
    """Every two characters that stand side by side; one alone has none."""
    return {one + other for one, other in pairwise(form)}
