"""Somebody says that their identity was used without them (Art 8): filed, proved, decided.

What a dispute stands against is asked by `objections`; what an answer leads to, by `consider`.
"""

from resolvers.disputes.effects import consider, objections
from resolvers.disputes.filing import lapse

__all__ = ["consider", "lapse", "objections"]
