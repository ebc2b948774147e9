"""How the tables of figures stand in GraphQL: each topic is one entry, from which the type of its
rows and the field of its section are made.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any, Protocol, TypeVar

import strawberry

from resolvers import statistics
from resolvers.statistics import Key, Row, Topic
from rules.statistics.series import Series
from rules.vocabulary import MarkerType, ReportReason, SubjectNature
from schema.access import public
from schema.statistics.figure import Figure, figures_as


class Section(Protocol):
    found: statistics.Statistics


Decorated = TypeVar("Decorated", bound=type)


@dataclass(frozen=True)
class KeyField:
    """The field of a row that bears its key."""

    name: str
    kind: type[str | StrEnum]
    description: str


KEYS: Mapping[Key, KeyField] = {
    Key.MONTH: KeyField("month", str, "As 2026-11, China time."),
    Key.CATEGORY: KeyField("category", str, "The category's code."),
    Key.PROVINCE: KeyField("division", str, "GB/T 2260 code."),
    Key.NATURE: KeyField("nature", SubjectNature, "主体性质."),
    Key.MARKER: KeyField("marker", MarkerType, "专门标识."),
    Key.REASON: KeyField("reason", ReportReason, "举报理由."),
    Key.WORKING_DAYS: KeyField("working_days", str, "From and to, both included, as 2-3 or 11+."),
}


@dataclass(frozen=True)
class Together:
    """All figures of a row in one field, as a type of their own."""

    name: str
    kind: type
    description: str


@dataclass(frozen=True)
class TopicTable:
    """A topic as GraphQL tells it. `figures` of a row stand together or each by itself, described;
    `key` describes the key where it is not plainly that.
    """

    topic: Topic
    field: str
    description: str
    row: str
    rows: str
    figures: Together | Mapping[Series, str]
    article: str | None = None
    key: str | None = None

    def row_type(self) -> type:
        """The type of a row: its key and its figures."""
        key = KEYS[self.topic.key]
        fields: dict[str, tuple[object, str]] = {
            key.name: (key.kind | None if self.topic.elsewhere else key.kind, self._key()),
            **self._figures(),
        }
        body = {name: public(description) for name, (_, description) in fields.items()}
        types = {name: type_ for name, (type_, _) in fields.items()}
        made = type(self.row, (), body | {"__annotations__": types, "__module__": __name__})
        return strawberry.type(made, description=self.rows)

    def row_of(self, row_type: Callable[..., Any], row: Row) -> Any:
        key = KEYS[self.topic.key]
        named = {key.name: key.kind(row.key) if row.key or not self.topic.elsewhere else None}
        if isinstance(self.figures, Together):
            together = figures_as(self.figures.kind, row.figures)
            return row_type(**named, **{self.figures.name: together})
        return figures_as(partial(row_type, **named), row.figures)

    def _key(self) -> str:
        return self.key or KEYS[self.topic.key].description

    def _figures(self) -> dict[str, tuple[object, str]]:
        if isinstance(self.figures, Together):
            return {self.figures.name: (self.figures.kind, self.figures.description)}
        return {
            series.name.lower(): (Figure, description)
            for series, description in self.figures.items()
        }


def with_tables(*tables: TopicTable) -> Callable[[Decorated], Decorated]:
    """Adds the tables of a section to its type, after what stands there."""

    def added(section: Decorated) -> Decorated:
        for table in tables:
            setattr(section, table.field, _field(table))
        return section

    return added


def _field(table: TopicTable) -> Any:
    row_type = table.row_type()

    def rows(self: Section) -> list[Any]:
        counted = self.found.tables[table.topic].rows
        return [table.row_of(row_type, row) for row in counted]

    rows.__name__ = table.field
    rows.__annotations__["return"] = list[row_type]  # type: ignore[valid-type]  # made above
    return public(table.description, article=table.article)(rows)
