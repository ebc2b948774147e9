"""What the queues of staff have in common: who holds a piece of work, pages of what waits, whose
own affair something is, and the account that staff act on.

What waits, and what is decided of it, stands with each capability.
"""

from resolvers.worklist.accounts import account_for_staff
from resolvers.worklist.claims import (
    Claim,
    claim,
    claim_of,
    claimed_at,
    held_by_caller,
    is_held,
    refuse_unless_held,
    release,
    unheld,
)
from resolvers.worklist.interests import (
    has_interest,
    has_interest_in,
    own_accounts,
    own_numbers,
)
from resolvers.worklist.pages import Page, Place, beyond, page

__all__ = [
    "Claim",
    "Page",
    "Place",
    "account_for_staff",
    "beyond",
    "claim",
    "claim_of",
    "claimed_at",
    "has_interest",
    "has_interest_in",
    "held_by_caller",
    "is_held",
    "own_accounts",
    "own_numbers",
    "page",
    "refuse_unless_held",
    "release",
    "unheld",
]
