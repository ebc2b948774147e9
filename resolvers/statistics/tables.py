"""The tables of statistics: what was counted of each topic, as the policy has it told (Art 20)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from resolvers.statistics.counts import Counts
from resolvers.statistics.periods import Period
from resolvers.statistics.tallies import TALLIES
from rules.statistics.figures import POLICY, Figure, Series, Topic, shown


@dataclass(frozen=True, slots=True)
class Row:
    """`key` is a month, a code of the vocabulary or of a category or division, a span of days."""

    key: str
    figures: Mapping[Series, Figure]


@dataclass(frozen=True, slots=True)
class Table:
    topic: Topic
    rows: tuple[Row, ...]


def table(topic: Topic, counts: Counts, period: Period, today: date) -> Table:
    """The table of one topic; where there is nothing, a nought or what stands for it."""
    tallies = TALLIES[topic](counts, period, today)
    return Table(
        topic,
        tuple(
            Row(key, {one: shown(topic, one, tally.get(one, 0)) for one in POLICY[topic].series})
            for key, tally in tallies.items()
        ),
    )
