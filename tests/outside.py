"""The world outside, as tests move it: a clock, a phone network, an identity registry."""

from datetime import UTC, datetime, timedelta

from gateways.identity import IdentityAnswer, IdentityQuestion
from gateways.sms import Sent
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
        self.down = False

    async def send_code(self, phone: str, code: str, *, reference: str) -> Sent:
        if self.down:
            return Sent(Outcome.PROVIDER_DOWN, "phones")
        self.codes[phone] = code
        return Sent(Outcome.PENDING, "phones")


class Registry:
    """Answers every question with `outcome`, and remembers whom it was asked about."""

    name = "registry"

    def __init__(self) -> None:
        self.outcome = Outcome.MATCH
        self.asked: list[IdentityQuestion] = []

    async def check(self, question: IdentityQuestion) -> IdentityAnswer:
        self.asked.append(question)
        return IdentityAnswer(self.outcome, self.name, None, START)
