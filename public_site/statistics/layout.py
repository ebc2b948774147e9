"""Where the charts of a section stand: below one another in the order of their topics, and some
side by side.
"""

from collections.abc import Mapping

from public_site.site.wording import Wording
from public_site.statistics.chart import Chart, chart
from resolvers.statistics import SECTIONS, Table, Topic
from resolvers.statistics.topics import decisions, registrations, reports

Line = tuple[tuple[Topic, ...], ...]

# Lines of stacks beside one another; such a line stands where the first of its topics would.
BESIDE: tuple[Line, ...] = (
    ((registrations.BY_CATEGORY,), (registrations.BY_NATURE, registrations.BY_MARKER)),
    ((decisions.BY_CATEGORY,), (decisions.BY_PROVINCE,)),
    ((reports.BY_CATEGORY,), (reports.BY_PROVINCE,)),
)
FIRST = {line[0][0]: line for line in BESIDE}
PLACED = frozenset(topic for line in BESIDE for stack in line for topic in stack)


def layout(tables: Mapping[Topic, Table], wording: Wording) -> dict[str, list[list[list[Chart]]]]:
    """The charts of each section in lines, a line in stacks."""
    return {
        section: [
            [[chart(tables[topic], wording) for topic in stack] for stack in line]
            for line in lines(topics)
        ]
        for section, topics in SECTIONS.items()
    }


def lines(topics: tuple[Topic, ...]) -> list[Line]:
    """Topics in the order in which they stand on the page."""
    starts = [topic for topic in topics if topic in FIRST or topic not in PLACED]
    return [FIRST.get(topic, ((topic,),)) for topic in starts]
