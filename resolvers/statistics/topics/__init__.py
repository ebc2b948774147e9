"""The topics of figures: each is one entry in the file of its section, and is counted, told and
shown by what stands there.

A file has the queries of its section too. One more topic is one more entry, and its words where
GraphQL and the pages have theirs; a test names those that are missing.
"""

from collections.abc import Mapping

from resolvers.statistics.topics import cases, checks, decisions, registrations, reports
from resolvers.statistics.topics.keys import Key
from resolvers.statistics.topics.topic import Topic

SECTIONS: Mapping[str, tuple[Topic, ...]] = {
    "registrations": registrations.TOPICS,
    "decisions": decisions.TOPICS,
    "checks": checks.TOPICS,
    "cases": cases.TOPICS,
    "reports": reports.TOPICS,
}
TOPICS = tuple(topic for topics in SECTIONS.values() for topic in topics)

__all__ = [
    "SECTIONS",
    "TOPICS",
    "Key",
    "Topic",
]
