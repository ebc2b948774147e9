"""统计, the register in figures, for the public to judge it by (Art 20).

Types of figures alone: small ones were rounded or suppressed before they come here.
"""

from schema.statistics.identity import IdentityStatisticsQuery
from schema.statistics.statistics import StatisticsQuery

__all__ = [
    "IdentityStatisticsQuery",
    "StatisticsQuery",
]
