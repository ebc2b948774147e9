"""动态核验, checks of registered accounts as staff see and decide them (Art 9).

Nothing here is public: what a check found is published in a record, in `disclosure`.
"""

from schema.checks.handling import CheckHandlingMutation, CheckHandlingQuery

__all__ = [
    "CheckHandlingMutation",
    "CheckHandlingQuery",
]
