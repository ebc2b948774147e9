"""Verification codes by text message: to the server's log, or through a provider over HTTP."""

from dataclasses import dataclass
from typing import Protocol

import structlog

from gateways.providers.answers import outcome_of
from gateways.providers.breaker import Breaker
from gateways.providers.exchange import ProviderDown
from gateways.providers.provider import Provider
from rules.vocabulary import Outcome

_log = structlog.get_logger("gongshi.sms")
_WORDS = {"ACCEPTED": Outcome.PENDING}


@dataclass(frozen=True, slots=True)
class Sent:
    """PENDING: the provider has the message. PROVIDER_DOWN: it may or may not have gone out."""

    outcome: Outcome
    provider: str


class SmsSender(Protocol):
    """Sends verification codes."""

    async def send_code(self, phone: str, code: str, *, reference: str) -> Sent:
        """Send `code` to `phone` (digits, as stored). Never raises for an outage.

        `reference` is the sending's own: the same one again must not send a second message.
        """
        ...

    async def send_notice(self, phone: str, text: str, *, reference: str) -> Sent:
        """Send the words of a notice, as `send_code` sends a code."""
        ...


class LogSms:
    """The default: prints the code where a developer reads it. Not for real people."""

    async def send_code(self, phone: str, code: str, *, reference: str) -> Sent:
        """Log the code with the phone number masked; always PENDING."""
        _log.info("sms_code", phone=masked(phone), code=code, reference=reference)
        return Sent(Outcome.PENDING, "log")

    async def send_notice(self, phone: str, text: str, *, reference: str) -> Sent:
        """Log that there was a notice, with the phone number masked; always PENDING."""
        _log.info("sms_notice", phone=masked(phone), characters=len(text), reference=reference)
        return Sent(Outcome.PENDING, "log")


class HttpSms:
    """A provider that takes `{"phone", "code", "reference"}`, or `text` for `code`, by POST and
    answers `{"outcome": "ACCEPTED", "reference": ours}`.

    A 200 alone says that somebody answered, not that the message goes out. An answer of another
    kind, or none in time, is asked for once more after a moment of chance length. Both tries carry
    the same Idempotency-Key and share one deadline.
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
        """`timeout` in seconds, for both tries together. Raises ValueError for a URL not https."""
        self.name = name
        self._provider = Provider(url, token, timeout, breaker=breaker)

    async def send_code(self, phone: str, code: str, *, reference: str) -> Sent:
        """PENDING once the provider has taken the message, PROVIDER_DOWN otherwise."""
        return await self._send({"phone": phone, "code": code, "reference": reference}, reference)

    async def send_notice(self, phone: str, text: str, *, reference: str) -> Sent:
        """The same of a notice."""
        return await self._send({"phone": phone, "text": text, "reference": reference}, reference)

    async def _send(self, message: dict[str, str], reference: str) -> Sent:
        def read(body: bytes) -> Outcome:
            return outcome_of(body, reference=reference, words=_WORDS)

        try:
            await self._provider.ask(message, reference=reference, read=read)
        except ProviderDown as error:
            _log.warning(
                "sms_provider_down", provider=self.name, why=str(error), reference=reference
            )
            return Sent(Outcome.PROVIDER_DOWN, self.name)
        return Sent(Outcome.PENDING, self.name)


def masked(phone: str) -> str:
    """`138****1234`: enough for its owner to recognise, too little for anyone to call."""
    return f"{phone[:-8]}****{phone[-4:]}" if len(phone) >= 11 else "****"
