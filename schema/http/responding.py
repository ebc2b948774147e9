"""Writing an answer as a response."""

from collections.abc import AsyncGenerator, Mapping

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from schema.http import streaming
from schema.http.answers import Answer
from schema.http.negotiation import LEGACY, STREAM, answer_type

ALWAYS = {"Cache-Control": "no-store", "Vary": "Accept, Authorization"}


def written(
    request: Request,
    answer: Answer,
    headers: Mapping[str, str] | None = None,
    status: int | None = None,
) -> Response:
    media_type = answer_type(request.headers.get("accept"))
    return Response(
        answer.body,
        status_code=status or (answer.status_for(media_type) if media_type else answer.status),
        headers={**ALWAYS, **answer.headers, **(headers or {})},
        media_type=f"{media_type or LEGACY}; charset=utf-8",
    )


def streamed(events: AsyncGenerator[bytes, None], headers: Mapping[str, str]) -> Response:
    return StreamingResponse(
        events, headers={**ALWAYS, **streaming.HEADERS, **headers}, media_type=STREAM
    )
