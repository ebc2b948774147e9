"""The world outside a register that plays a year: a clock that is moved, phones with messages,
registers that know everyone in the story.

In this process: nobody else is asked about people who do not exist.
"""

from datetime import datetime
from hashlib import sha256

from gateways.providers.bank import Paid, Payment
from gateways.providers.identity import IdentityAnswer, IdentityQuestion
from gateways.providers.sms import Sent
from rules.vocabulary import DocumentKind, Outcome

# Two registers of one name would not be independent of each other.
ASKED = {
    DocumentKind.RESIDENT_IDENTITY_CARD: "residents-example",
    DocumentKind.USCC: "organisations-example",
}
SMS, BANK = "sms-example", "bank-example"


class DemoClock:
    """Stands where the story is."""

    def __init__(self, time: datetime) -> None:
        self.time = time

    def now(self) -> datetime:
        return self.time


class DemoPhones:
    """The phones of everyone in the story, with the last code that each received."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}

    def code(self, phone: str) -> str:
        """The last code that `phone` received."""
        return self._codes[phone]

    async def send_code(self, phone: str, code: str, *, reference: str) -> Sent:
        self._codes[phone] = code
        return Sent(Outcome.PENDING, SMS)

    async def send_notice(self, phone: str, text: str, *, reference: str) -> Sent:
        return Sent(Outcome.PENDING, SMS)


class DemoRegisters:
    """Know residents and organisations: whoever is asked about is who they say they are, but for
    the numbers of which they say otherwise.
    """

    name = "registers"

    def __init__(self, clock: DemoClock) -> None:
        self._clock = clock
        self.otherwise: dict[str, Outcome] = {}

    async def check(self, question: IdentityQuestion) -> IdentityAnswer:
        outcome = self.otherwise.get(question.number, Outcome.MATCH)
        said = sha256(f"{question.reference}/{outcome}".encode()).hexdigest()
        return IdentityAnswer(outcome, ASKED[question.kind], said, self._clock.now())


class DemoBank:
    """Takes every order. `paid` is the last sum, in fen, as its receiver reads it."""

    def __init__(self) -> None:
        self.paid = 0

    async def pay(self, payment: Payment) -> Paid:
        self.paid = payment.fen
        return Paid(Outcome.PENDING, BANK)
