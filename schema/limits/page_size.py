"""How many items a page may have: `first` and `last`, written out or given by a variable."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

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
from schema.limits import cost

ARGUMENTS = frozenset({"first", "last"})


@dataclass(frozen=True, slots=True)
class Asked:
    """The operation in which a page is asked for: its variables, how large a page may be, and the
    path to the field that is being measured.
    """

    variables: Mapping[str, Any]
    largest: int
    path: list[str] = field(default_factory=list)


def size(node: FieldNode, definition: GraphQLField | None, asked: Asked) -> int | None:
    """None where the field has no pages; the usual size where nobody asked for another."""
    if definition is None or not _has_pages(definition):
        return None
    wanted = [
        _checked(_number(argument.value, asked), argument.name.value, asked)
        for argument in node.arguments or ()
        if argument.name.value in ARGUMENTS
    ]
    return max((number for number in wanted if number is not None), default=cost.PAGE)


def _has_pages(definition: GraphQLField) -> bool:
    pages = ARGUMENTS & set(definition.args)
    return any(get_named_type(definition.args[name].type) is GraphQLInt for name in pages)


def _number(value: ValueNode, asked: Asked) -> Any:
    if isinstance(value, VariableNode):
        return asked.variables.get(value.name.value)
    if isinstance(value, IntValueNode):
        return int(value.value) if len(value.value) < 20 else float("inf")
    return None


def _checked(number: Any, argument: str, asked: Asked) -> int | None:
    """What is no number is left to validation and coercion, which refuse it."""
    if isinstance(number, bool) or not isinstance(number, int | float):
        return None
    if 1 <= number <= asked.largest:
        return int(number)
    path = ".".join(asked.path)
    raise LimitExceeded(
        f"`{argument}` of {path} must be from 1 to {asked.largest}",
        "PAGE_SIZE",
        argument=f"{path}.{argument}",
        maximum=asked.largest,
    )
