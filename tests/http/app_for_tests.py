"""The small schema, served."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from schema.errors import Unauthenticated
from schema.http.documents import Documents
from schema.http.endpoint import GraphQLEndpoint
from schema.limits.bounds import Limits
from tests.http.graph_for_tests import make_graph

DOCUMENTS = Documents(make_graph(), Limits())
TIME = {"now": datetime(2026, 1, 1, tzinfo=UTC)}


@dataclass
class Context:
    actor_id: str | None = None
    expires_at: datetime | None = None

    def clock(self) -> datetime:
        return TIME["now"]


async def context_of(request: Request | WebSocket, params: dict[str, Any] | None) -> Context:
    header = request.headers.get("authorization") if params is None else params.get("authorization")
    match (header or "").removeprefix("Bearer ").split(":"):
        case [""]:
            return Context()
        case ["actor", name]:
            return Context(actor_id=name, expires_at=datetime(2026, 1, 1, 1, tzinfo=UTC))
        case _:
            raise Unauthenticated


async def landing(request: Request) -> Response:
    return HTMLResponse("<title>explorer</title>")


def make_app(**settings: Any) -> Starlette:
    settings.setdefault("landing", landing)
    endpoint = GraphQLEndpoint(DOCUMENTS, context=context_of, **settings)
    return Starlette(
        routes=[Route("/graphql", endpoint, methods=None), WebSocketRoute("/graphql", endpoint)]
    )


app = make_app()
