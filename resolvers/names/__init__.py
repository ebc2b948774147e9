"""Whose a name is (Art 8): who holds it, what it is near to, and which names are protected.

What a name may look like at all is law: `rules.names`. Pictures and introductions are `profiles`.
"""

from resolvers.names.checks import (
    Finding,
    NameCheck,
    NameUser,
    ask,
    check_of_account,
    findings_of_account,
    is_own,
    user_of,
    user_shown,
)
from resolvers.names.holdings import change, hold, part_with, release, state_of
from resolvers.names.platform_names import platform_names
from resolvers.names.protected import follow, let_go, why_guarded

__all__ = [
    "Finding",
    "NameCheck",
    "NameUser",
    "ask",
    "change",
    "check_of_account",
    "findings_of_account",
    "follow",
    "hold",
    "is_own",
    "let_go",
    "part_with",
    "platform_names",
    "release",
    "state_of",
    "user_of",
    "user_shown",
    "why_guarded",
]
