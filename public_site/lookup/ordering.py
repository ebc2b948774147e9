"""The orders of results: how addresses and readers call them, and which is usual."""

from public_site.site.translation import N_
from resolvers.lookup import Order

BEST, NEWEST = "best", "newest"
ORDERS: dict[str, Order] = {
    BEST: Order.RELEVANCE,
    NEWEST: Order.REGISTERED_DESC,
    "oldest": Order.REGISTERED_ASC,
    "number": Order.NUMBER_ASC,
}
LABELS: dict[str, str] = {
    BEST: N_("Best match first"),
    NEWEST: N_("Newest first"),
    "oldest": N_("Oldest first"),
    "number": N_("By number"),
}


def offered(text: str) -> tuple[str, ...]:
    """The orders of what `text` finds, the usual one first: where nothing was typed, nothing fits
    better than the rest.
    """
    return tuple(name for name in ORDERS if text or name != BEST)


def read(written: str, text: str) -> str | None:
    """The order that was asked for, the usual one where none was; None where there is no such."""
    usual = offered(text)[0]
    if not written or written == BEST:
        return usual
    return written if written in ORDERS else None
