"""Which media type an `Accept` header likes best (RFC 9110, 12.5.1)."""

from collections.abc import Sequence

MOST_RANGES = 20


def best(accept: str, offered: Sequence[str]) -> str | None:
    """The best-liked of `offered`, the earlier of equals; None where none is accepted."""
    ranges = dict(filter(None, map(_range, accept.split(",")[:MOST_RANGES])))
    if not ranges:
        return offered[0]
    liking = {type_: _liking(type_, ranges) for type_ in offered}
    chosen = max(offered, key=lambda type_: liking[type_])
    return chosen if liking[chosen] > (0, 0) else None


def _liking(type_: str, ranges: dict[str, float]) -> tuple[float, int]:
    """The quality of the most exact range that fits, and how exact it is: who names a type and
    takes all others as well means the one that was named.
    """
    fitting = ("*/*", f"{type_.partition('/')[0]}/*", type_)
    qualities = [(ranges[one], exact) for exact, one in enumerate(fitting) if one in ranges]
    return qualities[-1] if qualities and qualities[-1][0] else (0, 0)


def _range(part: str) -> tuple[str, float] | None:
    type_, *parameters = (piece.strip().lower() for piece in part.split(";"))
    if "/" not in type_:
        return None
    weight = next((p[2:] for p in parameters if p.startswith("q=")), "1")
    try:
        quality = float(weight)
    except ValueError:
        return None
    return (type_, quality) if 0 <= quality <= 1 else None
