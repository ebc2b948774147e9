"""Art 8(1): a name in the one form in which registers and banks are asked about it.

People type the middle dot of a name in six ways, paste what nobody sees, and write brackets wide or
narrow; a register compares characters. Who applies is told to compare the spelling with the card,
whatever was answered.
"""

import re
import unicodedata

from rules.text.characters import is_unseen

DOTS = str.maketrans(dict.fromkeys("•・‧⋅∙●．.᛫", "·"))
HAN = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_BLANK_BY_HAN = re.compile(rf"(?<=[{HAN}·（）])\s+|\s+(?=[{HAN}·（）])")
_BRACKETS = str.maketrans("()[]【】〔〕［］", "（）（）（）（）（）")
_DOT = re.compile(r"\s*·[\s·]*")


def asked_as(name: str) -> str:
    """The name as an outside source is asked about it: composed, of one width, its dots as · and
    its brackets as （）, without what is not seen and without blanks inside a Chinese name.
    """
    seen = "".join(one for one in unicodedata.normalize("NFKC", name) if not _is_unseen(one))
    dotted = _DOT.sub("·", seen.translate(DOTS)).strip("·") if _is_chinese(seen) else seen
    plain = dotted.translate(_BRACKETS) if _is_chinese(dotted) else dotted
    return " ".join(_BLANK_BY_HAN.sub("", plain).split())


def _is_unseen(character: str) -> bool:
    """Also a mark that stands on nothing of its own: NFKC has composed those that belong."""
    return is_unseen(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}


def _is_chinese(text: str) -> bool:
    return re.search(rf"[{HAN}]", text) is not None
