"""Introductions and pictures (Art 8(2)): what they show that is another's, and which are protected.

Names are `names`. Nothing here decides whether something may stand: reviewers do.
"""

from resolvers.profiles.checks import (
    Finding,
    check_application,
    check_bio,
    check_picture,
    check_profile,
    compare_ahead,
    listed,
)

__all__ = [
    "Finding",
    "check_application",
    "check_bio",
    "check_picture",
    "check_profile",
    "compare_ahead",
    "listed",
]
