"""One character left out of a distinctive name of five or more, put in, or replaced."""

import random

from bench.names.replacing import by_sound
from rules.names.distinctive import uncommon
from rules.text.characters import is_han

SHORTEST = 5  # characters


def left_out(name: str, rng: random.Random) -> str | None:
    if not _is_own(name):
        return None
    at = rng.randrange(len(name))
    return name[:at] + name[at + 1 :]


def put_in(name: str, rng: random.Random) -> str | None:
    if not _is_own(name):
        return None
    at = rng.randrange(1, len(name))
    return name[:at] + _any_character(rng) + name[at:]


def another(name: str, rng: random.Random) -> str | None:
    """One character in the place of one."""
    if not _is_own(name):
        return None
    at = rng.randrange(len(name))
    return name[:at] + _any_character(rng) + name[at + 1 :]


def _is_own(name: str) -> bool:
    """Whether it is long, Chinese, and says something that other names do not."""
    return len(name) >= SHORTEST and all(map(is_han, name)) and uncommon(name) > 1


def _any_character(rng: random.Random) -> str:
    return rng.choice(rng.choice(sorted(by_sound().values())))
