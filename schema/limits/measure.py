"""How large an operation is, read from its syntax tree, fragments counted at every spread.

A fragment is measured once and its figures are added at each spread: 2^n spreads are n steps.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLNamedType,
    GraphQLSchema,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    get_named_type,
    is_composite_type,
)

from schema.errors import GraphError, LimitExceeded
from schema.limits import cost, page_size

LEVELS = 40
CHAINS = frozenset({"fields", "interfaces", "possibleTypes", "inputFields"})


@dataclass(slots=True)
class Measure:
    """`meta_*` counts inside introspection. What lists cost (`each`) is kept apart until the
    field around them says how many items they have."""

    depth: int = 0
    meta_depth: int = 0
    meta_lists: int = 0
    aliases: int = 0
    directives: int = 0
    selections: int = 0
    roots: int = 0
    flat: int = 0
    each: int = 0

    @property
    def cost(self) -> int:
        return self.flat + cost.LIST * self.each

    def take(self, other: "Measure") -> None:
        self.depth = max(self.depth, other.depth)
        self.meta_depth = max(self.meta_depth, other.meta_depth)
        self.meta_lists = max(self.meta_lists, other.meta_lists)
        self.aliases += other.aliases
        self.directives += other.directives
        self.selections += other.selections
        self.roots += other.roots
        self.flat += other.flat
        self.each += other.each


@dataclass(slots=True)
class Measuring:
    """One operation under measurement; `spread` collects the fragments it was seen to use."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    weights: Mapping[str, int]
    asked: page_size.Asked
    spread: set[str] = field(default_factory=set)
    known: dict[str, Measure] = field(default_factory=dict)
    open: list[str] = field(default_factory=list)
    levels: int = 0

    def operation(self, node: OperationDefinitionNode) -> Measure:
        measure = self._selections(node.selection_set, self.schema.get_root_type(node.operation))
        measure.directives += len(node.directives or ())
        measure.directives += sum(len(v.directives or ()) for v in node.variable_definitions or ())
        return measure

    def _selections(self, node: SelectionSetNode, parent: GraphQLNamedType | None) -> Measure:
        self.levels += 1
        if self.levels > LEVELS:
            raise LimitExceeded("This question is nested too deeply", "LIMIT_DEPTH")
        total = Measure(selections=len(node.selections))
        for selection in node.selections:
            total.directives += len(selection.directives or ())
            total.take(self._selection(selection, parent))
        self.levels -= 1
        return total

    def _selection(self, node: SelectionNode, parent: GraphQLNamedType | None) -> Measure:
        if isinstance(node, FieldNode):
            return self._field(node, parent)
        if isinstance(node, FragmentSpreadNode):
            return self._fragment(node.name.value)
        if isinstance(node, InlineFragmentNode):
            condition = node.type_condition
            inside = self.schema.get_type(condition.name.value) if condition else parent
            return self._selections(node.selection_set, inside)
        return Measure()

    def _fragment(self, name: str) -> Measure:
        if name in self.open:
            raise GraphError(
                f"Cannot spread fragment '{name}' within itself.", "GRAPHQL_VALIDATION_FAILED", 400
            )
        self.spread.add(name)
        definition = self.fragments.get(name)
        if name not in self.known and definition is not None:
            self.open.append(name)
            inside = self.schema.get_type(definition.type_condition.name.value)
            self.known[name] = self._selections(definition.selection_set, inside)
            self.known[name].directives += len(definition.directives or ())
            self.open.pop()
        return self.known.get(name) or Measure()

    def _field(self, node: FieldNode, parent: GraphQLNamedType | None) -> Measure:
        name = node.name.value
        definition = self.schema.get_field(parent, name) if is_composite_type(parent) else None
        self.asked.path.append(node.alias.value if node.alias else name)
        page = page_size.size(node, definition, self.asked)
        inside = get_named_type(definition.type) if definition else None
        measure = self._selections(node.selection_set, inside) if node.selection_set else Measure()
        self.asked.path.pop()
        weight = cost.weight(self.weights, parent, name, definition)
        if parent is not None and parent.name.startswith("__"):
            measure.meta_depth += 1
            measure.meta_lists += name in CHAINS
            measure.flat += measure.each + weight
            measure.each = 0
        else:
            measure.depth += 1
            measure.flat, measure.each = cost.of(
                definition, weight, measure.flat, measure.each, page
            )
        measure.aliases += node.alias is not None
        measure.roots = 1
        return measure
