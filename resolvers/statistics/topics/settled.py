"""Checks and cases that were decided, by the month of the decision and how (Art 10, 20)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from resolvers.statistics.queries import Query, month
from resolvers.statistics.topics.topic import Group
from rules.statistics.series import Series

SETTLED = """
SELECT china_month(decided_at) AS month, {outcome} AS outcome, count(*) AS found
FROM {table} WHERE decided_at IS NOT NULL GROUP BY 1, 2"""


@dataclass(frozen=True, slots=True)
class Settled(Group):
    """Cases by the month in which staff decided them; the key is how."""

    outcome: Series

    def series(self, today: date) -> tuple[Series, ...]:
        return (self.outcome,)


def settled(table: str, outcome: str, told: Mapping[str, Series]) -> Query[Settled]:
    """The decided cases of `table`, which says in its column `outcome` how; those not in `told`
    are left out.
    """

    def read(row: dict[str, Any]) -> Settled | None:
        if row["outcome"] not in told:
            return None
        key = row["outcome"]
        return Settled(month(row["month"]), key, row["found"], told[key])

    return Query(SETTLED.format(table=table, outcome=outcome), read)
