"""A name made ready to compare with others."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache

from rules.names import sounds
from rules.names.affixes import undoubled, without_region, without_titles
from rules.names.shapes import drawing, letter, root, skeleton
from rules.text.characters import is_han
from rules.text.folding import fold


class Stripped(IntEnum):
    """What was taken off a name to come to its core."""

    NOTHING = 0
    TITLE = 1
    REGION = 2


@dataclass(frozen=True)
class Core:
    """What is left of a name: characters and digits, with its runs of one unit or without."""

    text: str
    stripped: Stripped

    @cached_property
    def skeleton(self) -> str:
        return undoubled(skeleton(self.text))

    @cached_property
    def roots(self) -> str:
        return "".join(root(letter(one)) for one in self.text)

    @cached_property
    def drawn(self) -> str:
        return "".join(map(drawing, self.text))

    @cached_property
    def spoken(self) -> list[tuple[str, ...]]:
        return sounds.spoken(self.text)

    @cached_property
    def han(self) -> int:
        return sum(map(is_han, self.text))

    @property
    def is_latin(self) -> bool:
        return self.text.isascii() and any(map(str.isalpha, self.text))


@dataclass(frozen=True)
class Form:
    """`units` is the name without separators and pictures; `cores` begin with all of it, each being
    shorter than the one before.
    """

    name: str
    folded: str
    units: str
    cores: tuple[Core, ...]

    @classmethod
    def of(cls, name: str) -> "Form":
        return _form(name)

    @classmethod
    def made_of(cls, name: str) -> "Form":
        """As `of`, made anew: for names that come once."""
        folded = fold(name)
        # A name of pictures alone is compared by its pictures.
        units = "".join(one for one in folded if one.isalnum()) or folded
        titleless = without_titles(units)
        texts = (
            (units, Stripped.NOTHING),
            (titleless, Stripped.TITLE),
            (without_region(units), Stripped.REGION),
            (without_titles(without_region(titleless)), Stripped.REGION),
        )
        cores: dict[str, Core] = {}
        for text, stripped in texts:
            for written in (text, undoubled(text)):
                cores.setdefault(written, Core(written, stripped))
        return cls(name, folded, units, tuple(cores.values()))


@lru_cache(maxsize=20_000)
def _form(name: str) -> Form:
    return Form.made_of(name)
