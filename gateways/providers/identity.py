"""Whether an identity is real: an identity registry asked over HTTP, or check digits alone."""

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Protocol

import structlog
from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError

from gateways.providers.answers import outcome_of
from gateways.providers.breaker import Breaker
from gateways.providers.exchange import ProviderDown
from gateways.providers.provider import Provider
from rules.vocabulary import DocumentKind, Outcome

_log = structlog.get_logger("gongshi.identity")
_DEFINITE = (Outcome.MATCH, Outcome.MISMATCH, Outcome.NOT_FOUND, Outcome.UNCONFIRMED)
_WORDS = {outcome.value: outcome for outcome in _DEFINITE}


UNANSWERED = "DEMX9999"  # an organisation code that nobody was given


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
    that list lags behind, and a real person must not be refused for it. Of one organisation, which
    does not exist, it says nothing, like a register that is down: so that a trial shows an outage.
    """

    name = "check-digits"

    async def check(self, question: IdentityQuestion) -> IdentityAnswer:
        """UNCONFIRMED or NOT_FOUND, without asking anyone; PROVIDER_DOWN for UNANSWERED."""
        if question.kind is DocumentKind.USCC and question.number[8:16] == UNANSWERED:
            return IdentityAnswer(Outcome.PROVIDER_DOWN, self.name, None, datetime.now(UTC))
        formed = _WELL_FORMED.get(question.kind, bool)(question.number)
        outcome = Outcome.UNCONFIRMED if formed else Outcome.NOT_FOUND
        return IdentityAnswer(outcome, self.name, None, datetime.now(UTC))


class ByDocument:
    """Two registers behind one: residents' cards are put to one, credit codes to the other."""

    name = "registers"

    def __init__(self, residents: IdentityRegistry, organisations: IdentityRegistry) -> None:
        self._registers = {
            DocumentKind.RESIDENT_IDENTITY_CARD: residents,
            DocumentKind.USCC: organisations,
        }

    async def check(self, question: IdentityQuestion) -> IdentityAnswer:
        """What the register for this kind of document says; UNCONFIRMED where none knows it."""
        register = self._registers.get(question.kind)
        if register is None:
            return IdentityAnswer(Outcome.UNCONFIRMED, self.name, None, datetime.now(UTC))
        return await register.check(question)


class HttpIdentityRegistry:
    """A registry asked by POST that answers `{"outcome": …, "reference": the question's}`, the
    outcome being MATCH, MISMATCH, NOT_FOUND or UNCONFIRMED (it cannot tell).

    Anything else (an error status, no answer in time, a broken certificate, an unknown word, more
    than it was asked for, another question's answer) is PROVIDER_DOWN: neither for nor against.
    """

    def __init__(
        self,
        url: str,
        token: str,
        timeout: float = 3.0,
        *,
        name: str = "http",
        breaker: Breaker | None = None,
    ) -> None:
        """`name` stands for who runs it: two registries of one name are not independent.

        `timeout` in seconds for the whole question. Raises ValueError for a URL not https.
        """
        self.name = name
        self._provider = Provider(url, token, timeout, breaker=breaker)

    async def check(self, question: IdentityQuestion) -> IdentityAnswer:
        """The registry's answer to one question, asked once more where that may help."""
        asked = {
            "kind": question.kind.value,
            "number": question.number,
            "name": question.name,
            "responsibleName": question.responsible_name,
            "reference": question.reference,
        }

        def read(body: bytes) -> tuple[Outcome, str]:
            outcome = outcome_of(body, reference=question.reference, words=_WORDS)
            return outcome, sha256(body).hexdigest()

        try:
            answer = await self._provider.ask(asked, reference=question.reference, read=read)
        except ProviderDown as error:
            _log.warning(
                "identity_registry_down",
                provider=self.name,
                why=str(error),
                reference=question.reference,
            )
            return self._answer(Outcome.PROVIDER_DOWN, None)
        return self._answer(*answer)

    def _answer(self, outcome: Outcome, evidence_hash: str | None) -> IdentityAnswer:
        return IdentityAnswer(outcome, self.name, evidence_hash, datetime.now(UTC))


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
