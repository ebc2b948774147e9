"""Figures about the register that anyone may see, each too small to point at nobody left out.

How they are counted stays behind this door.
"""

from resolvers.statistics.identity import AnswerRow, IdentityStatistics, identity_statistics
from resolvers.statistics.periods import Period
from resolvers.statistics.statistics import Statistics, of_period, whole
from resolvers.statistics.tables import Row, Table

__all__ = [
    "AnswerRow",
    "IdentityStatistics",
    "Period",
    "Row",
    "Statistics",
    "Table",
    "identity_statistics",
    "of_period",
    "whole",
]
