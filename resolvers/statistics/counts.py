"""Everything that statistics are made of, counted by month in one go: what a period adds up to is
then found without the database, so that no question costs more than another.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from resolvers.disclosure import feed
from resolvers.statistics.identity_counts import ACCEPTED, ANSWERED, PASSED
from resolvers.statistics.periods import Period
from resolvers.statistics.queries import Query
from resolvers.statistics.topics import TOPICS
from resolvers.statistics.topics.checks import CHECKING, IN_SERVICE
from resolvers.statistics.topics.decisions import WAITING, Waiting
from resolvers.statistics.topics.topic import Group
from rules.calendar import local_date

Counted = TypeVar("Counted")

DATED: tuple[Query[Group | Waiting], ...] = (
    *dict.fromkeys(topic.query for topic in TOPICS),
    WAITING,
)
QUERIES: tuple[Query[Any], ...] = (*DATED, CHECKING, IN_SERVICE, ANSWERED, PASSED, ACCEPTED)


@dataclass(frozen=True, slots=True)
class Counts:
    """The register in figures, as it was `at` a moment after publishing `sequence`. Its `reach` is
    from the first month in China of which there is anything to say to that of the moment.
    """

    at: datetime
    sequence: int
    reach: Period
    answers: Mapping[Query[Any], tuple[Any, ...]]

    def of(self, query: Query[Counted]) -> tuple[Counted, ...]:
        """What a query counted."""
        return self.answers[query]


async def count(now: datetime) -> Counts:
    """Count. Every query is grouped: no row of anybody is read."""
    sequence = await feed.newest()
    answers = {query: await query.ask() for query in QUERIES}
    last = f"{local_date(now):%Y-%m}"
    first = min((group.month for query in DATED for group in answers[query]), default=last)
    return Counts(now, sequence, Period(min(first, last), last), answers)
