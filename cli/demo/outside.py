"""The world outside a register that plays a year: a clock that is moved, phones that remember."""

from datetime import datetime

from gateways.sms import Sent
from rules.vocabulary import Outcome


class DemoClock:
    """Stands where the story is."""

    def __init__(self, time: datetime) -> None:
        self.time = time

    def now(self) -> datetime:
        return self.time


class DemoPhones:
    """Keeps the last code that each phone received."""

    def __init__(self) -> None:
        self.codes: dict[str, str] = {}

    async def send_code(self, phone: str, code: str, *, reference: str) -> Sent:
        self.codes[phone] = code
        return Sent(Outcome.PENDING, "demo")
