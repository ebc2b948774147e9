"""What a trial hands in and looks at, so that a reviewer may approve it."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from tests import build, operations
from tests.world import PNG

Do = Callable[[str, dict[str, Any]], Awaitable[dict[str, Any]]]


async def handed_in(client: httpx.AsyncClient, do: Do) -> str:
    """The reference of a document that an applicant stored."""
    asked = await do(operations.UPLOAD, {"kind": "IDENTITY_DOCUMENT", "size": len(PNG)})
    path = httpx.URL(asked["ticket"]["url"]).path
    reference: str = (await client.put(path, content=PNG)).json()["reference"]
    return reference


async def approval(client: httpx.AsyncClient, do: Do, reference: str) -> dict[str, Any]:
    """The verdict of a reviewer who claimed an application and opened its documents."""
    named = {"application": reference}
    looked = await do(operations.LOOK, named)
    seen = []
    case = looked["application"]
    for file in case["evidence"]:
        await client.get(httpx.URL(file["address"]["url"]).raw_path.decode())
        seen.append(build.seen(file, case["account"]["identity"]["documentKind"]))
    return {**named, **build.APPROVAL, "humanCheck": build.human_check(seen)}
