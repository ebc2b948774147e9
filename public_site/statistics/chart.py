"""One topic as the page shows it: what of it is drawn, and how."""

from dataclasses import dataclass

from public_site.site.wording import Wording
from public_site.statistics import charts
from public_site.statistics.keys import KEY
from public_site.statistics.words import TOPICS
from resolvers.statistics import Key, Row, Table, Topic
from rules.statistics.series import Series

SUMS = frozenset({Series.RECEIVED})  # of the other series, whose stack shows them already
MANY = (Key.CATEGORY, Key.PROVINCE)
MOST_BARS = 15
MOST_BARS_OF_A_ROW = 2


@dataclass(frozen=True, slots=True)
class Chart:
    """One topic as the page shows it: drawn, and where that is not all of it, as a table too."""

    topic: Topic
    title: str
    note: str | None
    key: str
    table: Table
    drawn: tuple[Series, ...]
    columns: charts.Columns | None
    bars: list[charts.Bar]

    @property
    def series(self) -> tuple[Series, ...]:
        return self.topic.columns.series

    @property
    def is_all_small(self) -> bool:
        """Whether nothing would be drawn but that every figure is too small to be told, or none."""
        return not any(row.figures[one].value for row in self.table.rows for one in self.drawn)

    @property
    def is_told_in_full(self) -> bool:
        drawn = [bar.row for bar in self.bars]
        return self.drawn == self.series and len(drawn) == len(self.table.rows)


def chart(table: Table, wording: Wording) -> Chart:
    """Months as columns, all else as bars."""
    topic, words = table.topic, TOPICS[table.topic]
    in_columns = topic.key is Key.MONTH
    drawn = _drawn(topic)
    return Chart(
        topic=topic,
        title=wording.gettext(words.title),
        note=wording.gettext(words.note) if words.note else None,
        key=wording.gettext(KEY[topic.key]),
        table=table,
        drawn=drawn,
        columns=charts.columns(table, drawn) if in_columns else None,
        bars=[] if in_columns else charts.bars(_worth_drawing(table), drawn),
    )


def _drawn(topic: Topic) -> tuple[Series, ...]:
    """The parts of a column; of bars all or, where a row has no room for so many, the first."""
    series = topic.columns.series
    if topic.key is Key.MONTH:
        return tuple(part for part in series if part not in SUMS)
    return series if len(series) <= MOST_BARS_OF_A_ROW else series[:1]


def _worth_drawing(table: Table) -> list[Row]:
    """Of many rows those that tell something, the longest first."""
    if table.topic.key not in MANY:
        return list(table.rows)
    telling = [row for row in table.rows if any(figure.value for figure in row.figures.values())]
    return sorted(telling, key=_length)[:MOST_BARS]


def _length(row: Row) -> int:
    return -sum(figure.value or 0 for figure in row.figures.values())
