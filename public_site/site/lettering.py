"""Which characters the share cards can draw, so that none is ever drawn as an empty box."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

SHIPPED = Path(str(files("public_site"))) / "fonts" / "NotoSansSC-part.otf"


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
        from fontTools.ttLib import TTFont

        opened = [TTFont(path, lazy=True, fontNumber=0) for path in font_files(added)]
        self.families = [str(font["name"].getBestFamilyName()) for font in opened]
        self._covered = [_covered(font) for font in opened]

    def draws(self, text: str) -> bool:
        """Whether one font has every character: a word is not pieced together from several."""
        needed = set(map(ord, text))
        return any(needed <= covered for covered in self._covered)


def _covered(font: "TTFont") -> frozenset[int]:
    # What its glyphs are called stands among their outlines, which are megabytes: numbers do.
    font.setGlyphOrder([str(at) for at in range(font["maxp"].numGlyphs)])
    return frozenset(font.getBestCmap())
