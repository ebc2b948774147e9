"""How many items a page may have: `first` and `last`, written out or given by a variable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLInt,
    IntValueNode,
    ValueNode,
    VariableNode,
    get_named_type,
)

from schema.errors import LimitExceeded
from schema.http import cost

if TYPE_CHECKING:
    from schema.http.measure import Measuring

ARGUMENTS = frozenset({"first", "last"})


def size(node: FieldNode, known: GraphQLField | None, measuring: Measuring) -> int | None:
    """None where the field has no pages; the usual size where nobody asked for another."""
    if known is None or not _has_pages(known):
        return None
    asked = [
        _checked(_asked(argument.value, measuring), argument.name.value, measuring)
        for argument in node.arguments or ()
        if argument.name.value in ARGUMENTS
    ]
    return max((number for number in asked if number is not None), default=cost.PAGE)


def _has_pages(known: GraphQLField) -> bool:
    return any(
        get_named_type(known.args[name].type) is GraphQLInt for name in ARGUMENTS & set(known.args)
    )


def _asked(value: ValueNode, measuring: Measuring) -> Any:
    if isinstance(value, VariableNode):
        return measuring.variables.get(value.name.value)
    if isinstance(value, IntValueNode):
        return int(value.value) if len(value.value) < 20 else float("inf")
    return None


def _checked(asked: Any, argument: str, measuring: Measuring) -> int | None:
    """What is no number is left to validation and coercion, which refuse it."""
    if isinstance(asked, bool) or not isinstance(asked, int | float):
        return None
    if 1 <= asked <= measuring.largest_page:
        return int(asked)
    path = ".".join(measuring.path)
    raise LimitExceeded(
        f"`{argument}` of {path} must be from 1 to {measuring.largest_page}",
        "PAGE_SIZE",
        argument=f"{path}.{argument}",
        maximum=measuring.largest_page,
    )
