"""(d): OpenSanctions' matcher of names, where the package `nomenklatura` is installed.

It needs the ICU library to build and is no dependency of ours: without it the row is left out. A
comparison takes milliseconds, so it looks at the names with the best rapidfuzz ratio alone, which
is in its favour where false alarms are counted.
"""

from collections.abc import Callable, Iterable
from importlib.util import find_spec

from rapidfuzz import fuzz, process

from rules.text.folding import fold
from rules.vocabulary import NameVerdict

CLOSEST = 10  # names that one is compared with
THRESHOLD = 0.7  # from which on the project's documentation calls a score a match


class Nomenklatura:
    """Near where the matcher's score of any of the closest names reaches the threshold."""

    def __init__(self, held: Iterable[str]) -> None:
        self._held = list(held)
        self._folds = [fold(name) for name in self._held]
        self._compare = _comparison()

    def __call__(self, asked: str) -> NameVerdict:
        if fold(asked) in self._folds:
            return NameVerdict.SAME
        closest = process.extract(fold(asked), self._folds, scorer=fuzz.ratio, limit=CLOSEST)
        near = any(self._compare(asked, self._held[at]) >= THRESHOLD for _, _, at in closest)
        return NameVerdict.ASSOCIATED if near else NameVerdict.CLEAR


def is_installed() -> bool:
    return find_spec("nomenklatura") is not None


def _comparison() -> Callable[[str, str], float]:
    from followthemoney import model
    from nomenklatura.matching import LogicV1, ScoringConfig

    config = ScoringConfig.defaults()

    def score(one: str, other: str) -> float:
        entities = [
            model.get_proxy({"id": id_, "schema": "Organization", "properties": {"name": [name]}})
            for id_, name in (("a", one), ("b", other))
        ]
        return float(LogicV1.compare(*entities, config).score)

    return score
