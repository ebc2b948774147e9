"""The world outside a register that plays a year: a clock that is moved, phones with messages."""

from datetime import datetime

from cli.simulator.application import Simulator
from cli.simulator.behaviour import Name


class DemoClock:
    """Stands where the story is."""

    def __init__(self, time: datetime) -> None:
        self.time = time

    def now(self) -> datetime:
        return self.time


class DemoPhones:
    """The phones of everyone in the story: a provider was asked to send them their codes."""

    def __init__(self, simulator: Simulator) -> None:
        self._sent = simulator.providers[Name.SMS].done

    def code(self, phone: str) -> str:
        """The last code that `phone` received."""
        code: str = self._sent[phone]
        return code
