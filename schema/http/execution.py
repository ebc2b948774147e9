"""Running an operation that was prepared: neither parsed nor validated a second time."""

from collections.abc import AsyncGenerator, Iterator, Mapping
from typing import Any

import strawberry
from graphql import DocumentNode
from strawberry.extensions import SchemaExtension
from strawberry.types import ExecutionResult
from strawberry.utils.logging import StrawberryLogger

from schema.http.documents import Operation


class PreparedText(str):
    """The text of an operation, with its syntax tree; Strawberry hands it on as it is."""

    __slots__ = ("tree",)
    tree: DocumentNode


class TakesPrepared(SchemaExtension):
    def on_operation(self) -> Iterator[None]:
        text = self.execution_context.query
        if isinstance(text, PreparedText):
            self.execution_context.graphql_document = text.tree
            self.execution_context.pre_execution_errors = []
        yield


def adopt(graph: strawberry.Schema) -> None:
    """Strawberry's own log would repeat what a person typed; ours is in `errors`."""
    if TakesPrepared not in graph.extensions:
        graph.extensions = (TakesPrepared, *graph.extensions)
    StrawberryLogger.logger.disabled = True


async def run(
    graph: strawberry.Schema, operation: Operation, variables: Mapping[str, Any], context: object
) -> ExecutionResult:
    return await graph.execute(
        _prepared(operation),
        variable_values=dict(variables),
        context_value=context,
        operation_name=operation.name,
    )


async def stream(
    graph: strawberry.Schema, operation: Operation, variables: Mapping[str, Any], context: object
) -> AsyncGenerator[Any, None]:
    source: AsyncGenerator[Any, None] = await graph.stream(
        _prepared(operation),
        variable_values=dict(variables),
        context_value=context,
        operation_name=operation.name,
    )
    return source


def _prepared(operation: Operation) -> PreparedText:
    text = PreparedText(operation.text)
    text.tree = operation.tree
    return text
