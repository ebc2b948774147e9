"""Verification codes: an outage is said, never raised, and nothing is sent twice."""

import asyncio
import json

import pytest
import structlog

from gateways.providers.sms import HttpSms, LogSms, Sent, masked
from rules.vocabulary import Outcome

PHONE, CODE = "13800001234", "042917"
ACCEPTED = {"outcome": "ACCEPTED", "reference": "r-1"}
TAKEN, DOWN = Sent(Outcome.PENDING, "http"), Sent(Outcome.PROVIDER_DOWN, "http")


async def send(url: str, seconds: float = 3.0) -> Sent:
    return await HttpSms(url, "secret", seconds).send_code(PHONE, CODE, reference="r-1")


async def test_in_development_the_code_is_logged_without_the_whole_number() -> None:
    with structlog.testing.capture_logs() as lines:
        sent = await LogSms().send_code(PHONE, CODE, reference="r-1")

    assert sent.outcome is Outcome.PENDING
    assert lines[0]["code"] == CODE
    assert lines[0]["phone"] == "138****1234"
    assert PHONE not in str(lines)


@pytest.mark.parametrize(
    ("phone", "shown"),
    [("13800001234", "138****1234"), ("8613800001234", "86138****1234"), ("12345", "****")],
)
def test_a_masked_number_lacks_its_middle(phone: str, shown: str) -> None:
    assert masked(phone) == shown


async def test_the_provider_is_told_number_code_and_reference(provider) -> None:
    provider.will_say(ACCEPTED)
    assert await send(provider.url) == TAKEN

    headers, body = provider.heard[0]
    assert json.loads(body) == {"phone": PHONE, "code": CODE, "reference": "r-1"}
    assert headers["idempotency-key"] == "r-1"
    assert headers["authorization"] == "Bearer secret"


async def test_a_failing_provider_is_asked_once_more_with_the_same_key(provider) -> None:
    provider.will_say(503, ACCEPTED)

    assert await send(provider.url) == TAKEN
    assert [headers["idempotency-key"] for headers, _ in provider.heard] == ["r-1", "r-1"]


@pytest.mark.parametrize(
    "said", [{}, b"", b"OK", {"outcome": "ACCEPTED"}, ACCEPTED | {"reference": "r-2"}]
)
async def test_a_200_that_does_not_say_so_has_sent_nothing(provider, said) -> None:
    provider.will_say(said)
    assert await send(provider.url) == DOWN


async def test_a_provider_that_keeps_failing_is_down(provider) -> None:
    provider.will_say(500)
    assert await send(provider.url) == DOWN
    assert len(provider.heard) == 2


@pytest.mark.parametrize("status", [302, 400, 401, 429])
async def test_a_provider_that_refuses_is_down_and_not_asked_again(provider, status: int) -> None:
    provider.will_say(status)
    assert await send(provider.url) == DOWN
    assert len(provider.heard) == 1


async def test_a_provider_that_is_not_there_is_down(nowhere: str) -> None:
    assert await send(nowhere) == DOWN


async def test_a_hanging_provider_is_given_up_within_the_one_deadline(provider) -> None:
    provider.hanging = True  # until the test is over

    async with asyncio.timeout(60):
        assert await send(provider.url, seconds=0.05) == DOWN


async def test_an_outage_is_logged_without_number_or_code(nowhere: str) -> None:
    with structlog.testing.capture_logs() as lines:
        await send(nowhere)

    assert lines[0]["event"] == "sms_provider_down"
    assert PHONE not in str(lines)
    assert CODE not in str(lines)


def test_codes_leave_over_https_only() -> None:
    with pytest.raises(ValueError, match="https"):
        HttpSms("http://sms.example/", "secret")
