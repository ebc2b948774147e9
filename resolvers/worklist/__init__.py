"""What the queues of staff have in common: whose own affair something is, and which account it is.

What waits, and what is decided of it, stands with each capability.
"""

from resolvers.worklist.accounts import account_for_staff
from resolvers.worklist.interests import has_interest, own_accounts, own_numbers

__all__ = ["account_for_staff", "has_interest", "own_accounts", "own_numbers"]
