"""On which axis one name is near to another, both aligned (Art 8(3): 关联度高)."""

from dataclasses import dataclass
from difflib import SequenceMatcher

from rules.names.affixes import undoubled
from rules.names.distinctive import is_distinctive
from rules.names.forms import Core, Form, Stripped
from rules.names.keys import SHORTEST_ORDERED, SHORTEST_PART
from rules.names.one_apart import is_one_apart
from rules.names.shapes import looks_like
from rules.names.sounds import Hearing, heard
from rules.vocabulary import NameAxis

SHORTEST_SKELETON = 3  # letters
LONG = 4  # characters from which on alike sounds are no chance; one less without dialects

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """`aligned` pairs stretches of the asked name with those of the held one, in order; an empty
    side has nothing there.
    """

    axis: NameAxis
    aligned: Pairs


def links(asked: Form, held: Form) -> tuple[Link, ...]:
    """Everything that makes `asked` near to `held`; SCRIPT alone where they are one name."""
    if asked.folded == held.folded:
        return (Link(NameAxis.SCRIPT, _aligned(asked.name, held.name)),)
    for one, other in _core_pairs(asked, held):
        axes = _axes(one, other, cut=bool(one.stripped and other.stripped))
        if axes is not None:
            if one.is_rewritten or other.is_rewritten:
                axes = [NameAxis.SCRIPT, *axes]
            hung = one.stripped or other.stripped or not axes
            named = [*axes, *([NameAxis.AFFIX] if hung else [])]
            pairs = _by_unit(one.text, other.text)
            return tuple(Link(axis, pairs) for axis in named)
    if axis := _spelled(asked, held) or _contained(asked, held) or _one_apart(asked, held):
        return (Link(axis, _aligned(asked.units, held.units)),)
    return ()


def _core_pairs(asked: Form, held: Form) -> list[tuple[Core, Core]]:
    """Whole names first. Two names are not near because both were cut to the same word."""
    pairs = [
        (one, other)
        for one in asked.cores
        for other in held.cores
        if not (one.stripped and other.stripped) or _may_both_be_cut(one, other)
    ]
    return sorted(pairs, key=lambda pair: pair[0].stripped + pair[1].stripped)


def _may_both_be_cut(one: Core, other: Core) -> bool:
    if {one.stripped, other.stripped} & {Stripped.REGION, Stripped.NUMBER}:
        return False
    return is_distinctive(one.text) and is_distinctive(other.text)


def _axes(one: Core, other: Core, *, cut: bool) -> list[NameAxis] | None:
    """The axes on which two cores are one; none where they are equal, None where they are not."""
    a, b = one.text, other.text
    if a == b:
        # Two characters that every other name has, too, are not near to each longer name.
        whole = not other.stripped and (not one.stripped or len(b) > SHORTEST_PART)
        return [] if whole or is_distinctive(a) else None
    if len(a) == len(b):
        if (len(a) > SHORTEST_PART or not cut) and (axes := _by_position(a, b)) is not None:
            return axes
        if len(a) >= SHORTEST_ORDERED and sorted(a) == sorted(b):
            return [NameAxis.ORDER]
    is_drawn_alike = one.skeleton == other.skeleton and len(one.skeleton) >= SHORTEST_SKELETON
    return [NameAxis.SHAPE] if is_drawn_alike and undoubled(a) != undoubled(b) else None


def _by_position(a: str, b: str) -> list[NameAxis] | None:
    differing = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    seen = [looks_like(x, y) for x, y in differing]
    hearing = [heard(x, y) for x, y in differing]
    equal = len(a) - len(differing)
    if all(seen) and _enough_seen(equal, len(differing)):
        return [NameAxis.SHAPE]
    if all(hearing) and _enough_heard(len(a), equal, min(hearing)):
        return [NameAxis.SOUND]
    both = all(one or other for one, other in zip(seen, hearing, strict=True))
    if both and equal and len(a) > 2:
        return [NameAxis.SHAPE, NameAxis.SOUND]
    return None


def _enough_seen(equal: int, differing: int) -> bool:
    return equal >= 1 or differing >= 3


def _enough_heard(total: int, equal: int, weakest: Hearing) -> bool:
    """Short names sound alike by chance: the fewer characters, the more must be the same."""
    needed = {Hearing.SAME: 0, Hearing.TONELESS: 1, Hearing.MERGED: 2}[weakest]
    return equal >= needed or total >= LONG - (weakest is Hearing.TONELESS)


def _spelled(asked: Form, held: Form) -> NameAxis | None:
    """Whether the letters of a name are the other's pinyin, or its initials."""
    return NameAxis.INITIALS if asked.letters and asked.letters & held.spelled else None


def _contained(asked: Form, held: Form) -> NameAxis | None:
    part, whole = held.units, asked.units
    if part not in whole or not is_distinctive(part):
        return None
    at = whole.index(part)
    around = whole[at - 1 : at] + part[0], part[-1] + whole[at + len(part) :][:1]
    # A word of letters does not stand within another.
    torn = any(len(pair) == 2 and pair.isascii() and pair.isalpha() for pair in around)
    return None if torn else NameAxis.CONTAINMENT


def _one_apart(asked: Form, held: Form) -> NameAxis | None:
    """Whether one character parts the names, but for what is hung on one of them."""
    pairs = [(one.text, held.cores[0].text) for one in _with_their_place(asked)]
    pairs += [(asked.cores[0].text, other.text) for other in _with_their_place(held)]
    return NameAxis.ONE_CHARACTER if any(is_one_apart(*pair) for pair in pairs) else None


def _with_their_place(form: Form) -> list[Core]:
    return [core for core in form.cores if core.stripped not in (Stripped.REGION, Stripped.NUMBER)]


def _by_unit(a: str, b: str) -> Pairs:
    return tuple(zip(a, b, strict=True)) if len(a) == len(b) else _aligned(a, b)


def _aligned(a: str, b: str) -> Pairs:
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return tuple((a[i:j], b[k:m]) for _, i, j, k, m in matcher.get_opcodes())
