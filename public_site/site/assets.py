"""The site's own files, each at an address that changes with its content."""

import hashlib
import re
from dataclasses import dataclass
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
COMMENT = re.compile(rb"\s*/\*.*?\*/", re.DOTALL)  # our sheet has none within a string
FOREVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Asset:
    data: bytes
    media_type: str
    address: str


def load() -> dict[str, Asset]:
    """Every static file by its name, read once."""
    folder = files("public_site") / "static"
    return {file.name: _asset(file.name, file.read_bytes()) for file in folder.iterdir()}


class Assets:
    """Serves `load()`'s files; an address of another edition is not found."""

    def __init__(self, assets: dict[str, Asset]) -> None:
        self._by_address = {asset.address: asset for asset in assets.values()}

    async def get(self, request: Request) -> Response:
        asset = self._by_address.get(request.url.path)
        if asset is None:
            return Response(status_code=404)
        headers = {"Cache-Control": FOREVER, "X-Content-Type-Options": "nosniff"}
        return Response(asset.data, media_type=asset.media_type, headers=headers)


def _asset(name: str, data: bytes) -> Asset:
    """The file as it is sent: a sheet without what it says to those who write it."""
    if name.endswith(".css"):
        data = COMMENT.sub(b"", data).lstrip()
    stem, dot, ending = name.rpartition(".")
    digest = hashlib.sha256(data).hexdigest()[:12]
    return Asset(data, TYPES[dot + ending], f"/static/{stem}.{digest}.{ending}")
