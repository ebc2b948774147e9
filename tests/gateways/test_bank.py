"""Small payments: ordered once, into an account of the right name, or not at all (Art 8)."""

import json

import pytest
import structlog

from gateways.providers.bank import HttpBank, LogBank, Payment
from rules.vocabulary import Outcome

ACCOUNT = "6222020200001234567"
PAYMENT = Payment(ACCOUNT, "张三", 327, "p-1")


@pytest.mark.parametrize(
    ("word", "outcome"),
    [
        ("ACCEPTED", Outcome.PENDING),
        ("MISMATCH", Outcome.MISMATCH),
        ("NOT_FOUND", Outcome.NOT_FOUND),
        ("UNCONFIRMED", Outcome.UNCONFIRMED),
    ],
)
async def test_what_the_bank_says_is_reported(provider, word: str, outcome: Outcome) -> None:
    provider.will_say({"outcome": word, "reference": "p-1"})

    paid = await HttpBank(provider.url, "secret", name="bank").pay(PAYMENT)

    assert (paid.outcome, paid.provider) == (outcome, "bank")
    headers, body = provider.heard[0]
    assert headers["idempotency-key"] == "p-1"
    assert json.loads(body) == {
        "account": ACCOUNT,
        "holder": "张三",
        "fen": 327,
        "reference": "p-1",
    }


@pytest.mark.parametrize(
    "nonsense",
    [500, {}, b"PAID", {"outcome": "MATCH", "reference": "p-1"}, {"outcome": "ACCEPTED"}],
)
async def test_nonsense_is_an_outage(provider, nonsense) -> None:
    provider.will_say(nonsense)
    assert (await HttpBank(provider.url, "secret").pay(PAYMENT)).outcome is Outcome.PROVIDER_DOWN


async def test_a_failing_bank_is_asked_once_more_with_the_same_key(provider) -> None:
    provider.will_say(503, {"outcome": "ACCEPTED", "reference": "p-1"})

    assert (await HttpBank(provider.url, "secret").pay(PAYMENT)).outcome is Outcome.PENDING
    assert [headers["idempotency-key"] for headers, _ in provider.heard] == ["p-1", "p-1"]


async def test_in_trials_the_sum_is_logged_without_the_account() -> None:
    with structlog.testing.capture_logs() as lines:
        paid = await LogBank().pay(PAYMENT)

    assert (paid.outcome, lines[0]["fen"]) == (Outcome.PENDING, 327)
    assert ACCOUNT not in str(lines)
    assert ACCOUNT not in repr(PAYMENT)
