"""Looking accounts up by what is public about them, with facets and reasons (Art 9).

What a found account says is `disclosure`'s.
"""

from schema.lookup.lookup import LookupQuery

__all__ = [
    "LookupQuery",
]
