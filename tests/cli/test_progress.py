"""The demo says how long it takes from what was played, not from another machine's memory."""

from datetime import UTC, datetime, timedelta

from cli.demo.progress import Progress

JANUARY = datetime(2026, 1, 1, tzinfo=UTC)


def said(*moments: tuple[int, float, float]) -> list[str]:
    """What is said at each (day of the year, share that has begun, seconds since the beginning)."""
    words: list[str] = []
    now = [0.0]
    progress = Progress(words.append, lambda: now[0])
    for day, share, now[0] in moments:
        progress(JANUARY + timedelta(days=day), share)
    return words


def test_each_month_is_said_once_with_what_is_left() -> None:
    assert said((0, 0.25, 3.0), (20, 0.3, 4.0), (40, 0.5, 10.0)) == [
        "2026-01  25%, about 9 seconds to go",
        "2026-02  50%, about 10 seconds to go",
    ]


def test_nothing_is_reckoned_from_the_first_stories() -> None:
    assert said((0, 0.01, 2.0)) == ["2026-01"]
