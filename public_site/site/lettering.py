"""Which characters the share cards can draw, so that none is ever drawn as an empty box."""

from functools import cache
from importlib.resources import files
from pathlib import Path

SHIPPED = Path(str(files("public_site"))) / "fonts" / "NotoSansSC-part.otf"
SHIPPED_FAMILY = "Noto Sans CJK SC"
CHARACTERS = SHIPPED.with_suffix(".txt")  # that the shipped font has a face for


def font_files(added: tuple[Path, ...] = ()) -> tuple[Path, ...]:
    """The shipped font, and after it what a deployment adds for further scripts."""
    return (SHIPPED, *added)


@cache
def lettering(added: tuple[Path, ...] = ()) -> "Lettering":
    """The fonts, read once in a process. Raises OSError or TTLibError where a file is no font."""
    return Lettering(added)


class Lettering:
    """What each font has a face for."""

    def __init__(self, added: tuple[Path, ...]) -> None:
        shipped = CHARACTERS.read_text(encoding="utf-8").removesuffix("\n")
        fonts = [(SHIPPED_FAMILY, frozenset(map(ord, shipped))), *map(_read, added)]
        self.families = [family for family, _ in fonts]
        self._covered = [covered for _, covered in fonts]

    def draws(self, text: str) -> bool:
        """Whether one font has every character: a word is not pieced together from several."""
        needed = set(map(ord, text))
        return any(needed <= covered for covered in self._covered)


def _read(font: Path) -> tuple[str, frozenset[int]]:
    """The font's family, and the characters that it has a face for. The library for it is large:
    the shipped font's are written down.
    """
    from fontTools.ttLib import TTFont

    opened = TTFont(font, lazy=True, fontNumber=0)
    return str(opened["name"].getBestFamilyName()), frozenset(opened.getBestCmap())
