"""数字: one published number, and several that stand together."""

from collections.abc import Callable
from typing import TypeVar

import strawberry

from resolvers.statistics import Figures
from rules.statistics import figures as figure_rules
from schema.access import public

Kind = TypeVar("Kind")


@strawberry.type(description="数字, a published number, or that it is too small to be told.")
class Figure:
    value: int | None = public("The number; null where it is suppressed.")
    suppressed: bool = public("Whether all that is said is that it is small, perhaps none.")

    @classmethod
    def of(cls, figure: figure_rules.Figure) -> "Figure":
        return cls(value=figure.value, suppressed=figure.suppressed)


def figures_as(kind: Callable[..., Kind], figures: Figures) -> Kind:
    """Figures as a type whose fields are named as their series are."""
    return kind(**{series.name.lower(): Figure.of(figure) for series, figure in figures.items()})
