"""From a text to an operation that is known to be small and valid."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import strawberry
from graphql import (
    DocumentNode,
    OperationDefinitionNode,
    OperationType,
    specified_rules,
    validate,
)
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule

from schema.errors import GraphError
from schema.http.errors import RequestRefused, invalid, refused
from schema.http.memory import Memory
from schema.http.parsing import Document, check_fragments, choose, defaults, parse_within, sort
from schema.limits import cost
from schema.limits.bounds import Allowance, Limits, at_most, check_cost, check_operation
from schema.limits.measure import Measuring
from schema.limits.page_size import Asked
from schema.limits.repeats import check_repeats

RULES = (*specified_rules, MaybeNullValidationRule)
MOST_ERRORS = 10


@dataclass(frozen=True, slots=True)
class Operation:
    text: str
    tree: DocumentNode
    node: OperationDefinitionNode
    cost: int
    roots: int
    allowance: Allowance

    @property
    def kind(self) -> OperationType:
        return self.node.operation

    @property
    def name(self) -> str | None:
        return self.node.name.value if self.node.name else None


class Documents:
    """Texts that were accepted are remembered; what was refused is not.

    What is accepted depends on the graph and the limits alone: endpoints of one process share it.
    """

    def __init__(self, graph: strawberry.Schema, limits: Limits) -> None:
        self.graph = graph
        self.schema = graph._schema
        self.limits = limits
        self.weights = cost.table(self.schema) | dict(limits.weights)
        self.memory: Memory[Document] = Memory()

    def prepare(
        self, text: str, name: str | None, variables: Mapping[str, Any], *, signed_in: bool
    ) -> Operation:
        allowance = self.limits.allowance(signed_in=signed_in)
        try:
            document = self.memory.get((allowance, text))
            if document is None:
                document = self._accept(text, variables, allowance)
                self.memory.keep((allowance, text), document, len(text))
            node = choose(document.operations, name)
            measure = self._measuring(document, node, variables).operation(node)
            check_cost(measure.cost, allowance)
        except GraphError as error:
            raise refused(error) from error
        return Operation(text, document.tree, node, measure.cost, measure.roots, allowance)

    def _accept(self, text: str, variables: Mapping[str, Any], allowance: Allowance) -> Document:
        tree = parse_within(text, allowance, self.limits)
        document = sort(tree, self.limits)
        selections = 0
        spread: set[str] = set()
        for node in document.operations:
            measuring = self._measuring(document, node, variables)
            measure = measuring.operation(node)
            check_operation(measure, node.operation, allowance, self.limits)
            selections += measure.selections
            spread |= measuring.spread
        at_most("LIMIT_SELECTIONS", "selections", selections, allowance.selections)
        check_fragments(document, spread)
        for node in document.operations:
            check_repeats(node, document.fragments, self.limits)
        errors = validate(self.schema, tree, RULES, MOST_ERRORS, hide_suggestions=True)
        if errors:
            raise RequestRefused([invalid(error) for error in errors])
        return document

    def _measuring(
        self, document: Document, node: OperationDefinitionNode, variables: Mapping[str, Any]
    ) -> Measuring:
        return Measuring(
            self.schema,
            document.fragments,
            self.weights,
            Asked(defaults(node) | dict(variables), self.limits.page),
        )
