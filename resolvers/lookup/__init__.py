"""How anyone finds accounts (Art 9(2)): by what is public about them, and by nothing else.

How a search is made is this package's own affair: filters, grams, orders and relevance stay behind
this door.
"""

from resolvers.lookup.facet_memory import KeptFacets
from resolvers.lookup.facets import Facet, Facets
from resolvers.lookup.filters import Filter, prepared
from resolvers.lookup.match_reasons import Ground, Reason, reasons
from resolvers.lookup.orders import Order
from resolvers.lookup.results import COUNT_LIMIT, Hit, Page, count, search
from resolvers.lookup.suggestions import Suggestion, suggest

__all__ = [
    "COUNT_LIMIT",
    "Facet",
    "Facets",
    "Filter",
    "Ground",
    "Hit",
    "KeptFacets",
    "Order",
    "Page",
    "Reason",
    "Suggestion",
    "count",
    "prepared",
    "reasons",
    "search",
    "suggest",
]
