"""Mail: a server takes it, hangs, refuses or lies, and nobody's address goes into the log."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_string
from email.policy import default

import pytest
import structlog

from gateways.providers.mail import LogMail, SmtpMail
from gateways.providers.sms import Sent
from rules.vocabulary import Outcome

TO, FROM = "hao.wang@mail.example", "register@register.example"
TAKEN, DOWN = Sent(Outcome.PENDING, "smtp"), Sent(Outcome.PROVIDER_DOWN, "smtp")


@dataclass
class MailServer:
    """As much of RFC 5321 as one delivery takes; `answers` replaces what it says to a verb."""

    port: int = 0
    answers: dict[str, str] = field(default_factory=dict)
    heard: list[str] = field(default_factory=list)

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(self.answers.get("HELLO", "220 mail.example\r\n").encode())
        while line := (await reader.readline()).decode():
            verb = line[:4].upper().strip()
            said = {"DATA": "354 go on", "QUIT": "221 bye"}.get(verb, "250 fine")
            writer.write((self.answers.get(verb, said) + "\r\n").encode())
            if verb == "DATA" and "DATA" not in self.answers:
                self.heard.append((await reader.readuntil(b"\r\n.\r\n")).decode())
                writer.write(b"250 taken\r\n")
            if verb == "QUIT":
                break
        writer.close()


@asynccontextmanager
async def serving(**answers: str) -> AsyncIterator[MailServer]:
    made = MailServer(answers=answers)
    server = await asyncio.start_server(made.talk, "127.0.0.1", 0)
    made.port = server.sockets[0].getsockname()[1]
    async with server:
        yield made


async def send(port: int, seconds: float = 2.0) -> Sent:
    mail = SmtpMail(f"smtp://127.0.0.1:{port}", FROM, seconds)
    return await mail.send(TO, "请限期改正", "账号 A1 已暂停服务", reference="r-1")


async def test_a_server_gets_the_mail_with_its_reference_as_its_name() -> None:
    async with serving() as server:
        assert await send(server.port) == TAKEN

    message = message_from_string(server.heard[0], policy=default)
    assert (message["Subject"], message["To"], message["From"]) == ("请限期改正", TO, FROM)
    assert message["Message-ID"] == "<r-1@register.example>"
    assert "已暂停服务" in message.get_content()


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ({"RCPT": "550 no such mailbox"}, Outcome.NOT_FOUND),
        ({"RCPT": "451 later"}, Outcome.PROVIDER_DOWN),
        ({"MAIL": "421 busy"}, Outcome.PROVIDER_DOWN),
        ({"DATA": "554 no"}, Outcome.PROVIDER_DOWN),
        ({"HELLO": "<html>500</html>\r\n"}, Outcome.PROVIDER_DOWN),
    ],
)
async def test_a_refusal_for_good_is_told_from_one_for_now(
    answers: dict[str, str], outcome: Outcome
) -> None:
    async with serving(**answers) as server:
        assert await send(server.port) == Sent(outcome, "smtp")


async def test_a_server_that_says_nothing_is_down_when_the_time_is_over() -> None:
    async with serving(HELLO="") as server:
        assert await send(server.port, seconds=0.2) == DOWN


async def test_a_server_that_is_not_there_is_down() -> None:
    async with serving() as server:
        port = server.port

    assert await send(port) == DOWN


async def test_no_address_goes_into_the_log() -> None:
    with structlog.testing.capture_logs() as lines:
        await LogMail().send(TO, "标题", "内容", reference="r-1")
        async with serving(MAIL=f"421 {TO} is busy") as server:
            await send(server.port)

    assert len(lines) == 2
    assert TO not in str(lines)


@pytest.mark.parametrize("url", ["https://mail.example", "mail.example", "smtp://"])
def test_only_a_mail_server_is_one(url: str) -> None:
    with pytest.raises(ValueError, match="smtp"):
        SmtpMail(url, FROM)


def test_the_password_is_not_shown() -> None:
    assert "secret" not in repr(SmtpMail("smtps://user:secret@mail.example", FROM))
