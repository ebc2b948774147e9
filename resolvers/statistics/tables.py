"""The tables of statistics: what was counted of a topic, as its columns have it told (Art 20)."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from resolvers.statistics.counts import Counts
from resolvers.statistics.periods import Period
from resolvers.statistics.topics.keys import STANDING, Key
from resolvers.statistics.topics.topic import Topic
from rules.statistics.columns import Columns, shown
from rules.statistics.figures import ELSEWHERE, Figure
from rules.statistics.series import Series

Figures = Mapping[Series, Figure]


@dataclass(frozen=True, slots=True)
class Row:
    """`key` is a month, a code of the vocabulary or of a category or division, a span of days."""

    key: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class Table:
    """`totals` are of all rows together, rounded once."""

    topic: Topic
    rows: tuple[Row, ...]
    totals: Figures


def table(topic: Topic, counts: Counts, period: Period, today: date) -> Table:
    """The table of one topic; where there is nothing, a nought or what stands for it."""
    tallies = _tallies(topic, counts, period, today)
    return Table(
        topic,
        tuple(Row(key, _told(topic.columns, tally)) for key, tally in tallies.items()),
        _told(topic.columns, sum(tallies.values(), Counter())),
    )


def _tallies(
    topic: Topic, counts: Counts, period: Period, today: date
) -> dict[str, Counter[Series]]:
    """What was counted in the period, added up under the keys of the topic in their order."""
    standing = [*STANDING[topic.key](period), *([ELSEWHERE] if topic.elsewhere else [])]
    tallies = defaultdict(Counter[Series], {str(key): Counter[Series]() for key in standing})
    is_by_month = topic.key is Key.MONTH
    for group in counts.of(topic.query):
        if group.month in period:
            tally = tallies[group.month if is_by_month else group.key]
            for series in group.series(today):
                tally[series] += group.count
    return tallies


def _told(columns: Columns, tally: Counter[Series]) -> Figures:
    return {series: shown(columns, series, tally[series]) for series in columns.series}
