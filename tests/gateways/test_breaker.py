"""A provider that keeps failing is left alone, then tried once (Art 8)."""

import asyncio

import pytest

from gateways.providers.breaker import SPREAD, Breaker
from gateways.providers.exchange import ProviderDown
from gateways.providers.identity import HttpIdentityRegistry, IdentityQuestion
from rules.vocabulary import DocumentKind, Outcome

PAUSE = 30.0


class Seconds:
    """A clock in seconds that is moved."""

    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def breaker(seconds: Seconds) -> Breaker:
    return Breaker(failures=3, pause=PAUSE, now=seconds)


def fail(breaker: Breaker, *, transient: bool = True) -> str:
    """Why asking failed."""
    with pytest.raises(ProviderDown) as down, breaker.guard():
        raise ProviderDown("asked", transient=transient)
    return str(down.value)


def succeed(breaker: Breaker) -> str:
    """What was answered."""
    with breaker.guard():
        return "answered"


def test_failures_in_a_row_have_a_provider_left_alone(breaker: Breaker) -> None:
    assert [fail(breaker) for _ in range(5)] == ["asked"] * 3 + ["left alone after failures"] * 2


def test_a_success_between_begins_the_count_anew(breaker: Breaker) -> None:
    fail(breaker), fail(breaker)
    succeed(breaker)
    assert [fail(breaker) for _ in range(3)] == ["asked"] * 3


def test_odd_questions_do_not_close_a_provider_to_everyone(breaker: Breaker) -> None:
    assert {fail(breaker, transient=False) for _ in range(20)} == {"asked"}


def test_after_the_pause_one_question_goes_through_and_decides(
    breaker: Breaker, seconds: Seconds
) -> None:
    for _ in range(3):
        fail(breaker)

    seconds.time = PAUSE - 0.01
    early = fail(breaker)
    seconds.time = PAUSE * (1 + SPREAD) + 0.01
    tried, after = fail(breaker), fail(breaker)
    seconds.time *= 2.1
    succeed(breaker)

    assert (early, tried, after) == ("left alone after failures", "asked", early)
    succeed(breaker)


def test_only_one_question_goes_through_at_a_time(breaker: Breaker, seconds: Seconds) -> None:
    for _ in range(3):
        fail(breaker)
    seconds.time = PAUSE * 2

    with breaker.guard():
        meanwhile = fail(breaker)

    assert meanwhile == "left alone after failures"
    succeed(breaker)


def test_a_question_that_was_given_up_says_nothing(breaker: Breaker, seconds: Seconds) -> None:
    for _ in range(3):
        fail(breaker)
    seconds.time = PAUSE * 2

    with pytest.raises(asyncio.CancelledError), breaker.guard():
        raise asyncio.CancelledError

    succeed(breaker)


async def test_a_registry_that_hangs_keeps_only_the_first_waiting(provider) -> None:
    provider.hanging = True
    question = IdentityQuestion(DocumentKind.USCC, "1", "云山", None, "q-1")
    registry = HttpIdentityRegistry(provider.url, "secret", 0.3, breaker=Breaker(failures=3))

    answers = [await registry.check(question) for _ in range(10)]

    assert {answer.outcome for answer in answers} == {Outcome.PROVIDER_DOWN}
    assert len(provider.heard) <= 3
