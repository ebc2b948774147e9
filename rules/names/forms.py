"""A name made ready to compare with others."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache

from rules.names import sounds
from rules.names.affixes import undoubled, without_region, without_titles
from rules.names.numerals import numbered, without_number
from rules.names.shapes import drawing, letter, root, skeleton
from rules.names.spelling import letters, spelled
from rules.text.characters import is_han
from rules.text.folding import fold


class Stripped(IntEnum):
    """What was taken off a name to come to its core."""

    NOTHING = 0
    TITLE = 1
    REGION = 2
    NUMBER = 3


@dataclass(frozen=True)
class Core:
    """What is left of a name: characters and digits, with its runs of one unit or without."""

    text: str
    stripped: Stripped
    is_rewritten: bool = False  # its numbers are in figures, which they were not

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
    """`units` is the name without separators and pictures; `cores` begin with all of it, and go on
    with what is left when something is taken off.
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
            (without_number(units), Stripped.NUMBER),
            (without_region(units), Stripped.REGION),
            (without_titles(without_region(titleless)), Stripped.REGION),
        )
        cores: dict[str, Core] = {}
        for text, stripped in texts:
            for written in (text, undoubled(text)):
                cores.setdefault(written, Core(written, stripped))
        if (figures := numbered(units)) not in cores:
            cores[figures] = Core(figures, Stripped.NOTHING, is_rewritten=True)
        return cls(name, folded, units, tuple(cores.values()))

    @cached_property
    def spelled(self) -> set[str]:
        """The name in letters, as pinyin or initials."""
        return spelled(self.units)

    @cached_property
    def letters(self) -> set[str]:
        """What the name may spell."""
        return {*letters(self.name, self.units), *(c.text for c in self.cores if c.is_latin)}


@lru_cache(maxsize=20_000)
def _form(name: str) -> Form:
    return Form.made_of(name)
