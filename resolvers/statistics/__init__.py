"""Figures about the register that anyone may see, each too small to point at nobody left out.

How they are counted stays behind this door; what they are about stands in `topics`.
"""

from resolvers.statistics.identity import AnswerRow, IdentityStatistics, identity_statistics
from resolvers.statistics.periods import Period
from resolvers.statistics.summary import Statistics, of_period, whole
from resolvers.statistics.tables import Figures, Row, Table
from resolvers.statistics.topics import SECTIONS, TOPICS, Key, Topic

__all__ = [
    "SECTIONS",
    "TOPICS",
    "AnswerRow",
    "Figures",
    "IdentityStatistics",
    "Key",
    "Period",
    "Row",
    "Statistics",
    "Table",
    "Topic",
    "identity_statistics",
    "of_period",
    "whole",
]
