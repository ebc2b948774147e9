"""Which columns the tables of figures have, and which of them are told exactly (Art 20).

A figure of what is public one by one may be exact: Art 9(2) makes each account public, so that
anyone may count them. Our choice: a column is rounded unless it is named exact.
"""

from typing import NamedTuple

from rules.statistics import outcomes
from rules.statistics.figures import Figure, exact, guarded
from rules.statistics.series import Series


class Columns(NamedTuple):
    """The series of a table in their order; those that are not `exact` are rounded."""

    series: tuple[Series, ...]
    exact: frozenset[Series] = frozenset()

    @property
    def guarded(self) -> frozenset[Series]:
        return frozenset(self.series) - self.exact


ACCOUNTS = Columns((Series.ACCOUNTS,), exact=frozenset({Series.ACCOUNTS}))
# Where persons live is public of each one; a list of places with few of them is another thing.
OPERATORS = Columns((Series.ORGANISATIONS, Series.PERSONS), exact=frozenset({Series.ORGANISATIONS}))
# Each approval is a public registration.
DECISIONS = Columns(
    (Series.APPROVED, Series.RETURNED, Series.REFUSED), exact=frozenset({Series.APPROVED})
)
TIMES = Columns((Series.DECISIONS,))
# Each check that was passed is a public version.
CHECKS = Columns(tuple(outcomes.CHECKS.values()), exact=frozenset({Series.PASSED}))
FINDINGS = Columns(tuple(outcomes.FINDINGS.values()))
APPEALS = Columns(tuple(outcomes.APPEALS.values()))
DISPUTES = Columns(tuple(outcomes.DISPUTES.values()))
REPORTS = Columns((Series.RECEIVED, Series.IN_TIME, Series.LATE, Series.OPEN, Series.OVERDUE))


def shown(columns: Columns, series: Series, count: int) -> Figure:
    """A count as its table has it published."""
    return exact(count) if series in columns.exact else guarded(count)
