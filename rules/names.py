"""Account names: how they are shown, counted and compared.

Art 8: platforms inspect "公众账号名称" for conformity. Two names are one name when their folds are
equal; the fold is the only comparison and is stored beside the name.
"""

import re
import unicodedata
from itertools import pairwise

from rules.characters import (
    is_forbidden,
    is_han,
    is_mark,
    is_separator,
    is_unseen,
    script_classes,
)
from rules.clusters import clusters, length
from rules.objections import Objection

LONGEST_NAME = 30
LONGEST_WRITTEN = 1_000  # code points; what is longer is too long in every form, and costly to fold
LONGEST_FORM = 120  # code points of a name as it is shown, and of its fold
MOST_MARKS = 4  # on one character; Vietnamese needs two, Thai three
LONGEST_CLUSTER = 12  # code points of one seen character; a family with skin tones needs eleven

_CLASSES = script_classes()


def objections(name: str, path: tuple[str | int, ...]) -> list[Objection]:
    """Art 8: "名称 … 合法合规性核验". Our choice: 1 to 30 seen characters, nothing unseen that
    deceives. What is judged is the name as it will be shown."""
    if len(name) > LONGEST_WRITTEN:
        return [_length_objection(path, LONGEST_NAME, len(name))]
    shown = display(name)
    found = []
    if not fold(shown):
        found.append(Objection("NAME_EMPTY", path))
    found += _too_long(shown, path)
    if wrong := forbidden_characters(shown):
        listed = ", ".join(wrong[:5])
        found.append(Objection("NAME_CONTROL_CHARACTERS", path, {"characters": listed}))
    if any(_is_heaped(cluster) for cluster in clusters(shown)):
        found.append(Objection("NAME_TOO_MANY_MARKS", path, {"limit": MOST_MARKS}))
    return found


def _too_long(shown: str, path: tuple[str | int, ...]) -> list[Objection]:
    """One seen character can be many code points, and one code point can fold to many."""
    measures = (
        (LONGEST_NAME, length(shown)),
        (LONGEST_FORM, max(len(shown), len(fold(shown)))),
    )
    return [
        _length_objection(path, limit, counted) for limit, counted in measures if counted > limit
    ][:1]


def _length_objection(path: tuple[str | int, ...], limit: int, counted: int) -> Objection:
    return Objection("NAME_TOO_LONG", path, {"limit": limit, "length": counted})


def display(name: str) -> str:
    """The name as it is shown: composed, trimmed, one space where there was white space."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def fold(name: str) -> str:
    """Art 8: the one form in which names are compared. Width, case, traditional or simplified
    script, separators and everything unseen do not count; letters, digits and symbols do."""
    folded = _fold_once(name)
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


def _is_heaped(cluster: str) -> bool:
    marks = sum(is_mark(character) and not is_unseen(character) for character in cluster)
    return marks > MOST_MARKS or len(cluster) > LONGEST_CLUSTER


def forbidden_characters(name: str) -> tuple[str, ...]:
    """The characters no published text may hold, each once, as `U+202E`."""
    found = dict.fromkeys(character for character in name if is_forbidden(character))
    return tuple(f"U+{ord(character):04X}" for character in found)


def searchable(text: str) -> str:
    """Any text in the form in which it is searched: folded as names are."""
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
