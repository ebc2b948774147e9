"""One address for all questions: GraphQL over HTTP, server-sent events and WebSocket."""

from collections.abc import Awaitable, Callable, Sequence

from graphql import OperationType
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from schema.errors import GraphError
from schema.http import answers, asking, idempotency, origins, streaming
from schema.http.answers import Answer
from schema.http.asker import Asker, ContextOf, OnAnswer
from schema.http.asking import Question
from schema.http.connection import Streams
from schema.http.documents import Documents, Operation
from schema.http.errors import RequestRefused
from schema.http.execution import adopt, run
from schema.http.negotiation import PAGE, STREAM, answer_type, asks_for, prefers_stream
from schema.http.responding import streamed, written
from schema.http.subscriptions import Socket

METHODS = ("GET", "HEAD", "POST")
PULSE = 12.0

Landing = Callable[[Request], Awaitable[Response]]


class GraphQLEndpoint:
    """An ASGI application for one address; the server leaves the body of HEAD out.

    `on_answer` learns the cost before a question is carried out: it may refuse by raising a
    GraphError, and may give headers for the answer.
    """

    def __init__(
        self,
        documents: Documents,
        *,
        context: ContextOf,
        idempotency: idempotency.IdempotencyStore | None = None,
        landing: Landing | None = None,
        allowed_origins: Sequence[str] = (),
        on_answer: OnAnswer | None = None,
        pulse: float = PULSE,
    ) -> None:
        adopt(documents.graph)
        self.documents = documents
        self.graph = documents.graph
        self.limits = documents.limits
        self.context = context
        self.store = idempotency
        self.landing = landing
        self.on_answer = on_answer
        self.pulse = pulse
        self.allowed_origins = allowed_origins
        streams = Streams(documents, on_answer, pulse)
        self.socket = Socket(streams, context, self.limits.body, allowed_origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await self.socket(scope, receive, send)
            return
        request = Request(scope, receive)
        response = await self._respond(request)
        await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        try:
            return await self._ask(request)
        except RequestRefused as refusal:
            return written(request, answers.of_refusal(refusal))
        except ClientDisconnect:
            return Response(status_code=400)
        except Exception as error:
            answer = answers.of_error(error)
            return written(request, answer, status=answer.status)

    async def _ask(self, request: Request) -> Response:
        if request.method not in METHODS:
            raise _not_by(request.method, ", ".join(METHODS))
        accept = request.headers.get("accept")
        without_query = request.method != "POST" and not request.query_params.get("query")
        if self.landing and without_query and asks_for(PAGE, accept):
            return await self.landing(request)
        if answer_type(accept) is None and not asks_for(STREAM, accept):
            raise GraphError("No media type that we write is accepted", "NOT_ACCEPTABLE", 406)
        question = await asking.received(request, self.limits.body)
        asker = await self.context(request, None)
        operation = self.documents.prepare(
            question.query,
            question.operation_name,
            question.variables,
            signed_in=asker.actor_id is not None,
        )
        _check_method(request, operation)
        origins.check(request, operation, asker, self.allowed_origins)
        streaming.check_variables(self.graph, operation, question.variables)
        return await self._answer(request, question, operation, asker)

    async def _answer(
        self, request: Request, question: Question, operation: Operation, asker: Asker
    ) -> Response:
        headers = (await self.on_answer(request, operation.cost) if self.on_answer else None) or {}
        if operation.kind is OperationType.SUBSCRIPTION:
            results = streaming.follow(self.graph, operation, question.variables, asker, self.pulse)
            return streamed(streaming.events(results), headers)
        answer = await self._carried_out(request, question, operation, asker)
        if prefers_stream(request.headers.get("accept")):
            return streamed(streaming.single(answer.body), headers)
        return written(request, answer, headers)

    async def _carried_out(
        self, request: Request, question: Question, operation: Operation, asker: Asker
    ) -> Answer:
        async def carry_out() -> Answer:
            result = await run(self.graph, operation, question.variables, asker)
            return answers.of_result(result, operation)

        if operation.kind is not OperationType.MUTATION:
            return await carry_out()
        key = idempotency.checked_key(request.headers.get(idempotency.HEADER))
        if key is None or self.store is None:
            return await carry_out()
        idempotency.check_use(key, roots=operation.roots, stranger=asker.actor_id is None)
        return await idempotency.once(self.store, asker.actor_id, key, question, carry_out)


def _check_method(request: Request, operation: Operation) -> None:
    if operation.kind is OperationType.MUTATION and request.method != "POST":
        raise _not_by(request.method, "POST")
    if operation.kind is OperationType.SUBSCRIPTION:
        if request.method == "HEAD":
            raise _not_by(request.method, "GET, POST")
        if not asks_for(STREAM, request.headers.get("accept")):
            words = f"A subscription is answered by {STREAM} or over WebSocket"
            raise GraphError(words, "NOT_ACCEPTABLE", 406)


def _not_by(method: str, allowed: str) -> GraphError:
    words = f"This is not answered by {method[:20]}"
    return GraphError(words, "METHOD_NOT_ALLOWED", 405, headers={"Allow": allowed})
