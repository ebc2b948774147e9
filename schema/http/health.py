"""Whether this process lives, and whether it can do its work."""

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from resolvers.disclosure import feed

PATIENCE_SECONDS = 3
NOT_KEPT = {"Cache-Control": "no-store"}


async def alive(request: Request) -> Response:
    """200 while the process answers at all."""
    return JSONResponse({"status": "alive"}, headers=NOT_KEPT)


async def ready(request: Request) -> Response:
    """200 with the newest sequence while the database answers; 503 while it does not."""
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            newest = await feed.newest()
    except Exception:
        return JSONResponse({"status": "no database"}, 503, headers=NOT_KEPT)
    return JSONResponse({"status": "ready", "sequence": newest}, headers=NOT_KEPT)
