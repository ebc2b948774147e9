"""Charts as geometry: columns of months and bars of rows, for templates to draw as SVG.

Widths and places along the page are per cent, heights pixels, so that a chart fits any screen and
its words keep their size. What was too small to be told is one dashed box on top of its column.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from resolvers.statistics import Row, Table
from rules.statistics.figures import Figure
from rules.statistics.series import Series

HEIGHT, TOP, FOOT = 200.0, 18.0, 44.0  # of the field that columns stand in, above it, below it
LITTLE = 7.0  # pixels of a figure that was too small
LEFT = 9.0  # per cent, for the figures of the scale
MOST_LABELS = 8
SHARE = 0.7  # of a month's width that its column takes
STEPS = (1, 2, 5)

Told = tuple[tuple[Series, Figure], ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """One series' part of a column, or all that were too small to be told, from its top."""

    told: Told
    y: float
    height: float

    @property
    def series(self) -> Series | None:
        """Which; None of what was too small."""
        series, figure = self.told[0]
        return None if figure.suppressed else series


@dataclass(frozen=True, slots=True)
class Column:
    """A month. `x` and `width` are per cent; there is room for words below every nth column."""

    key: str
    is_labelled: bool
    begins_year: bool
    x: float
    width: float
    segments: tuple[Segment, ...]

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 2)


@dataclass(frozen=True, slots=True)
class Tick:
    value: int
    y: float


@dataclass(frozen=True, slots=True)
class Columns:
    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    left: float = LEFT
    floor: float = TOP + HEIGHT
    height: float = TOP + HEIGHT + FOOT


@dataclass(frozen=True, slots=True)
class Bar:
    """`width` per cent of the longest; 0 for nothing."""

    row: Row
    widths: tuple[tuple[Series, Figure, float], ...]


def columns(table: Table, series: Sequence[Series]) -> Columns:
    """Stacked columns, a month each, `series` from the bottom up."""
    ceiling, step = _scale(max((_height(row, series) for row in table.rows), default=0))
    room = (100 - LEFT) / max(1, len(table.rows))
    every = -(-len(table.rows) // MOST_LABELS)
    drawn = [
        Column(
            key=row.key,
            is_labelled=index % every == 0,
            begins_year=index < every or row.key[:4] != table.rows[index - every].key[:4],
            x=round(LEFT + room * (index + (1 - SHARE) / 2), 2),
            width=round(room * SHARE, 2),
            segments=_stacked(row, series, ceiling),
        )
        for index, row in enumerate(table.rows)
    ]
    ticks = [Tick(value, _y(value, ceiling)) for value in range(0, ceiling + 1, step)]
    return Columns(tuple(drawn), tuple(ticks))


def bars(rows: Sequence[Row], series: Sequence[Series]) -> list[Bar]:
    """Bars to be drawn beside each row's words, all to one scale."""
    longest = max((row.figures[one].value or 0 for row in rows for one in series), default=0)
    return [
        Bar(
            row,
            tuple((one, row.figures[one], _width(row.figures[one], longest)) for one in series),
        )
        for row in rows
    ]


def _stacked(row: Row, series: Sequence[Series], ceiling: int) -> tuple[Segment, ...]:
    figures = [(one, row.figures[one]) for one in series]
    parts: list[tuple[Told, float]] = [
        (((one, figure),), HEIGHT * figure.value / ceiling)
        for one, figure in figures
        if figure.value
    ]
    if few := tuple(part for part in figures if part[1].suppressed):
        parts.append((few, LITTLE))
    segments, bottom = [], TOP + HEIGHT
    for part, height in parts:
        bottom -= height
        segments.append(Segment(part, round(bottom, 1), round(height, 1)))
    return tuple(segments)


def _height(row: Row, series: Sequence[Series]) -> int:
    return sum(row.figures[one].value or 0 for one in series)


def _scale(most: int) -> tuple[int, int]:
    """The top of the scale and the step of its lines: 1, 2 or 5 with noughts, at most five."""
    power = 1
    while True:
        for step in STEPS:
            if step * power * 5 >= most:
                return max(1, -(-most // (step * power))) * step * power, step * power
        power *= 10


def _y(value: int, ceiling: int) -> float:
    return round(TOP + HEIGHT - HEIGHT * value / ceiling, 1)


def _width(figure: Figure, longest: int) -> float:
    return round(100 * (figure.value or 0) / longest, 2) if longest else 0.0
