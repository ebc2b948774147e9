"""Names of offices that are to be asked about, and honest ones that are to be left alone.

Offices are put together of a place and an office, or listed; honest names are two common words over
whose border an office can be read, or end as offices do. Both are in two halves, of other places,
offices and words, one to tune on.
"""

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bench.names import hanging, replacing
from rules import divisions
from rules.claims.claims import claims
from rules.text import words

SEED, OF_EACH = 3, 400
COMMON = 17  # how rare the words of an honest name may be
TAILS = ["俱乐部", "读书会", "小铺", "", "日记", "工作室"]


class Claimed(NamedTuple):
    """A name, the set that it is of, and whether it claims an office."""

    name: str
    kind: str
    is_office: bool


class Share(NamedTuple):
    """How many names of a set were asked about."""

    kind: str
    is_office: bool
    asked_about: int
    names: int


def halves() -> tuple[list[Claimed], list[Claimed]]:
    """Names to tune on and names to report, none in both, nor an office or an ending."""
    tuning, reported = (list({one.name: one for one in _made(half)}.values()) for half in (0, 1))
    return tuning, reported


def judged(names: list[Claimed]) -> list[Share]:
    """Each set with how many of it claim something in the eyes of the register."""
    answers: dict[tuple[str, bool], list[bool]] = {}
    for one in names:
        answers.setdefault((one.kind, one.is_office), []).append(bool(claims(one.name, None)))
    return [Share(*kind, sum(said), len(said)) for kind, said in sorted(answers.items())]


def _made(half: int) -> Iterator[Claimed]:
    rng = random.Random(SEED)  # noqa: S311 # the same names each time
    local, national, inner, endings, topics = (part[half::2] for part in _lists())
    named = {p for d in divisions.DIVISIONS.values() for p in (d.city, d.county) if p}
    places = sorted(named)[half::2]
    offices = [rng.choice(places) + rng.choice(local) for _ in range(OF_EACH)] + national
    yield from (Claimed(name, "OFFICE", True) for name in offices)
    for name in rng.choices(offices, k=2 * OF_EACH):
        if (altered := _altered(name, rng)) and altered != name:
            yield Claimed(altered, "OFFICE_ALTERED", True)
    yield from (Claimed(name, "ACROSS_WORDS", False) for name in _across(inner, rng))
    jokes = [rng.choice(topics) + rng.choice(endings) for _ in range(OF_EACH)]
    with_places = [rng.choice(places)[:2] + rng.choice(topics) + rng.choice(endings) for _ in jokes]
    yield from (Claimed(name, "ENDS_ALIKE", False) for name in [*jokes, *with_places])


@cache
def _lists() -> list[list[str]]:
    text = Path(__file__).with_name("offices.txt").read_text(encoding="utf-8")
    return [part.split() for part in text.split("\n", 1)[1].split("--")]


def _altered(name: str, rng: random.Random) -> str | None:
    way = rng.choice(
        [
            hanging.traditional,
            hanging.separated,
            hanging.unseen,
            hanging.spelled,
            hanging.decorated,
            _one_homophone,
            _one_look_alike,
        ]
    )
    return way(name, rng)


def _one_homophone(name: str, rng: random.Random) -> str | None:
    offers = replacing.by_sound()
    return replacing.replaced(name, rng, lambda one: offers.get(replacing.reading(one), ""), 1)


def _one_look_alike(name: str, rng: random.Random) -> str | None:
    return replacing.confused(name, rng)


def _across(inner: list[str], rng: random.Random) -> Iterator[str]:
    """Two common words, the first of which ends and the second begins with an office's name."""
    before, behind = _words_by_border()
    for _ in range(3 * OF_EACH):
        office = rng.choice(inner)
        at = rng.randrange(1, len(office))
        first, second = before.get(office[:at], []), behind.get(office[at:], [])
        if first and second:
            yield rng.choice(first) + rng.choice(second) + rng.choice(TAILS)


@cache
def _words_by_border() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    ends, begins = dict[str, list[str]](), dict[str, list[str]]()
    for first, line in words.lines().items():
        for word in (first + entry[:-2] for entry in line.split()):
            if words.rarity(word) > COMMON or claims(word, None):
                continue
            for at in range(1, len(word)):
                ends.setdefault(word[at:], []).append(word)
                begins.setdefault(word[:at], []).append(word)
    return ends, begins
