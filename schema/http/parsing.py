"""The syntax of a document, read within its allowance and sorted into its parts."""

from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLSyntaxError,
    IntValueNode,
    OperationDefinitionNode,
    parse,
)

from schema.errors import GraphError, LimitExceeded
from schema.http.errors import RequestRefused, shown
from schema.limits.bounds import Allowance, Limits, at_most

INVALID = "GRAPHQL_VALIDATION_FAILED"


@dataclass(frozen=True, slots=True)
class Document:
    tree: DocumentNode
    operations: list[OperationDefinitionNode]
    fragments: dict[str, FragmentDefinitionNode]


def parse_within(text: str, allowance: Allowance, limits: Limits) -> DocumentNode:
    try:
        tree = parse(
            text,
            max_lexical_tokens=allowance.tokens,
            max_comments=limits.comments,
            max_source_length=limits.text,
        )
    except GraphQLSyntaxError as error:
        if " contains more than " in error.message:
            words = error.message.removeprefix("Syntax Error: ").partition(".")[0]
            raise LimitExceeded(words, "LIMIT_TOKENS") from None
        raise RequestRefused([shown(error)]) from None
    if "\\u" in text:
        _check_characters(tree)
    return tree


def _check_characters(tree: DocumentNode) -> None:
    token = tree.loc.start_token if tree.loc else None
    while token:
        if "\0" in (token.value or ""):
            raise GraphError("A text holds the character NUL", "GRAPHQL_PARSE_FAILED", 400)
        token = token.next


def sort(tree: DocumentNode, limits: Limits) -> Document:
    operations = [d for d in tree.definitions if isinstance(d, OperationDefinitionNode)]
    fragments = [d for d in tree.definitions if isinstance(d, FragmentDefinitionNode)]
    at_most("LIMIT_OPERATIONS", "operations", len(operations), limits.operations)
    at_most("LIMIT_FRAGMENTS", "fragments", len(fragments), limits.fragments)
    named = {fragment.name.value: fragment for fragment in fragments}
    if len(named) < len(fragments):
        raise GraphError("Two fragments have the same name.", INVALID, 400)
    return Document(tree, operations, named)


def check_fragments(document: Document, spread: set[str]) -> None:
    """A fragment that no operation reaches was not measured, so it must not be validated."""
    unused = sorted(set(document.fragments) - spread)
    if unused:
        raise GraphError(f"Fragment '{unused[0]}' is never used.", INVALID, 400)


def choose(operations: list[OperationDefinitionNode], name: str | None) -> OperationDefinitionNode:
    named = [n for n in operations if name is None or (n.name and n.name.value == name)]
    if len(named) == 1:
        return named[0]
    words = "`operationName` must name one operation of the document"
    raise GraphError(words, "OPERATION_RESOLUTION_FAILURE", 400)


def defaults(node: OperationDefinitionNode) -> dict[str, Any]:
    return {
        definition.variable.name.value: int(definition.default_value.value)
        for definition in node.variable_definitions or ()
        if isinstance(definition.default_value, IntValueNode)
        and len(definition.default_value.value) < 20
    }
