"""Names of others within an introduction: whose they are is asked, not what is said of them."""

import re

from rules.names.distinctive import is_distinctive, uncommon
from rules.names.forms import Core, Form, Stripped
from rules.names.shapes import looks_like
from rules.profiles.reading import Passage, Reading
from rules.vocabulary import NameGuard

NAME = "BIO_NAMES_ANOTHER"
SHORTEST, LONGEST = 2, 20  # units of a name that is looked for
LEAST_OWN = 2  # characters of a name that no common word explains
SHORTEST_CUT = 3  # units of a name without the title that is hung on it
SHORTEST_DRAWN, SHORTEST_MEANT = (
    4,
    4,
)  # units from which looking alike, or standing there, is no chance
NEARBY = 6  # units around a name in which it is claimed
# Words that make a name somebody's own claim: 云山周刊官方账号, 云山周刊旗下.
CLAIMING = re.compile(
    "官方|官号|官微|官网|官博|[账帐]号|公众号|小号|旗下|直属|授权|认证|指定|主办|主管|出品|本社|本报|本刊|客服"
    "|小编|编辑部|团队|运营|发布|official"
)


def keys(reading: Reading) -> set[str]:
    """The keys, as the index of names has them, of every stretch that may be a guarded name."""
    drawn = reading.drawn
    return {
        f"l:{drawn[at : at + size]}"
        for size in range(SHORTEST, LONGEST + 1)
        for at in range(len(drawn) - size + 1)
    }


def named(reading: Reading, held: Form, guard: NameGuard) -> Passage | None:
    """Art 8(2): the first place where the introduction writes this name, in any script, width or
    spacing, or with characters drawn like it. A name made of common words is meant where its
    bearer is claimed to be, and where it is listed or was closed."""
    for core in held.cores:
        if not _is_sought(core):
            continue
        if (at := _place(reading, core)) is not None and (
            _is_own(core, guard) or _is_claimed(reading, at, len(core.text))
        ):
            start, end = reading.units[at], reading.units[at + len(core.text) - 1] + 1
            return reading.passage(NAME, start, end, held.name.casefold())
    return None


def _is_sought(core: Core) -> bool:
    is_cut = core.stripped is Stripped.TITLE and len(core.text) < SHORTEST_CUT
    is_other = core.stripped in (Stripped.REGION, Stripped.NUMBER) or core.is_rewritten
    return not is_other and not is_cut and is_distinctive(core.text)


def _place(reading: Reading, core: Core) -> int | None:
    units = "".join(reading.text[at] for at in reading.units)
    at = reading.drawn.find(core.drawn)
    while at >= 0:
        written = units[at : at + len(core.text)]
        if _is_written(written, core.text) and not _is_torn(units, at, len(core.text)):
            return at
        at = reading.drawn.find(core.drawn, at + 1)
    return None


def _is_written(written: str, name: str) -> bool:
    equal = sum(one == other for one, other in zip(written, name, strict=True))
    if equal == len(name):
        return True
    if len(name) < SHORTEST_DRAWN or not all(map(looks_like, written, name)):
        return False
    return 2 * equal >= len(name) or name.isascii()


def _is_torn(units: str, at: int, size: int) -> bool:
    """A word of letters does not stand within another."""
    around = (
        units[at - 1 : at] if at else "",
        units[at],
        units[at + size - 1],
        units[at + size :][:1],
    )
    return any(
        len(pair) == 2 and pair.isascii() and pair.isalpha()
        for pair in (around[0] + around[1], around[2] + around[3])
    )


def _is_own(core: Core, guard: NameGuard) -> bool:
    if guard is not NameGuard.MARKED:
        return True
    return len(core.text) >= SHORTEST_MEANT and uncommon(core.text) >= LEAST_OWN


def _is_claimed(reading: Reading, at: int, size: int) -> bool:
    units = "".join(reading.text[place] for place in reading.units)
    before, after = units[max(0, at - NEARBY) : at], units[at + size : at + size + NEARBY]
    return bool(CLAIMING.search(before) or CLAIMING.search(after))
