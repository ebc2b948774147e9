"""How often one response name is asked for, merged as the executor would merge it.

Validation compares every two fields of one response name: the pairs grow with the square.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from schema.limits.bounds import Limits, at_most

Fragments = Mapping[str, FragmentDefinitionNode]


def check_repeats(operation: OperationDefinitionNode, fragments: Fragments, limits: Limits) -> None:
    """Only for operations whose selections, spreads included, were counted and are few."""
    pairs = 0
    waiting = [[operation.selection_set]]
    while waiting:
        named: dict[str, list[FieldNode]] = defaultdict(list)
        for node in _fields(waiting.pop(), fragments):
            named[node.alias.value if node.alias else node.name.value].append(node)
        for name, nodes in named.items():
            count = len(nodes)
            at_most("LIMIT_REPEATS", f"fields named {name} in one place", count, limits.repeats)
            pairs += count * (count - 1) // 2
            inner = [node.selection_set for node in nodes if node.selection_set]
            if inner:
                waiting.append(inner)
    at_most("LIMIT_REPEATS", "pairs of fields with one name", pairs, limits.pairs)


def _fields(merged: list[SelectionSetNode], fragments: Fragments) -> Iterator[FieldNode]:
    waiting = list(merged)
    while waiting:
        for selection in waiting.pop().selections:
            if isinstance(selection, FieldNode):
                yield selection
            elif isinstance(selection, InlineFragmentNode):
                waiting.append(selection.selection_set)
            elif isinstance(selection, FragmentSpreadNode) and selection.name.value in fragments:
                waiting.append(fragments[selection.name.value].selection_set)
