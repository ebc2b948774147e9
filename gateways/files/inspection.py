"""What came in is looked at: what an uploaded file is, told from its bytes and nothing else.

A content type that a browser or a file name claims is never asked for. Pictures are drawn anew
(`gateways/files/images.py`), PDFs looked through (`gateways/files/pdfs.py`, with its limits).
"""

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from hashlib import sha256

import puremagic

from gateways.files.images import MAX_PIXELS, ImageBroken, ImageTooLarge, redrawn, thumbnail_of
from gateways.files.pdfs import PdfActive, PdfUnreadable, look_through
from rules.vocabulary import UploadKind

MAX_BYTES = 10 * 1024 * 1024
_PDF = "application/pdf"
_PICTURES = ("image/jpeg", "image/png", "image/webp")
PERMITTED: Mapping[UploadKind, tuple[str, ...]] = {
    UploadKind.AVATAR: _PICTURES,
    UploadKind.IDENTITY_DOCUMENT: (*_PICTURES, _PDF),
    UploadKind.CREDENTIAL: (*_PICTURES, _PDF),
    UploadKind.EMPLOYMENT_PROOF: (*_PICTURES, _PDF),
    UploadKind.AUTHORISATION: (*_PICTURES, _PDF),
    UploadKind.REPORT_EVIDENCE: (*_PICTURES, _PDF),
}
"""Which content types each kind of upload may be of."""

_workers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="inspect")
"""Two at a time: a picture at the limit takes 160 MB while it is decoded."""


class FileRefused(Exception):
    """Why a file is not kept: a code of `rules/messages/uploads.py` and what fills its braces."""

    def __init__(self, code: str, details: Mapping[str, str | int] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.details = dict(details or {})


@dataclass(frozen=True, slots=True)
class Inspected:
    """A file fit to keep. `data` is the cleaned one, and `sha256` (hex) is of that.

    `width` and `height` are in pixels, None for a PDF; an avatar is compared by its `thumbnail`.
    """

    content_type: str
    sha256: str
    data: bytes
    width: int | None
    height: int | None
    thumbnail: bytes | None = None

    def __repr__(self) -> str:
        return f"<Inspected {self.content_type} of {len(self.data)} bytes>"


async def inspect_async(data: bytes, kind: UploadKind) -> Inspected:
    """`inspect` off the event loop, two files at a time in a process."""
    return await asyncio.get_running_loop().run_in_executor(_workers, inspect, data, kind)


def inspect(data: bytes, kind: UploadKind) -> Inspected:
    """What the file is, cleaned; or raises FileRefused with the one reason found first."""
    _check_size(data)
    content_type = _content_type(data)
    if content_type not in PERMITTED[kind]:
        names = ", ".join(name.rpartition("/")[2].upper() for name in PERMITTED[kind])
        raise FileRefused("UPLOAD_TYPE_NOT_PERMITTED", {"permitted": names})
    if content_type == _PDF:
        return _looked_through(data)
    picture = _redrawn(data, content_type)
    if kind is not UploadKind.AVATAR:
        return picture
    return replace(picture, thumbnail=thumbnail_of(picture.data))


def _check_size(data: bytes) -> None:
    if not data:
        raise FileRefused("UPLOAD_EMPTY")
    if len(data) > MAX_BYTES:
        raise FileRefused("UPLOAD_TOO_LARGE", {"limit": MAX_BYTES // 1024**2})


def _content_type(data: bytes) -> str:
    """The most likely content type by the bytes at start and end, or ``."""
    try:
        return str(puremagic.from_string(data, mime=True))
    except (puremagic.PureError, ValueError):
        return ""


def _redrawn(data: bytes, content_type: str) -> Inspected:
    try:
        clean, width, height = redrawn(data, content_type)
    except ImageTooLarge:
        raise FileRefused("UPLOAD_TOO_MANY_PIXELS", {"limit": MAX_PIXELS // 1_000_000}) from None
    except ImageBroken:
        raise FileRefused("UPLOAD_UNREADABLE") from None
    return Inspected(content_type, sha256(clean).hexdigest(), clean, width, height)


def _looked_through(data: bytes) -> Inspected:
    try:
        look_through(data)
    except PdfActive:
        raise FileRefused("UPLOAD_ACTIVE_CONTENT") from None
    except PdfUnreadable:
        raise FileRefused("UPLOAD_UNREADABLE") from None
    return Inspected(_PDF, sha256(data).hexdigest(), data, None, None)
