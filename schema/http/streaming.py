"""Answers that come one after another: followed until they end or the asker's token does.

Server-sent events in the "distinct connections mode" of GraphQL over SSE.
"""

import asyncio
import contextvars
from collections.abc import AsyncGenerator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import strawberry
from graphql import OperationType, get_variable_values
from strawberry.types import ExecutionResult

from schema.errors import GraphError
from schema.http import strict_json
from schema.http.answers import cost_of
from schema.http.asker import Asker, has_expired
from schema.http.documents import MOST_ERRORS, Operation
from schema.http.errors import RequestRefused, shown
from schema.http.execution import stream

HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
HEARTBEAT = b":\n\n"
COMPLETE = b"event: complete\ndata:\n\n"

Results = AsyncGenerator[ExecutionResult | None, None]


class _End:
    """Nothing more will come."""


END = _End()


def check_variables(
    graph: strawberry.Schema, operation: Operation, variables: Mapping[str, Any]
) -> None:
    """Before a stream begins there is still a status to refuse with."""
    if operation.kind is not OperationType.SUBSCRIPTION:
        return
    definitions = operation.node.variable_definitions or ()
    values = get_variable_values(
        graph._schema, definitions, dict(variables), MOST_ERRORS, hide_suggestions=True
    )
    if isinstance(values, list):
        raise RequestRefused([shown(error) for error in values])


async def follow(
    graph: strawberry.Schema,
    operation: Operation,
    variables: Mapping[str, Any],
    asker: Asker,
    pulse: float,
) -> Results:
    """Results as they come, and None whenever none came for `pulse` seconds."""
    source = await stream(graph, operation, variables, asker)
    steps = _Steps(source)
    try:
        while not has_expired(asker):
            result = await steps.next(pulse)
            if isinstance(result, _End):
                return
            yield result and _readable(result, operation)
        yield _readable(expired(), operation)
    finally:
        await steps.close()


def expired() -> ExecutionResult:
    words = "The token has expired: connect again with a new one"
    return ExecutionResult(None, [shown(GraphError(words, "TOKEN_EXPIRED", 401))])


async def events(results: Results) -> AsyncGenerator[bytes, None]:
    try:
        async for result in results:
            yield HEARTBEAT if result is None else _event(_body(result))
        yield COMPLETE
    finally:
        await results.aclose()


async def single(body: bytes) -> AsyncGenerator[bytes, None]:
    yield _event(body)
    yield COMPLETE


@dataclass(slots=True)
class _Steps:
    """Awaiting the next result without losing it when the waiting ends first."""

    source: AsyncGenerator[Any, None]
    waiting: asyncio.Task[Any] | None = None
    context: contextvars.Context | None = None

    async def next(self, seconds: float) -> Any:
        self.context = self.context or contextvars.copy_context()
        if self.waiting is None:
            self.waiting = asyncio.create_task(self._step(), context=self.context)
        done, _ = await asyncio.wait({self.waiting}, timeout=seconds)
        if not done:
            return None
        finished, self.waiting = self.waiting, None
        return finished.result()

    async def _step(self) -> Any:
        return await anext(self.source, END)

    async def close(self) -> None:
        if self.waiting is not None:
            self.waiting.cancel()
            with suppress(Exception, asyncio.CancelledError):
                await self.waiting
        await self.source.aclose()


def _readable(result: ExecutionResult, operation: Operation) -> ExecutionResult:
    result.errors = [shown(error) for error in result.errors or ()] or None
    result.extensions = {**(result.extensions or {}), **cost_of(operation)}
    return result


def _body(result: ExecutionResult) -> bytes:
    body: dict[str, Any] = {"data": result.data, "extensions": result.extensions}
    if result.errors:
        body["errors"] = [error.formatted for error in result.errors]
    return strict_json.dumps(body)


def _event(body: bytes) -> bytes:
    return b"event: next\ndata: " + body + b"\n\n"
