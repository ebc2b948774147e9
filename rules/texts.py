"""Free text in an input: present, not too long, without characters that hide or turn it."""

import unicodedata

from rules.names import forbidden_characters
from rules.objections import Objection, Path

LINE_BREAKS = frozenset({"U+000A", "U+000D", "U+0009"})


def objections(text: str, path: Path, *, limit: int, lines: bool = False) -> list[Objection]:
    """What is wrong with `text` where it may have up to `limit` characters.

    `lines` says that line breaks and tabs are welcome.
    """
    found: list[Objection] = []
    if len(text) > limit:
        found.append(Objection("TEXT_TOO_LONG", path, {"limit": limit, "length": len(text)}))
    forbidden = [c for c in forbidden_characters(text) if not (lines and _is_welcome(c))]
    if forbidden:
        shown = ", ".join(forbidden[:5])
        found.append(Objection("TEXT_CONTROL_CHARACTERS", path, {"characters": shown}))
    return found


def _is_welcome(character: str) -> bool:
    """Line breaks, and private-use characters: registers exported from older encodings are full of
    rare Han characters that stand there, and a business scope is no name to deceive by.
    """
    return character in LINE_BREAKS or unicodedata.category(chr(int(character[2:], 16))) == "Co"


def required(text: str | None, path: Path, *, limit: int, lines: bool = False) -> list[Objection]:
    """As `objections`, and text there must be."""
    if text is None or not text.strip():
        return [Objection("FIELD_REQUIRED", path)]
    return objections(text, path, limit=limit, lines=lines)
