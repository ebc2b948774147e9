"""Which media type the answer has: the `Accept` header against what we can write."""

from typing import NamedTuple

RESPONSE = "application/graphql-response+json"
LEGACY = "application/json"
STREAM = "text/event-stream"
PAGE = "text/html"


class Range(NamedTuple):
    media_type: str
    quality: float


def answer_type(accept: str | None) -> str | None:
    """Clients that name no type, or any, are legacy clients: they get application/json."""
    ranges = _ranges(accept or "*/*")
    marks = {offer: _mark(offer, ranges) for offer in (RESPONSE, LEGACY)}
    best = max(marks, key=lambda offer: (*marks[offer], offer == _tie(marks[offer][1])))
    return best if marks[best][0] > 0 else None


def asks_for(media_type: str, accept: str | None) -> bool:
    """Only a type named in full counts: `*/*` is no wish for a stream or a page."""
    return any(r.media_type == media_type and r.quality > 0 for r in _ranges(accept or ""))


def prefers_stream(accept: str | None) -> bool:
    ranges = _ranges(accept or "")
    stream = _mark(STREAM, ranges)
    return asks_for(STREAM, accept) and stream > max(
        _mark(offer, ranges) for offer in (RESPONSE, LEGACY)
    )


def _tie(specificity: int) -> str:
    return RESPONSE if specificity == 2 else LEGACY


def _mark(offer: str, ranges: list[Range]) -> tuple[float, int]:
    """The quality that the most specific range gives, and how specific it is."""
    family = offer.partition("/")[0] + "/*"
    for specificity, pattern in ((2, offer), (1, family), (0, "*/*")):
        qualities = [r.quality for r in ranges if r.media_type == pattern]
        if qualities:
            return max(qualities), specificity
    return 0.0, 0


def _ranges(accept: str) -> list[Range]:
    return [_range(part) for part in accept.split(",")[:50] if part.strip()]


def _range(part: str) -> Range:
    media_type, *parameters = (piece.strip().lower() for piece in part.split(";"))
    weights = [value for value in parameters if value.startswith("q=")]
    return Range(media_type, _quality(weights[0][2:]) if weights else 1.0)


def _quality(text: str) -> float:
    try:
        quality = float(text)
    except ValueError:
        return 0.0
    return quality if 0 <= quality <= 1 else 0.0
