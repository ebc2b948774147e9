"""Whether an identity is real: an identity registry asked over HTTP, or check digits alone."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Protocol

import structlog
from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError

from gateways.exchange import Exchange, ProviderDown
from rules.vocabulary import DocumentKind, Outcome

_log = structlog.get_logger("gongshi.identity")
_SAID = {said.value: said for said in (Outcome.MATCH, Outcome.MISMATCH, Outcome.NOT_FOUND)}


@dataclass(frozen=True, slots=True)
class IdentityQuestion:
    """Does this document belong to this name? `reference` is the question's own, for retries.

    `responsible_name` is the legal representative's, asked with an organisation's document.
    """

    kind: DocumentKind
    number: str
    name: str
    responsible_name: str | None
    reference: str

    def __repr__(self) -> str:
        return f"<IdentityQuestion {self.kind} {self.reference}>"


@dataclass(frozen=True, slots=True)
class IdentityAnswer:
    """What the registry said; `evidence_hash` is hex SHA-256 of its answer's bytes, `at` in UTC."""

    outcome: Outcome
    provider: str
    evidence_hash: str | None
    at: datetime


class IdentityRegistry(Protocol):
    """Knows real identities. `name` stands in the audit trail as the provider."""

    name: str

    async def check(self, question: IdentityQuestion) -> IdentityAnswer:
        """The registry's answer. Never raises for an outage: that is PROVIDER_DOWN."""
        ...


class CheckDigitsOnly:
    """The default: a well-formed number proves nothing, so UNCONFIRMED; another is NOT_FOUND.

    Of an identity card it knows length, birth date and check digit, not the list of counties:
    that list lags behind, and a real person must not be refused for it.
    """

    name = "check-digits"

    async def check(self, question: IdentityQuestion) -> IdentityAnswer:
        """UNCONFIRMED or NOT_FOUND, without asking anyone."""
        formed = _WELL_FORMED[question.kind](question.number)
        outcome = Outcome.UNCONFIRMED if formed else Outcome.NOT_FOUND
        return IdentityAnswer(outcome, self.name, None, datetime.now(UTC))


class HttpIdentityRegistry:
    """A registry asked by POST that answers `{"outcome": "MATCH" | "MISMATCH" | "NOT_FOUND"}`.

    Anything else (an error status, no answer in time, a broken certificate, an unknown word, more
    than it was asked for) is PROVIDER_DOWN: neither for nor against the applicant.
    """

    name = "http"

    def __init__(self, url: str, token: str, timeout: float = 3.0) -> None:
        """`timeout` in seconds for the whole exchange. Raises ValueError for a URL not https."""
        self._exchange = Exchange(url, token=token, timeout=timeout)

    async def check(self, question: IdentityQuestion) -> IdentityAnswer:
        """One question, asked once."""
        asked = {
            "kind": question.kind.value,
            "number": question.number,
            "name": question.name,
            "responsibleName": question.responsible_name,
            "reference": question.reference,
        }
        try:
            body = await self._exchange.post(asked, reference=question.reference)
        except ProviderDown as error:
            _log.warning("identity_registry_down", why=str(error), reference=question.reference)
            return self._answer(Outcome.PROVIDER_DOWN, None)
        return self._answer(_outcome_of(body), sha256(body).hexdigest())

    def _answer(self, outcome: Outcome, evidence_hash: str | None) -> IdentityAnswer:
        return IdentityAnswer(outcome, self.name, evidence_hash, datetime.now(UTC))


def _outcome_of(body: bytes) -> Outcome:
    """The one outcome the body states, else PROVIDER_DOWN."""
    try:
        said = json.loads(body, object_pairs_hook=tuple)  # an object is a tuple, an array a list
    except (ValueError, RecursionError):
        return Outcome.PROVIDER_DOWN
    match said:
        case tuple([("outcome", str(word))]):
            return _SAID.get(word, Outcome.PROVIDER_DOWN)
        case _:
            return Outcome.PROVIDER_DOWN


def _resident_card(number: str) -> bool:
    if len(number) != 18 or not number.isascii() or not number[:17].isdigit():
        return False
    try:
        ric.get_birth_date(number)
    except ValidationError:
        return False
    return number[17].upper() == ric.calc_check_digit(number)


def _credit_code(number: str) -> bool:
    return len(number) == 18 and bool(uscc.is_valid(number))


_WELL_FORMED = {
    DocumentKind.RESIDENT_IDENTITY_CARD: _resident_card,
    DocumentKind.USCC: _credit_code,
}
