"""Each topic of figures is one entry a layer: what a layer lacks is named here (Art 20)."""

from dataclasses import fields
from types import ModuleType

import pytest

from public_site.statistics import keys as page_keys
from public_site.statistics import layout
from public_site.statistics.words import SERIES
from public_site.statistics.words import TOPICS as WORDS
from resolvers.statistics import SECTIONS, TOPICS, Key, Topic
from resolvers.statistics.topics import cases, checks, decisions, registrations, reports
from resolvers.statistics.topics.keys import STANDING
from rules.statistics.series import Series
from schema.statistics import cases as told_cases
from schema.statistics import checks as told_checks
from schema.statistics import decisions as told_decisions
from schema.statistics import registrations as told_registrations
from schema.statistics import reports as told_reports
from schema.statistics import tables as schema_tables
from schema.statistics.tables import Together, TopicTable

pytestmark = pytest.mark.article("20")

FILES: dict[str, ModuleType] = {
    "registrations": registrations,
    "decisions": decisions,
    "checks": checks,
    "cases": cases,
    "reports": reports,
}
TABLES: dict[str, tuple[TopicTable, ...]] = {
    "registrations": told_registrations.TABLES,
    "decisions": told_decisions.TABLES,
    "checks": told_checks.TABLES,
    "cases": told_cases.TABLES,
    "reports": told_reports.TABLES,
}
each_table = pytest.mark.parametrize(
    "table",
    [table for tables in TABLES.values() for table in tables],
    ids=lambda table: table.topic.name,
)


def named(topics: object) -> list[str]:
    """The names of topics in their order."""
    assert isinstance(topics, (list, tuple))
    return [topic.name for topic in topics]


@pytest.mark.parametrize("section", SECTIONS)
def test_every_topic_of_a_file_is_counted_in_its_section(section: str) -> None:
    defined = [value for value in vars(FILES[section]).values() if isinstance(value, Topic)]

    assert named(SECTIONS[section]) == named(defined)


def test_an_address_leads_to_one_table() -> None:
    assert len({topic.name for topic in TOPICS}) == len(TOPICS)


@pytest.mark.parametrize("section", SECTIONS)
def test_graphql_tells_every_topic_in_its_section(section: str) -> None:
    told = [table.topic for table in TABLES[section]]

    assert named(told) == named(SECTIONS[section]), f"see TABLES in schema/statistics/{section}.py"


@each_table
def test_graphql_describes_each_column(table: TopicTable) -> None:
    columns = [series.name.lower() for series in table.topic.columns.series]
    if isinstance(table.figures, Together):
        described = [field.name for field in fields(table.figures.kind)]
    else:
        described = [series.name.lower() for series in table.figures]

    assert described == columns


@each_table
def test_graphql_says_what_a_key_that_is_null_means(table: TopicTable) -> None:
    assert table.topic.elsewhere is ("; null " in (table.key or ""))


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_the_page_has_words_for_every_topic_and_places_it(topic: Topic) -> None:
    places = [stack for line in layout.lines(TOPICS) for stack in line]

    assert topic in WORDS, "see TOPICS in public_site/statistics/words.py"
    assert sum(topic in stack for stack in places) == 1
    assert tuple(WORDS[topic].totals) in ((), topic.columns.series)


def test_no_words_are_left_over() -> None:
    assert named(list(WORDS)) == named(TOPICS)


def test_every_kind_of_key_and_every_column_has_words() -> None:
    kinds = set(Key)

    assert set(STANDING) == set(schema_tables.KEYS) == kinds
    assert set(page_keys.KEY) == set(page_keys.READERS) == kinds
    assert set(SERIES) == set(Series)
