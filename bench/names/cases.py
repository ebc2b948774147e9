"""Cases: a name held, a name asked for, the axis between them, and the verdict that is wanted."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import orjson

from bench.names.transforms import TRANSFORMS
from rules.names.distinctive import uncommon
from rules.text.folding import fold, neighbours
from rules.vocabulary import NameVerdict

# Instead of an axis where nothing is meant: a name that shares common words with held ones and
# nothing else, and any other name.
NEGATIVE, ANY = "HARD_NEGATIVE", "ANY_OTHER"


class Case(NamedTuple):
    """`held` stands as a marked account of another subject; it is empty where nothing is meant.
    `way` names what was done to it.
    """

    held: str
    asked: str
    axis: str
    want: NameVerdict
    way: str = ""


def made(names: list[str], rng: random.Random, *, per_name: int) -> Iterator[Case]:
    """Half of `names` held, each transformed in some ways; the other half asked as they are."""
    held, others = names[::2], names[1::2]
    folds = {fold(name) for name in held}
    for name in held:
        for transform in rng.sample(TRANSFORMS, per_name):
            asked = transform.make(name, rng)
            is_same = asked is not None and fold(asked) == fold(name)
            if asked is None or asked == name or is_same != (transform.want is NameVerdict.SAME):
                continue
            if is_same or fold(asked) not in folds:
                yield Case(name, asked, transform.axis, transform.want, transform.name)
    pairs = {pair for name in held for pair in neighbours(fold(name))}
    for name in others:
        hard = _shares_common_words_only(fold(name), pairs)
        yield Case("", name, NEGATIVE if hard else ANY, NameVerdict.CLEAR)


def read(path: Path) -> list[Case]:
    """Somebody else's cases, as lines of JSON. Raises ValueError with the line that is wrong."""
    cases = []
    for at, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = orjson.loads(line)
            want = NameVerdict(row["want"])
            cases.append(Case(str(row["held"]), str(row["asked"]), str(row.get("axis")), want))
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"{path}, line {at}: {error!r}") from error
    return cases


def _shares_common_words_only(name: str, pairs: set[str]) -> bool:
    """Whether it has stretches in common with held names, and all of them are common words."""
    shared, run = [], ""
    for at in range(len(name)):
        if name[at : at + 2] in pairs:
            run = run or name[at]
            run += name[at + 1]
        elif run:
            shared.append(run)
            run = ""
    return bool(shared) and not any(map(uncommon, shared))
