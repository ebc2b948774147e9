"""PDFs that would do something when opened.

What is known of this check, so that nobody leans on it: it reads names, also hex-escaped ones and
those in Flate-compressed object streams, and does not run or lay out the document. It refuses
encrypted files and object streams it cannot read. Who writes a PDF to deceive this very check (an
object stream behind a predictor, a keyword inside a string) can pass it: reviewers open files in
a viewer without scripts. It also refuses harmless attachments, as
electronic invoices carry. It does not look for flaws in viewers, and leaves author, title and
dates (/Info, XMP) as they are: a PDF is stored byte for byte.
"""

import re
import zlib
from collections.abc import Iterator

_ACTIVE = (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/RichMedia")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_MARK = re.compile(rb"endobj|(?<!end)stream\r?\n")
_MARKUP = re.compile(rb"<\s*(?:!doctype|html|script|svg|body|iframe)\b", re.IGNORECASE)
_HEAD_BYTES = 1024
_TAIL_BYTES = 65536
_MAX_UNPACKED = 32 * 1024 * 1024
_MAX_ESCAPES = 50_000
_MAX_MARKS = 8
"""One object has one stream; a few more may look like it. Many more are made to make us slow."""


class PdfUnreadable(Exception):
    """Cut short, encrypted, or packed so that it cannot be looked through."""


class PdfActive(Exception):
    """Holds a script, a command, an embedded file, or is another kind of file as well."""


def look_through(data: bytes) -> None:
    """Raises PdfActive or PdfUnreadable for a PDF that is not to be kept, else returns."""
    end = data.rfind(b"%%EOF")
    if not data.startswith(b"%PDF-") or end < 0:
        raise PdfUnreadable
    if data[end + 5 :].strip(b"\0\t\n\f\r ") or b"PK\x05\x06" in data[-_TAIL_BYTES:]:
        raise PdfActive
    if _MARKUP.search(data[:_HEAD_BYTES]):
        raise PdfActive
    plain = _unescaped(data)
    if b"/Encrypt" in plain:
        raise PdfUnreadable
    for text in (plain, *_object_streams(data)):
        if any(name in text for name in _ACTIVE):
            raise PdfActive


def _object_streams(data: bytes) -> Iterator[bytes]:
    """The unpacked text of each object stream, names unescaped; bounded in all."""
    left = _MAX_UNPACKED
    for dictionary, start in _streams(data):
        if b"/ObjStm" in dictionary and b"/Filter" in dictionary:
            text = _unpacked(data, start, left)
            left -= len(text)
            yield _unescaped(text)


def _streams(data: bytes) -> Iterator[tuple[bytes, int]]:
    """What stands in an object before each stream in it, and where that stream starts."""
    since, marks = 0, 0
    for mark in _MARK.finditer(data):
        if mark[0] == b"endobj":
            since, marks = mark.end(), 0
            continue
        marks += 1
        if marks > _MAX_MARKS:
            raise PdfUnreadable
        yield _unescaped(data[since : mark.start()]), mark.end()


def _unpacked(data: bytes, start: int, left: int) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        text = unpacking.decompress(memoryview(data)[start:], left + 1)
    except zlib.error:
        raise PdfUnreadable from None
    if len(text) > left or not unpacking.eof:
        raise PdfUnreadable
    return text


def _unescaped(text: bytes) -> bytes:
    """Names as meant: `/J#61vaScript` is `/JavaScript`."""
    plain, found = _ESCAPE.subn(lambda escape: bytes([int(escape[1], 16)]), text, _MAX_ESCAPES)
    if found == _MAX_ESCAPES:
        raise PdfUnreadable
    return plain
