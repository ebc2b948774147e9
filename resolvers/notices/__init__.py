"""What operators are told: the mailbox that they read, and the letters that leave the house.

A capability says what there is to tell, in the transaction in which it happens; `outbox` delivers.
"""

from resolvers.notices.mailbox import tell, tell_all

__all__ = ["tell", "tell_all"]
