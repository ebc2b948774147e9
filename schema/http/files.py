"""Files by HTTP: the one-time PUT of an upload, and a member of staff reading evidence."""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from resolvers import uploads
from resolvers.evidence import read_evidence
from resolvers.runtime import Refused, Register
from rules.languages import preferred
from rules.objections import Objection
from rules.uploads import LARGEST
from schema.http.responding import ALWAYS

# Nothing that was uploaded may act as a page of this site.
INERT = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
    "Referrer-Policy": "no-referrer",
}


class Files:
    """The two routes that carry bytes rather than GraphQL."""

    def __init__(self, register: Register) -> None:
        self._register = register

    async def put(self, request: Request) -> Response:
        """Store the body under the token in the path: 201, or 413/422 with the objections."""
        body = await _bounded(request)
        now = self._register.clock.now()
        if body is None:
            too_large = Objection("UPLOAD_TOO_LARGE", (), {"limit": LARGEST // 1024 // 1024})
            return _refused(request, [too_large], 413)
        try:
            stored = await uploads.store_upload(
                self._register, request.path_params["token"], body, now=now
            )
        except Refused as refusal:
            return _refused(request, refusal.objections, 422)
        answer = {
            "reference": stored.ref,
            "sha256": stored.sha256,
            "size": stored.size,
            "contentType": stored.content_type,
        }
        return JSONResponse(answer, 201, headers=ALWAYS)

    async def get_evidence(self, request: Request) -> Response:
        """The file behind a signed, short-lived address; 404 for any other. Who asks for its
        heading alone has not seen it.
        """
        if request.method != "GET":
            return Response(status_code=405, headers={"Allow": "GET"})
        file = await read_evidence(
            self._register,
            request.path_params["reference"],
            request.query_params,
            now=self._register.clock.now(),
        )
        if file is None:
            return Response(status_code=404)
        headers = {**INERT, "Content-Disposition": "inline"}
        return Response(file.data, media_type=file.content_type, headers=headers)


async def _bounded(request: Request) -> bytes | None:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            return None
    return bytes(body)


def _refused(request: Request, objections: Sequence[Objection], status: int) -> Response:
    language = preferred(request.headers.get("accept-language"))
    entries = [
        {"code": o.code, "article": o.article, "message": o.message(language)} for o in objections
    ]
    return JSONResponse({"objections": entries}, status, headers=ALWAYS)
