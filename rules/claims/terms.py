"""The words that names of organs, the army, mass bodies and the press are made of, letter by
letter: a unit after a unit leads from node to node.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files

from rules.text.folding import fold
from rules.text.syllables import syllables, toneless
from rules.vocabulary import NameClaim, Wording


class Part(StrEnum):
    """What a term is within a name."""

    WHOLE = "WHOLE"  # a name of an office, wherever it stands: 国务院
    BODY = "BODY"  # as much, but for what is plainly about it: 公安, not 公安题库
    PLACED = "PLACED"  # an office behind a place and at the end: 江西消防
    LEADING = "LEADING"  # what offices put before their place: 平安北京
    HOTLINE = "HOTLINE"  # a number that everybody knows: 12345
    EMERGENCY = "EMERGENCY"  # as much, and short: 110 of a place alone
    RESERVED = "RESERVED"  # where it is all of a name
    PLATFORM = "PLATFORM"  # wherever it stands
    BADGE = "BADGE"  # what says that somebody was verified
    OFFICIAL = "OFFICIAL"  # speaks for somebody, whoever that is
    STRONG = "STRONG"  # the business of an office: 教育, before 局
    WEAK = "WEAK"  # a business that may be anybody's: 科技局 of a place alone
    LINK = "LINK"  # what joins two, or follows: 和, 管理
    SUFFIX = "SUFFIX"
    PLACED_SUFFIX = "PLACED_SUFFIX"  # 办公室: everybody has one
    AFTER = "AFTER"  # what offices hang on their names: 发布
    WORD = "WORD"  # which the table of words does not know: 人民|网红
    TOPIC = "TOPIC"  # behind an office, it is talked about: 公安|题库
    BEFORE = "BEFORE"  # as much, before it: 退役|武警


@dataclass(frozen=True, slots=True)
class Term:
    part: Part
    claim: NameClaim | Wording | None
    text: str


@dataclass(slots=True)
class Node:
    """Where the units so far lead: to `terms` that end here, and on."""

    terms: list[Term] = field(default_factory=list)
    next: "dict[str, Node]" = field(default_factory=dict)


@cache
def root() -> Node:
    """Before the first unit."""
    top = Node()
    for term in _terms():
        node = top
        for unit in fold(term.text):
            node = node.next.setdefault(unit, Node())
        node.terms.append(term)
    return top


@cache
def units() -> frozenset[str]:
    """Every unit that a term has."""
    return frozenset(unit for term in _terms() for unit in fold(term.text))


@cache
def units_by_sound() -> dict[str, frozenset[str]]:
    """The units that may be read so, without tones."""
    by_sound: dict[str, set[str]] = defaultdict(set)
    for unit in units():
        for syllable in syllables(unit):
            by_sound[toneless(syllable)].add(unit)
    return {sound: frozenset(read) for sound, read in by_sound.items()}


@cache
def _terms() -> tuple[Term, ...]:
    return tuple(_read())


def _read() -> Iterator[Term]:
    text = files("rules").joinpath("data", "offices.txt").read_text(encoding="utf-8")
    part: Part = Part.WHOLE
    claim: NameClaim | Wording | None = None
    for line in text.splitlines():
        if line.startswith("["):
            named, whose = line.strip("[]").split()
            part, claim = Part(named), _claim(whose)
        elif not line.startswith("#"):
            yield from (Term(part, claim, word) for word in dict.fromkeys(line.split()))


def _claim(whose: str) -> NameClaim | Wording | None:
    if whose == "-":
        return None
    return NameClaim(whose) if whose in list(NameClaim) else Wording(whose)
