"""Which figures are published how: small ones about cases never exactly (Art 20)."""

import itertools
from datetime import date

import pytest

from resolvers.statistics import SECTIONS, TOPICS, Topic
from rules.calendar import due, working_days
from rules.statistics.figures import SMALLEST, guarded, percentile

pytestmark = pytest.mark.article("20")
TRUE = range(60)


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, None), (1, None), (4, None), (5, 5), (9, 5), (10, 10), (14, 10), (15, 15), (1_004, 1_000)],
)
def test_a_guarded_figure_is_told_in_steps_of_five(count: int, told: int | None) -> None:
    assert guarded(count).value == told
    assert guarded(count).suppressed is (told is None)


def test_no_subtraction_of_two_figures_tells_a_small_one() -> None:
    """Whatever total and rest are told, all of 1 to 4 remain possible for what is between them."""
    for total, rest in itertools.product(TRUE, TRUE):
        if 0 <= total - rest < SMALLEST:
            told = (guarded(total), guarded(rest))
            possible = {
                one - other
                for one, other in itertools.product(TRUE, TRUE)
                if (guarded(one), guarded(other)) == told
            }
            assert possible >= {1, 2, 3, 4}, (total, rest)


def test_a_topic_names_only_columns_of_its_own_exact() -> None:
    assert all(topic.columns.exact <= set(topic.columns.series) for topic in TOPICS)


@pytest.mark.parametrize(
    "topic", SECTIONS["cases"] + SECTIONS["reports"], ids=lambda topic: topic.name
)
def test_everything_about_cases_is_guarded(topic: Topic) -> None:
    assert topic.columns.guarded == set(topic.columns.series)


@pytest.mark.parametrize(
    ("tally", "hundredths", "value"),
    [
        ({1: 4}, 50, None),
        ({1: 5}, 50, 1),
        ({1: 5, 9: 5}, 50, 1),
        ({1: 5, 9: 6}, 50, 9),
        ({0: 9, 30: 1}, 90, 0),
        ({0: 8, 30: 2}, 90, 30),
        ({3: 10}, 100, 3),
    ],
)
def test_a_percentile_is_a_value_that_occurs(
    tally: dict[int, int], hundredths: int, value: int | None
) -> None:
    assert percentile(tally, hundredths) == value


def test_working_days_are_those_that_a_deadline_counts() -> None:
    start = date(2026, 9, 25)  # before a week of holidays

    assert [working_days(start, due(start, days).on) for days in range(30)] == list(range(30))
