"""Identity registries: their word counts, their silence and their nonsense do not."""

import asyncio
import json
import ssl
from hashlib import sha256
from typing import Any

import pytest
from starlette.responses import JSONResponse

from cli.demo.numbers import UNANSWERED as SILENT_SERIAL
from cli.demo.numbers import credit_code
from gateways.providers.identity import (
    CheckDigitsOnly,
    HttpIdentityRegistry,
    IdentityAnswer,
    IdentityQuestion,
)
from rules.identity.identifiers import WITHOUT_REGISTER
from rules.vocabulary import DocumentKind, Outcome

MATCH = {"outcome": "MATCH", "reference": "q-1"}
CARD, CODE = "11010519491231002X", "91110000600037341L"


def question(
    number: str = CARD, kind: DocumentKind = DocumentKind.RESIDENT_IDENTITY_CARD
) -> IdentityQuestion:
    return IdentityQuestion(kind, number, "张三", None, "q-1")


async def ask(url: str, seconds: float = 3.0) -> IdentityAnswer:
    return await HttpIdentityRegistry(url, "secret", seconds).check(question())


@pytest.mark.parametrize(
    ("number", "kind", "outcome"),
    [
        (CARD, DocumentKind.RESIDENT_IDENTITY_CARD, Outcome.UNCONFIRMED),
        (CARD.lower(), DocumentKind.RESIDENT_IDENTITY_CARD, Outcome.UNCONFIRMED),
        ("990105194912310025", DocumentKind.RESIDENT_IDENTITY_CARD, Outcome.NOT_FOUND),
        (CARD[:-1] + "1", DocumentKind.RESIDENT_IDENTITY_CARD, Outcome.NOT_FOUND),
        ("110105194913310020", DocumentKind.RESIDENT_IDENTITY_CARD, Outcome.NOT_FOUND),
        (CARD[:-1], DocumentKind.RESIDENT_IDENTITY_CARD, Outcome.NOT_FOUND),
        ("１" * 18, DocumentKind.RESIDENT_IDENTITY_CARD, Outcome.NOT_FOUND),
        ("", DocumentKind.RESIDENT_IDENTITY_CARD, Outcome.NOT_FOUND),
        (CODE, DocumentKind.USCC, Outcome.UNCONFIRMED),
        (CODE[:-1] + "M", DocumentKind.USCC, Outcome.NOT_FOUND),
        ("一" * 18, DocumentKind.USCC, Outcome.NOT_FOUND),
        (CARD, DocumentKind.USCC, Outcome.NOT_FOUND),
    ],
)
async def test_check_digits_never_confirm(number: str, kind: DocumentKind, outcome: Any) -> None:
    answer = await CheckDigitsOnly().check(question(number, kind))
    assert (answer.outcome, answer.evidence_hash) == (outcome, None)


@pytest.mark.parametrize("kind", sorted(set(DocumentKind) - WITHOUT_REGISTER))
async def test_every_kind_that_a_register_knows_has_its_check_digit(kind: DocumentKind) -> None:
    assert (await CheckDigitsOnly().check(question("0", kind))).outcome is Outcome.NOT_FOUND


async def test_of_one_organisation_the_register_of_trials_says_nothing() -> None:
    silent = credit_code("91", "110101", SILENT_SERIAL)
    another = credit_code("91", "110101", SILENT_SERIAL - 1)
    asked = [question(number, DocumentKind.USCC) for number in (silent, another)]

    outcomes = [(await CheckDigitsOnly().check(one)).outcome for one in asked]

    assert outcomes == [Outcome.PROVIDER_DOWN, Outcome.UNCONFIRMED]


DEFINITE = [Outcome.MATCH, Outcome.MISMATCH, Outcome.NOT_FOUND, Outcome.UNCONFIRMED]


@pytest.mark.parametrize("said", DEFINITE)
async def test_what_the_registry_says_is_reported_with_its_evidence(provider, said) -> None:
    provider.will_say(body := json.dumps({"outcome": said, "reference": "q-1"}).encode())

    answer = await ask(provider.url)

    assert (answer.outcome, answer.provider) == (said, "http")
    assert answer.evidence_hash == sha256(body).hexdigest()
    assert answer.at.tzinfo is not None


async def test_the_registry_is_asked_what_it_needs_to_know(provider) -> None:
    await ask(provider.url)

    headers, body = provider.heard[0]
    assert json.loads(body) == {
        "kind": "RESIDENT_IDENTITY_CARD",
        "number": CARD,
        "name": "张三",
        "responsibleName": None,
        "reference": "q-1",
    }
    assert headers["idempotency-key"] == "q-1"
    assert headers["authorization"] == "Bearer secret"


@pytest.mark.parametrize(
    "nonsense",
    [
        *(JSONResponse(MATCH, status) for status in (301, 404, 500)),
        b"",
        b"\xff",
        b"MATCH",
        b'{"outcome": "MATCH"',
        b'{"outcome": "MISMATCH", "outcome": "MATCH"}',
        b'{"outcome": "MISMATCH", "outcome": "MATCH", "reference": "q-1"}',
        b"[" * 60_000,
        "MATCH",
        None,
        {},
        {"outcome": "MATCH"},
        MATCH | {"reference": "q-2"},
        MATCH | {"reference": None},
        MATCH | {"outcome": "match"},
        MATCH | {"outcome": "PENDING"},
        MATCH | {"outcome": True},
        MATCH | {"outcome": ["MATCH"]},
        MATCH | {"but": "not sure"},
        [["outcome", "MATCH"], ["reference", "q-1"]],
        json.dumps(MATCH).encode() + b" " * 100_000,
    ],
)
async def test_nonsense_speaks_neither_for_nor_against(provider, nonsense: Any) -> None:
    provider.will_say(nonsense)
    assert (await ask(provider.url)).outcome is Outcome.PROVIDER_DOWN


async def test_a_hanging_registry_is_given_up_in_time(provider) -> None:
    provider.hanging = True  # until the test is over
    async with asyncio.timeout(60):
        assert (await ask(provider.url, seconds=0.05)).outcome is Outcome.PROVIDER_DOWN


async def test_a_registry_that_is_not_there_is_down(nowhere: str) -> None:
    assert (await ask(nowhere)).outcome is Outcome.PROVIDER_DOWN


async def test_a_registry_without_a_proper_certificate_is_down(provider) -> None:
    assert ssl.create_default_context().check_hostname
    answer = await ask(provider.url.replace("http:", "https:"))
    assert answer.outcome is Outcome.PROVIDER_DOWN
    assert provider.heard == []


def test_questions_leave_over_https_only() -> None:
    with pytest.raises(ValueError, match="https"):
        HttpIdentityRegistry("http://registry.example/", "secret")


def test_a_question_shown_in_a_log_tells_no_name_and_no_number() -> None:
    assert CARD not in repr(question())
    assert "张三" not in repr(question())
