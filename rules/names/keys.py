"""What near names have in common: the keys by which an index finds whom to compare."""

from rules.names import sounds
from rules.names.distinctive import is_distinctive
from rules.names.forms import Core, Form, Stripped
from rules.names.names import LONGEST_NAME

SHORTEST_NEAR, SHORTEST_ORDERED = 4, 3  # units
SHORTEST_LATIN = 6  # units of a name of letters that is one apart from a longer one
SHORTEST_PART = 2  # units of a name that stands within another


def held_keys(form: Form) -> set[str]:
    """The keys under which a guarded name is found."""
    keys = {f"w:{form.units}"} if is_distinctive(form.units) else set()
    for core in form.cores:
        keys |= _keys(core)
    return keys | {f"i:{one}" for one in form.spelled}


def asked_keys(form: Form) -> set[str]:
    """The keys by which the guarded names near to an asked one are found."""
    keys: set[str] = set()
    for core in form.cores:
        keys |= _keys(core)
    keys |= {f"i:{one}" for one in form.letters}
    return keys | {f"w:{part}" for part in parts(form)}


def parts(form: Form) -> set[str]:
    """Every stretch of the name that another name could be, and mean something by."""
    whole = form.units[: 2 * LONGEST_NAME]
    return {
        whole[at : at + size]
        for size in range(SHORTEST_PART, len(whole) + 1)
        for at in range(len(whole) - size + 1)
        if is_distinctive(whole[at : at + size])
    }


def _keys(core: Core) -> set[str]:
    keys = {f"c:{core.text}", f"g:{core.skeleton}", f"k:{core.roots}"}
    keys.add(f"l:{core.drawn}")
    if core.stripped in (Stripped.REGION, Stripped.NUMBER):
        return keys
    if core.han:
        merged = {"".join(map(sounds.merge, syllables)) for syllables in core.spoken}
        keys |= {f"s:{one}" for one in merged}
    if len(core.text) >= SHORTEST_ORDERED:
        keys.add(f"o:{''.join(sorted(core.text))}")
    if len(core.text) >= (SHORTEST_NEAR if core.han else SHORTEST_LATIN):
        keys |= {f"d:{one}" for one in open_places(core.drawn)}
    if len(core.text) >= SHORTEST_NEAR and core.han:
        first = [sounds.merge(one) for one in core.spoken[0]]
        if len(first) == len(core.text):
            keys |= {
                f"m:{' '.join([*first[:at], '_', *first[at + 1 :]])}" for at in range(len(first))
            }
    return keys


def open_places(drawn: str) -> set[str]:
    """The drawing without each one of its characters, and all of it: two that are one character
    apart, by what stands in its place or by nothing, have one of these in common."""
    return {drawn, *(drawn[:at] + drawn[at + 1 :] for at in range(len(drawn)))}
