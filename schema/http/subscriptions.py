"""Questions over WebSocket: the protocol graphql-transport-ws alone, under the same limits."""

import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, cast

from starlette.requests import Request
from starlette.responses import Response
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.exceptions import ConnectionRejectionError
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import (
    BaseGraphQLTransportWSHandler,
)
from strawberry.subscriptions.protocols.graphql_transport_ws.types import Message, SubscribeMessage
from strawberry.types.unset import UNSET, UnsetType

from schema.errors import GraphError, LimitExceeded
from schema.http import asking, strict_json
from schema.http.asker import ContextOf
from schema.http.connection import Connection, Streams
from schema.http.errors import shown

INIT_SECONDS = 5
SUBSCRIPTIONS = 20
TOO_MANY_REQUESTS = 4429


class Handler(BaseGraphQLTransportWSHandler[Connection, None]):
    """Strawberry's, with messages read strictly and refusals that carry a code."""

    refused = 0

    async def handle_message(self, message: Message) -> None:
        if not _well_formed(message):
            await self.handle_invalid_message("Failed to parse message")
            return
        if message["type"] == "connection_init" and message.get("payload") is None:
            message.pop("payload", None)
        await super().handle_message(message)

    async def handle_subscribe(self, message: SubscribeMessage) -> None:
        if not self.connection_acknowledged or len(self.operations) < SUBSCRIPTIONS:
            await super().handle_subscribe(message)
            return
        self.refused += 1
        if self.refused > SUBSCRIPTIONS:
            await self.websocket.close(TOO_MANY_REQUESTS, "Too many subscriptions")
            return
        words = f"At most {SUBSCRIPTIONS} operations at a time on one connection"
        error = shown(LimitExceeded(words, "LIMIT_SUBSCRIPTIONS"))
        await self.send_message(
            {"id": message["id"], "type": "error", "payload": [error.formatted]}
        )


class Socket(GraphQL[Connection, None]):
    """The context is made when `connection_init` brings the token, not at the handshake."""

    graphql_transport_ws_handler_class = Handler

    def __init__(
        self, streams: Streams, context: ContextOf, largest: int, allowed_origins: Sequence[str]
    ) -> None:
        super().__init__(
            streams.documents.graph,
            subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL,),
            connection_init_wait_timeout=timedelta(seconds=INIT_SECONDS),
            max_subscriptions_per_connection=SUBSCRIPTIONS,
            allowed_origins=allowed_origins,
        )
        self.schema = streams  # type: ignore[assignment] # the handler calls nothing but `stream`
        self.context = context
        self.largest = largest

    async def get_context(
        self, request: Request | WebSocket, response: Response | WebSocket
    ) -> Connection:
        return Connection(cast("WebSocket", request))

    async def on_ws_connect(self, context: Connection) -> UnsetType | dict[str, object] | None:
        try:
            context.asker = await self.context(context.socket, context.connection_params or {})
        except Exception as error:
            shown(error)
            raise ConnectionRejectionError from error
        acknowledged: UnsetType = UNSET
        return acknowledged

    def decode_json(self, data: str | bytes) -> Any:
        raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
        try:
            if len(raw) > self.largest:
                raise strict_json.NotStrictJson("too large")
            return strict_json.loads(raw)
        except strict_json.NotStrictJson as error:
            raise json.JSONDecodeError(str(error), "", 0) from None

    def encode_json(self, data: object) -> str:
        return strict_json.dumps(data).decode()


def _well_formed(message: object) -> bool:
    if not isinstance(message, dict):
        return False
    kind, name = message.get("type"), message.get("id")
    if kind in ("subscribe", "complete") and not (isinstance(name, str) and name):
        return False
    if kind != "subscribe":
        return True
    try:
        asking.of(message.get("payload"))
    except GraphError:
        return False
    return True
