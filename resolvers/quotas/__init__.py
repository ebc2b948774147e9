"""How many accounts a subject may have (Art 10), and what a further one differs in from the others.

Grades of credit are `credit`; what is suspected of whoever has too many is `abuse`.
"""

from resolvers.quotas.further_accounts import Comparison, Side, compare, has_further
from resolvers.quotas.slots import Room, change, free, room_for, take

__all__ = [
    "Comparison",
    "Room",
    "Side",
    "change",
    "compare",
    "free",
    "has_further",
    "room_for",
    "take",
]
