"""What one WebSocket may ask: every operation under the same limits as over HTTP."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any, cast

from graphql import OperationType
from starlette.websockets import WebSocket
from strawberry.types import ExecutionResult
from strawberry.types.execution import PreExecutionError

from schema.errors import GraphError
from schema.http.asker import Asker, OnAnswer, has_expired
from schema.http.documents import Documents, Operation
from schema.http.errors import RequestRefused, shown
from schema.http.streaming import check_variables, expired, follow


@dataclass(slots=True)
class Connection:
    """One open socket; who asks is known once `connection_init` has been answered."""

    socket: WebSocket
    connection_params: dict[str, Any] | None = None
    asker: Asker | None = None


@dataclass(slots=True)
class Streams:
    """The one method of a schema that the protocol handler calls, under our limits."""

    documents: Documents
    on_answer: OnAnswer | None
    pulse: float

    async def stream(
        self,
        query: str,
        variable_values: dict[str, Any] | None,
        context_value: Connection,
        root_value: None,
        operation_name: str | None,
    ) -> AsyncGenerator[ExecutionResult, None]:
        return self._stream(query, variable_values or {}, context_value, operation_name)

    async def _stream(
        self, query: str, variables: dict[str, Any], connection: Connection, name: str | None
    ) -> AsyncGenerator[ExecutionResult, None]:
        asker = cast("Asker", connection.asker)
        try:
            operation = await self._prepared(query, variables, connection, asker, name)
        except RequestRefused as refusal:
            yield PreExecutionError(None, refusal.errors)
            return
        except Exception as error:
            yield PreExecutionError(None, [shown(error)])
            return
        results = follow(self.documents.graph, operation, variables, asker, self.pulse)
        try:
            async for result in results:
                if result is not None:
                    yield result
        finally:
            await results.aclose()

    async def _prepared(
        self,
        query: str,
        variables: dict[str, Any],
        connection: Connection,
        asker: Asker,
        name: str | None,
    ) -> Operation:
        if has_expired(asker):
            raise RequestRefused(expired().errors or [])
        operation = self.documents.prepare(
            query, name, variables, signed_in=asker.actor_id is not None
        )
        if operation.kind is OperationType.MUTATION:
            raise GraphError("Send mutations by HTTP POST", "METHOD_NOT_ALLOWED")
        check_variables(self.documents.graph, operation, variables)
        if self.on_answer:
            await self.on_answer(connection.socket, operation.cost)
        return operation
