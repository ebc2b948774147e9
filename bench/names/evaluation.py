"""Cases put to judges, and what came of it by axis."""

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bench.names.cases import Case, made
from bench.names.judges import RATIO, Engine, Equality, Judge, Ratio, nfkc, pinyin_of
from bench.names.nomenklatura_judge import Nomenklatura, is_installed
from rules.text.folding import fold
from rules.vocabulary import NameVerdict

PER_NAME = 8  # transformations of each held name
MOST_FALSE = 0.02  # of the distinct names, at the threshold that is chosen for a score
S, A, C = NameVerdict.SAME, NameVerdict.ASSOCIATED, NameVerdict.CLEAR


@dataclass
class Score:
    """How many cases there were by axis and wanted verdict, and how many were judged so."""

    name: str
    asked: Counter[tuple[str, str]] = field(default_factory=Counter)
    right: Counter[tuple[str, str]] = field(default_factory=Counter)
    ways: Counter[tuple[str, str, bool]] = field(default_factory=Counter)

    def columns(self) -> list[str]:
        return [f"{axis} {want}" for axis, want in sorted(self.asked)]

    def column(self, column: str) -> str:
        axis, _, want = column.rpartition(" ")
        asked = self.asked[axis, want]
        if not asked:
            return "-"
        share = self.right[axis, want] / asked
        # Of distinct names the false alarms are told, of the others what was found.
        return f"{100 * (1 - share if want == C else share):.2f} %"

    def recall(self, want: NameVerdict) -> float:
        asked = sum(n for (_, wanted), n in self.asked.items() if wanted == want)
        right = sum(n for (_, wanted), n in self.right.items() if wanted == want)
        return right / asked if asked else 1.0

    def false_alarms(self, axis: str) -> float:
        asked = self.asked[axis, C]
        return 1 - self.right[axis, C] / asked if asked else 0.0

    def by_way(self) -> list[tuple[str, int, int]]:
        """Each transformation with how many of its cases were found, and how many there were."""
        ways = sorted({(axis, way) for axis, way, _ in self.ways if way})
        return [
            (
                f"{axis} {way}",
                self.ways[axis, way, True],
                sum(self.ways[axis, way, r] for r in (0, 1)),
            )
            for axis, way in ways
        ]

    def as_json(self) -> dict[str, Any]:
        return {
            "judge": self.name,
            "cases": [
                {"axis": axis, "want": want, "asked": n, "right": self.right[axis, want]}
                for (axis, want), n in sorted(self.asked.items())
            ],
        }


def scored(name: str, judge: Judge, cases: Iterable[Case]) -> Score:
    """ASSOCIATED is right where a heightened check would follow: SAME is more than that."""
    score = Score(name)
    for case in cases:
        said = judge(case.asked)
        score.asked[case.axis, case.want] += 1
        is_right = said is case.want or (case.want is A and said is S)
        score.right[case.axis, case.want] += is_right
        score.ways[case.axis, case.way, is_right] += 1
    return score


def own_cases(names: list[str], most: int, rng: random.Random) -> list[Case]:
    """Cases of at most `most` held names and as many that nobody holds."""
    drawn = rng.sample(names, min(len(names), 2 * most))
    return list(made(drawn, rng, per_name=PER_NAME))


def judges_of(cases: list[Case], threshold: float) -> Iterator[tuple[str, Judge, bool]]:
    """Each judge with its name, and whether it is quick enough for every case."""
    held = list(dict.fromkeys(case.held for case in cases if case.held))
    yield "Gongshi", Engine(held), True
    yield "NFKC and case folding", Equality(held, nfkc, S), True
    yield f"rapidfuzz ratio >= {threshold:.0f}", Ratio(held, RATIO, threshold), False
    yield "pinyin equality", Equality(held, pinyin_of, A), True
    if is_installed():
        yield "nomenklatura LogicV1", Nomenklatura(held), False


def tuned_threshold(tuning: list[Case]) -> float:
    """The lowest ratio at which few enough distinct names of the tuning half are flagged."""
    judge = Ratio(list(dict.fromkeys(case.held for case in tuning if case.held)), RATIO, 0)
    best = sorted(judge.best(fold(case.asked)) for case in tuning if case.want is C)
    return best[int(len(best) * (1 - MOST_FALSE))] + 1e-6 if best else 100.0
