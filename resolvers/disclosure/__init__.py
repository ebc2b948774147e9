"""What the public sees of an account (Art 9): records, made once and asked for ever after.

This door hands on what anyone may ask, and so pages may too. What makes a record stands behind it:
`publication` publishes, `facts` gathers private rows, `erasure` withdraws.
"""

from resolvers.disclosure.avatars import avatar_of
from resolvers.disclosure.queries import (
    MOST_VERSIONS,
    Outline,
    as_of,
    by_name,
    by_number,
    chosen,
    difference,
    outline,
    versions,
)
from resolvers.disclosure.record import Published, published

__all__ = [
    "MOST_VERSIONS",
    "Outline",
    "Published",
    "as_of",
    "avatar_of",
    "by_name",
    "by_number",
    "chosen",
    "difference",
    "outline",
    "published",
    "versions",
]
