"""Who judges: the register's engine, and what it is measured against."""

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Protocol

from pypinyin import lazy_pinyin
from rapidfuzz import fuzz, process

from rules.names.forms import Form
from rules.names.keys import asked_keys, held_keys
from rules.names.nearness import links
from rules.text.folding import fold
from rules.vocabulary import NameVerdict

S, A, C = NameVerdict.SAME, NameVerdict.ASSOCIATED, NameVerdict.CLEAR


class Judge(Protocol):
    """Says of an asked name what it is to the names held."""

    def __call__(self, asked: str) -> NameVerdict: ...


class Engine:
    """The register's own, over an index in memory; the database's has the same keys."""

    def __init__(self, held: Iterable[str]) -> None:
        self._found: dict[str, list[Form]] = defaultdict(list)
        self._folds: set[str] = set()
        for name in held:
            form = Form.of(name)
            self._folds.add(form.folded)
            for key in held_keys(form):
                self._found[key].append(form)

    def __call__(self, asked: str) -> NameVerdict:
        form = Form.of(asked)
        if form.folded in self._folds:
            return S
        near = {id(f): f for key in asked_keys(form) for f in self._found.get(key, ())}
        return A if any(links(form, other) for other in near.values()) else C


class Equality:
    """(a), (c): two names are one where `form` makes them one; it knows no other nearness."""

    def __init__(
        self, held: Iterable[str], form: Callable[[str], str], verdict: NameVerdict
    ) -> None:
        self._form, self._verdict = form, verdict
        self._forms = {form(name) for name in held}

    def __call__(self, asked: str) -> NameVerdict:
        return self._verdict if self._form(asked) in self._forms else C


class Ratio:
    """(b), (d): near where the best score over all held names reaches `threshold`."""

    def __init__(self, held: Iterable[str], scorer: Callable[..., float], threshold: float) -> None:
        self._folds = [fold(name) for name in held]
        self._known = set(self._folds)
        self._scorer, self._threshold = scorer, threshold

    def __call__(self, asked: str) -> NameVerdict:
        folded = fold(asked)
        if folded in self._known:
            return S
        return A if self.best(folded) >= self._threshold else C

    def best(self, folded: str) -> float:
        match = process.extractOne(folded, self._folds, scorer=self._scorer)
        return match[1] if match else 0.0


def nfkc(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def pinyin_of(name: str) -> str:
    return "".join(lazy_pinyin(nfkc(name)))


RATIO = fuzz.ratio
