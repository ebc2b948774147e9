"""What was counted of pictures asked about, and the tables made of it."""

import statistics
from collections import Counter
from dataclasses import dataclass, field
from typing import Self

from bench.altered_pictures import ALTERATIONS
from bench.made_pictures import STYLES


@dataclass
class Figures:
    """Counts by how many pictures were guarded, then by what else is told apart: `found` and
    `altered` by alteration and style, `nobodys`, `taken` and `pairs` by style, the last also by
    the style of the other. `spent` is in milliseconds a check.
    """

    altered: Counter[tuple[int, str, str]] = field(default_factory=Counter)
    found: Counter[tuple[int, str, str]] = field(default_factory=Counter)
    third: Counter[tuple[int, str, str]] = field(default_factory=Counter)
    also: Counter[int] = field(default_factory=Counter)
    nobodys: Counter[tuple[int, str]] = field(default_factory=Counter)
    taken: Counter[tuple[int, str]] = field(default_factory=Counter)
    pairs: Counter[tuple[int, str, str]] = field(default_factory=Counter)
    spent: dict[int, list[float]] = field(default_factory=dict)

    def add(self, other: Self) -> None:
        """Count in what another seed gave."""
        for name in ("altered", "found", "third", "also", "nobodys", "taken", "pairs"):
            getattr(self, name).update(getattr(other, name))
        for size, spent in other.spent.items():
            self.spent.setdefault(size, []).extend(spent)

    def print(self) -> None:
        for size in sorted({size for size, _, _ in self.altered}):
            self._print_recall(size)
        self._print_alarms()
        for size, spent in sorted(self.spent.items()):
            cut = statistics.quantiles(spent, n=100, method="inclusive")
            print(
                f"\n{size:,} guarded, {len(spent):,} checks: p50 {cut[49]:.0f} ms, "
                f"p95 {cut[94]:.0f} ms, p99 {cut[98]:.0f} ms, worst {max(spent):.0f} ms"
            )

    def _print_recall(self, size: int) -> None:
        print(f"\n{size:,} guarded\n\n| alteration | {' | '.join(STYLES)} | all |")
        print(f"|{'---|' * (len(STYLES) + 2)}")
        for alteration in ALTERATIONS:
            places = [(size, alteration, style) for style in STYLES]
            each = [f"{self.found[at]} of {self.altered[at]}" for at in places]
            right, asked = sum(self.found[p] for p in places), sum(self.altered[p] for p in places)
            print(f"| {alteration} | {' | '.join(each)} | {right / asked:.1%} |")
        asked = sum(count for (at, _, _), count in self.altered.items() if at == size)
        right = sum(count for (at, _, _), count in self.found.items() if at == size)
        print(f"\nfound: {right} of {asked}; also taken for a third one: {self.also[size]}, which:")
        _print_pairs({k[1:]: v for k, v in self.third.items() if k[0] == size})

    def _print_alarms(self) -> None:
        sizes = sorted({size for size, _ in self.nobodys})
        print(f"\n| nobody's pictures | {' | '.join(f'{s:,} guarded' for s in sizes)} |")
        print(f"|{'---|' * (len(sizes) + 1)}")
        styles = list(dict.fromkeys(style for _, style in self.nobodys))
        for style in styles:
            each = [f"{self.taken[s, style]} of {self.nobodys[s, style]}" for s in sizes]
            print(f"| {style} | {' | '.join(each)} |")
        taken = [sum(self.taken[s, style] for style in styles) for s in sizes]
        asked = [sum(self.nobodys[s, style] for style in styles) for s in sizes]
        each = [f"{t} of {a} ({t / a:.1%})" for t, a in zip(taken, asked, strict=True)]
        print(f"| all | {' | '.join(each)} |")
        for size in sizes:
            print(f"\nwith {size:,} guarded, what was taken for what:")
            _print_pairs({k[1:]: v for k, v in self.pairs.items() if k[0] == size})


def _print_pairs(counts: dict[tuple[str, str], int]) -> None:
    for (asked, held), count in sorted(counts.items(), key=lambda one: -one[1]):
        print(f"  {asked} for {held}: {count}")
