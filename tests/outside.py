"""The world outside, as tests move it: a clock, a phone network, an identity registry."""

from datetime import UTC, datetime, timedelta

from gateways.providers.bank import Paid, Payment
from gateways.providers.identity import IdentityAnswer, IdentityQuestion
from gateways.providers.sms import Sent
from rules.vocabulary import Outcome

START = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)  # ten in the morning in China, a Tuesday


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.time = START

    def now(self) -> datetime:
        return self.time

    def move(self, **span: float) -> None:
        self.time += timedelta(**span)


class Phones:
    """Remembers the last code that each phone received, unless the network is down."""

    def __init__(self) -> None:
        self.codes: dict[str, str] = {}
        self.notices: list[tuple[str, str]] = []
        self.down = False

    async def send_code(self, phone: str, code: str, *, reference: str) -> Sent:
        if self.down:
            return Sent(Outcome.PROVIDER_DOWN, "phones")
        self.codes[phone] = code
        return Sent(Outcome.PENDING, "phones")

    async def send_notice(self, phone: str, text: str, *, reference: str) -> Sent:
        if self.down:
            return Sent(Outcome.PROVIDER_DOWN, "phones")
        self.notices.append((phone, text))
        return Sent(Outcome.PENDING, "phones")


class Mails:
    """Remembers every mail by its reference, unless the server is down."""

    def __init__(self) -> None:
        self.sent: dict[str, tuple[str, str, str]] = {}
        self.outcome = Outcome.PENDING

    async def send(self, to: str, subject: str, text: str, *, reference: str) -> Sent:
        if self.outcome is Outcome.PENDING:
            self.sent[reference] = (to, subject, text)
        return Sent(self.outcome, "mails")


class Registry:
    """Two registers that answer all with `outcome` and remember what they were asked."""

    name = "registers"

    def __init__(self) -> None:
        self.outcome = Outcome.MATCH
        self.asked: list[IdentityQuestion] = []

    async def check(self, question: IdentityQuestion) -> IdentityAnswer:
        self.asked.append(question)
        provider = f"register of {question.kind.value}"
        return IdentityAnswer(self.outcome, provider, None, START)


class Bank:
    """Takes every order with `outcome`, and remembers what it was to pay."""

    def __init__(self) -> None:
        self.outcome = Outcome.PENDING
        self.paid: list[Payment] = []

    async def pay(self, payment: Payment) -> Paid:
        if self.outcome is not Outcome.PROVIDER_DOWN:
            self.paid.append(payment)
        return Paid(self.outcome, "bank")


class Chance:
    """Draws `drawn` each time: high enough by itself that nothing happens by chance."""

    def __init__(self) -> None:
        self.drawn = 0.99

    def __call__(self) -> float:
        return self.drawn
