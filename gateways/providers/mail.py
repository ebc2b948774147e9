"""Notices by mail: to the server's log, or through a mail server by SMTP."""

import ssl
from email.message import EmailMessage
from typing import Protocol
from urllib.parse import unquote, urlsplit

import aiosmtplib
import structlog

from gateways.providers.sms import Sent
from rules.vocabulary import Outcome

_log = structlog.get_logger("gongshi.mail")
_PORTS = {"smtps": 465, "smtp": 587}
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_GONE = range(500, 600)


class MailSender(Protocol):
    """Sends mail."""

    async def send(self, to: str, subject: str, text: str, *, reference: str) -> Sent:
        """PENDING once a server has taken it, PROVIDER_DOWN where trying again may help,
        NOT_FOUND where the address is refused for good. Never raises for an outage.

        `reference` becomes the Message-ID, by which a second copy is recognised.
        """
        ...


class LogMail:
    """The default: notes in the log that there was a mail, and neither to whom nor what."""

    async def send(self, to: str, subject: str, text: str, *, reference: str) -> Sent:
        """Log the reference; always PENDING."""
        _log.info("mail", characters=len(text), reference=reference)
        return Sent(Outcome.PENDING, "log")


class SmtpMail:
    """A mail server at `smtps://user:password@host:465`, or `smtp://…:587` with STARTTLS, which
    is not asked of one on this machine.
    """

    def __init__(self, url: str, sender: str, timeout: float = 10.0) -> None:
        """`timeout` in seconds for each step. Raises ValueError for a URL of another kind."""
        parts = urlsplit(url)
        if parts.scheme not in _PORTS or not parts.hostname:
            raise ValueError("a mail server is reached over smtps:// or smtp://")
        self._host, self._port = parts.hostname, parts.port or _PORTS[parts.scheme]
        self._user = unquote(parts.username) if parts.username else None
        self._password = unquote(parts.password) if parts.password else None
        self._tls = parts.scheme == "smtps"
        self._starttls = not self._tls and parts.hostname not in _LOOPBACK
        self._sender, self._timeout = sender, timeout

    def __repr__(self) -> str:
        return f"<SmtpMail through {self._host}>"

    async def send(self, to: str, subject: str, text: str, *, reference: str) -> Sent:
        """See `MailSender`."""
        message = self._message(to, subject, text, reference)
        try:
            await aiosmtplib.send(
                message,
                hostname=self._host,
                port=self._port,
                username=self._user,
                password=self._password,
                use_tls=self._tls,
                start_tls=self._starttls,
                tls_context=ssl.create_default_context() if self._tls or self._starttls else None,
                timeout=self._timeout,
            )
        except aiosmtplib.SMTPRecipientsRefused as refusal:
            gone = all(one.code in _GONE for one in refusal.recipients)
            return Sent(Outcome.NOT_FOUND if gone else Outcome.PROVIDER_DOWN, "smtp")
        except (aiosmtplib.SMTPException, OSError) as error:
            # Only its kind: a server's words may repeat the address.
            _log.warning("mail_server_down", why=type(error).__name__, reference=reference)
            return Sent(Outcome.PROVIDER_DOWN, "smtp")
        return Sent(Outcome.PENDING, "smtp")

    def _message(self, to: str, subject: str, text: str, reference: str) -> EmailMessage:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = self._sender, to, subject
        message["Message-ID"] = f"<{reference}@{self._sender.rpartition('@')[2].rstrip('>')}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(text)
        return message
