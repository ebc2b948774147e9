"""Small payments: money that only the holder of an account in the subject's own name can count."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol

import structlog

from gateways.providers.answers import outcome_of
from gateways.providers.breaker import Breaker
from gateways.providers.exchange import ProviderDown
from gateways.providers.provider import Provider
from rules.vocabulary import Outcome

_log = structlog.get_logger("gongshi.bank")
_WORDS = {
    "ACCEPTED": Outcome.PENDING,
    "MISMATCH": Outcome.MISMATCH,
    "NOT_FOUND": Outcome.NOT_FOUND,
    "UNCONFIRMED": Outcome.UNCONFIRMED,
}


@dataclass(frozen=True, slots=True)
class Payment:
    """`fen` to be paid into the account `number` of `holder`, once however often it is asked."""

    number: str
    holder: str
    fen: int
    reference: str

    def __repr__(self) -> str:
        return f"<Payment {self.reference}>"


@dataclass(frozen=True, slots=True)
class Paid:
    """PENDING: the bank has taken the order. MISMATCH: the account is in another's name. NOT_FOUND:
    there is no such account. `evidence_hash` is hex SHA-256 of the answer's bytes.
    """

    outcome: Outcome
    provider: str
    evidence_hash: str | None = None


class Bank(Protocol):
    """Pays small sums into accounts and sees to whose they are."""

    async def pay(self, payment: Payment) -> Paid:
        """Order `payment`. Never raises for an outage: that is PROVIDER_DOWN."""
        ...


class LogBank:
    """The default: writes the sum where a developer reads it. Moves no money."""

    async def pay(self, payment: Payment) -> Paid:
        """Log the sum with the account's last digits; always PENDING."""
        ending = payment.number[-4:]
        _log.info("small_payment", account=f"…{ending}", fen=payment.fen, ref=payment.reference)
        return Paid(Outcome.PENDING, "log-bank")


class HttpBank:
    """A bank that takes `{"account", "holder", "fen", "reference"}` by POST and answers
    `{"outcome": "ACCEPTED" | "MISMATCH" | "NOT_FOUND" | "UNCONFIRMED", "reference": ours}`.
    """

    def __init__(
        self,
        url: str,
        token: str,
        timeout: float = 3.0,
        *,
        name: str = "bank",
        breaker: Breaker | None = None,
    ) -> None:
        """`timeout` in seconds for the whole order. Raises ValueError for a URL not https."""
        self.name = name
        self._provider = Provider(url, token, timeout, breaker=breaker)

    async def pay(self, payment: Payment) -> Paid:
        """What the bank said of the order; PROVIDER_DOWN where nothing usable."""
        order = {
            "account": payment.number,
            "holder": payment.holder,
            "fen": payment.fen,
            "reference": payment.reference,
        }

        def read(body: bytes) -> Paid:
            outcome = outcome_of(body, reference=payment.reference, words=_WORDS)
            return Paid(outcome, self.name, sha256(body).hexdigest())

        try:
            return await self._provider.ask(order, reference=payment.reference, read=read)
        except ProviderDown as error:
            _log.warning(
                "bank_down", provider=self.name, why=str(error), reference=payment.reference
            )
            return Paid(Outcome.PROVIDER_DOWN, self.name)
