"""Free text in an input: present, not too long, without characters that hide or turn it."""

import re
import unicodedata

from rules.objections import Objection, Path
from rules.text.characters import DIRECTION_CONTROLS, is_unseen
from rules.text.folding import forbidden_characters

LINE_BREAKS = frozenset({"U+000A", "U+000D", "U+0009"})
# What comes along when text is copied: direction marks around telephone numbers, zero widths and
# soft hyphens from web pages; the line and page breaks of word processors.
INVISIBLE = re.compile(f"[{''.join(sorted(DIRECTION_CONTROLS))}\u00ad\u200b\u2060\ufeff]")
PASTED_BREAKS = str.maketrans(dict.fromkeys("\v\f\x85", "\n"))


def objections(text: str, path: Path, *, limit: int, lines: bool = False) -> list[Objection]:
    """What is wrong with `text` where it may have up to `limit` characters.

    `lines` says that line breaks and tabs are welcome.
    """
    return too_long(text, path, limit=limit) + unfit(text, path, lines=lines)


def too_long(text: str, path: Path, *, limit: int) -> list[Objection]:
    """That `text` has more than `limit` characters."""
    if len(text) <= limit:
        return []
    return [Objection("TEXT_TOO_LONG", path, {"limit": limit, "length": len(text)})]


def unfit(text: str, path: Path, *, lines: bool = False) -> list[Objection]:
    """That `text` has characters that no text has."""
    forbidden = [c for c in forbidden_characters(text) if not (lines and _is_welcome(c))]
    if not forbidden:
        return []
    shown = ", ".join(forbidden[:5])
    return [Objection("TEXT_CONTROL_CHARACTERS", path, {"characters": shown})]


def _is_welcome(character: str) -> bool:
    """Line breaks, and private-use characters: registers exported from older encodings are full of
    rare Han characters that stand there, and a business scope is no name to deceive by.
    """
    return character in LINE_BREAKS or unicodedata.category(chr(int(character[2:], 16))) == "Co"


def required(text: str | None, path: Path, *, limit: int, lines: bool = False) -> list[Objection]:
    """As `objections`, and text there must be: something that somebody sees."""
    if text is None or not says_something(text):
        return [Objection("FIELD_REQUIRED", path)]
    return objections(text, path, limit=limit, lines=lines)


def says_something(text: str) -> bool:
    """Whether a reader sees anything of it that is no mere sign or space."""
    return any(unicodedata.category(one)[0] in "LNS" and not is_unseen(one) for one in text)


def as_meant(text: str) -> str:
    """Free text without what came along unseen when it was pasted, which nobody on a phone finds
    to delete. It is nobody's name and nothing is found by it, so nothing can be hidden in it.
    """
    return without_invisible(text.translate(PASTED_BREAKS)).strip()


def without_invisible(text: str) -> str:
    return INVISIBLE.sub("", text)
