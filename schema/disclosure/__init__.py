"""公示, a published version of an account, the feed of all, what supervisors do to them (Art 9).

Every type is made from a record alone. How accounts are looked up stands in `lookup`.
"""

from schema.disclosure.disclosure import Disclosure
from schema.disclosure.feed import FeedQuery, FeedSubscription
from schema.disclosure.record import Place
from schema.disclosure.stewardship import StewardshipMutation

__all__ = [
    "Disclosure",
    "FeedQuery",
    "FeedSubscription",
    "Place",
    "StewardshipMutation",
]
