"""What operators and disputants are told: the mailbox that they read, and what leaves the house.

A capability says what there is to tell, in the transaction in which it happens; `outbox` delivers.
"""

from resolvers.notices.telling import tell, tell_all, tell_disputant

__all__ = ["tell", "tell_all", "tell_disputant"]
