"""What an entry of a topic says."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date

from resolvers.statistics.queries import Query
from resolvers.statistics.topics.keys import Key
from rules.statistics.columns import Columns
from rules.statistics.series import Series


@dataclass(frozen=True, slots=True)
class Group(ABC):
    """So many of a month that have one key."""

    month: str
    key: str
    count: int

    @abstractmethod
    def series(self, today: date) -> tuple[Series, ...]:
        """The columns in which each of the group is counted, as of `today`."""


@dataclass(frozen=True, eq=False)
class Topic:
    """A table of figures. `name` is part of its address and never changes; what `query` counts is
    added up by `key` in `columns`. With `elsewhere`, what has no such key has a row of its own.
    """

    name: str
    key: Key
    columns: Columns
    query: Query[Group]
    elsewhere: bool = False
