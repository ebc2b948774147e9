"""A page that costs a phone too much in one way is named, however little it costs in others."""

import pytest

from bench.pages import LARGEST_SECONDS, Opened


@pytest.mark.parametrize(
    ("opened", "good"),
    [
        (Opened(page=14_336, bytes=90_000, requests=9, shift=0, largest=LARGEST_SECONDS), True),
        (Opened(page=14_337, bytes=90_000, requests=9, shift=0, largest=1), False),
        (Opened(page=9_000, bytes=90_000, requests=9, shift=0.01, largest=1), False),
        (Opened(page=9_000, bytes=90_000, requests=9, shift=0, largest=2.6), False),
    ],
)
def test_a_page_misses_a_target_where_one_figure_does(opened: Opened, good: bool) -> None:
    assert opened.is_good is good
