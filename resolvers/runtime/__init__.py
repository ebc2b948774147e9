"""What every act of the register runs in: who asks and when, one transaction, one way to say no.

Here stands what knows no capability and no article: a capability keeps its own classes in the
register's memory, and hands in what is to happen after a commit.
"""

from resolvers.runtime.context import STRANGER, Actor, Context
from resolvers.runtime.faults import alone, survived
from resolvers.runtime.memory import Kept, Memory
from resolvers.runtime.refusal import Refused, refuse_if, refused
from resolvers.runtime.register import Register
from resolvers.runtime.transaction import after_commit, connection, is_open, transaction

__all__ = [
    "STRANGER",
    "Actor",
    "Context",
    "Kept",
    "Memory",
    "Refused",
    "Register",
    "after_commit",
    "alone",
    "connection",
    "is_open",
    "refuse_if",
    "refused",
    "survived",
    "transaction",
]
