"""The clock tells aware UTC time."""

from datetime import UTC, datetime, timedelta

from gateways.clock import Clock, SystemClock


def test_the_system_clock_tells_utc() -> None:
    clock: Clock = SystemClock()
    now = clock.now()

    assert now.utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - now) < timedelta(seconds=5)
