"""What near names have in common: the keys by which an index finds whom to compare."""

from rules.names import sounds
from rules.names.distinctive import is_distinctive
from rules.names.forms import Core, Form, Stripped
from rules.names.names import LONGEST_NAME

SHORTEST_NEAR, SHORTEST_ORDERED, SHORTEST_SPELLED = 4, 3, 4  # units
SHORTEST_PART = 2  # units of a name that stands within another


def held_keys(form: Form) -> set[str]:
    """The keys under which a guarded name is found."""
    keys = {f"w:{form.units}"} if is_distinctive(form.units) else set()
    for core in form.cores:
        keys |= _keys(core)
    whole = form.cores[0]
    if whole.han >= SHORTEST_SPELLED and whole.han == len(whole.text):
        for syllables in whole.spoken:
            keys |= {f"i:{''.join(one[0] for one in syllables)}", f"i:{''.join(syllables)}"}
    return keys


def asked_keys(form: Form) -> set[str]:
    """The keys by which the guarded names near to an asked one are found."""
    keys: set[str] = set()
    for core in form.cores:
        keys |= _keys(core)
        if core.is_latin and len(core.text) >= SHORTEST_SPELLED:
            keys.add(f"i:{core.text}")
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
    if core.stripped is Stripped.REGION:
        return keys
    if core.han:
        merged = {"".join(map(sounds.merge, syllables)) for syllables in core.spoken}
        keys |= {f"s:{one}" for one in merged}
    if len(core.text) >= SHORTEST_ORDERED:
        keys.add(f"o:{''.join(sorted(core.text))}")
    if len(core.text) >= SHORTEST_NEAR and core.han:
        keys |= {f"d:{core.drawn[:at]}_{core.drawn[at + 1 :]}" for at in range(len(core.text))}
        first = [sounds.merge(one) for one in core.spoken[0]]
        if len(first) == len(core.text):
            keys |= {
                f"m:{' '.join([*first[:at], '_', *first[at + 1 :]])}" for at in range(len(first))
            }
    return keys
