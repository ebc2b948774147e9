"""Findings of abuse, appeals and disputes, and what was overturned (Art 8, 10, 20)."""

from resolvers.statistics.topics.keys import Key
from resolvers.statistics.topics.settled import settled
from resolvers.statistics.topics.topic import Topic
from rules.statistics import columns, outcomes

FINDINGS = Topic(
    "findings-by-month",
    Key.MONTH,
    columns.FINDINGS,
    settled("abuse_finding", "state", outcomes.FINDINGS),
)
APPEALS = Topic(
    "appeals-by-month",
    Key.MONTH,
    columns.APPEALS,
    settled("abuse_appeal", "decision", outcomes.APPEALS),
)
DISPUTES = Topic(
    "disputes-by-month",
    Key.MONTH,
    columns.DISPUTES,
    settled("identity_dispute", "decision", outcomes.DISPUTES),
)
TOPICS = (FINDINGS, APPEALS, DISPUTES)
