"""What figures about the register are published, and which of them only roughly (Art 20).

自觉接受社会监督: the public judges by figures. But a small figure about people's conduct or cases
may point at somebody, and one that was left out comes back when others are subtracted. Our choice:
such figures are told in steps of five, rounded down, and the first step, none included, is only
said to be below five. Whatever two of them are subtracted, anything from 1 to 4 can have been
between them, whichever period is asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass

SMALLEST = STEP = 5
ELSEWHERE = ""  # the key of what is in no category or province: withdrawn, or not registered


@dataclass(frozen=True, slots=True)
class Figure:
    """A published number; None where all that is said is that it is below SMALLEST. Of a `rounded`
    one, anything up to STEP - 1 more may have been counted.
    """

    value: int | None
    rounded: bool = False

    @property
    def suppressed(self) -> bool:
        return self.value is None


def exact(count: int) -> Figure:
    """A count of what is public one by one."""
    return Figure(count)


def guarded(count: int) -> Figure:
    """A count of conduct or cases: 4 is below five, 5 to 9 are 5, 10 to 14 are 10."""
    return Figure(None if count < SMALLEST else count // STEP * STEP, rounded=True)


def unless_small(count: int) -> Figure:
    """A count that is exact, but below SMALLEST only said to be that."""
    return Figure(None if count < SMALLEST else count)


def rate(part: Figure, whole: Figure) -> float | None:
    """Which part of `whole` a published figure is, 0 to 1 with three decimals: made of what is told
    of both, so that it tells no more. None where either is small.
    """
    if part.value is None or not whole.value:
        return None
    return round(part.value / whole.value, 3)


def percentile(tally: Mapping[int, int], hundredths: int) -> int | None:
    """The least value that so many hundredths do not exceed (nearest rank), of values with how
    often each occurs; None of fewer than SMALLEST.
    """
    total = sum(tally.values())
    if total < SMALLEST:
        return None
    left = -(-total * hundredths // 100)
    for value in sorted(tally):
        left -= tally[value]
        if left <= 0:
            return value
    raise ValueError("a percentile is at most 100 hundredths")
