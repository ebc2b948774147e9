"""How a simulated provider behaves, and what it remembers of what it was asked."""

from collections import OrderedDict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

REMEMBERED = 100_000


class Name(StrEnum):
    """The providers, each on a port of its own: the first one's, and those after it."""

    RESIDENTS = "residents"
    ORGANISATIONS = "organisations"
    SMS = "sms"
    BANK = "bank"


class Mode(StrEnum):
    SOUND = "SOUND"
    SLOW = "SLOW"  # answers rightly, `seconds` late
    DOWN = "DOWN"  # 503
    FLAKY = "FLAKY"  # 503 to every other request
    HALF_DEAD = "HALF_DEAD"  # begins an answer and breaks off
    MALFORMED = "MALFORMED"  # 200 with what is no answer
    LYING = "LYING"  # a perfect answer, to another question


USUAL: dict[Name, str] = {
    Name.RESIDENTS: "MATCH",
    Name.ORGANISATIONS: "MATCH",
    Name.SMS: "ACCEPTED",
    Name.BANK: "ACCEPTED",
}


class Memory(OrderedDict[str, Any]):
    """The newest things by name; the oldest are forgotten."""

    def keep(self, name: str, value: Any) -> None:
        self[name] = value
        self.move_to_end(name)
        while len(self) > REMEMBERED:
            self.popitem(last=False)


@dataclass
class Behaviour:
    """`outcome` is said of everyone, `outcomes` of one document or account by its number.

    `answers` are by Idempotency-Key: what is asked again is done once. `done` holds the last code
    to each phone or sum to each account.
    """

    outcome: str
    mode: Mode = Mode.SOUND
    seconds: float = 30.0
    outcomes: dict[str, str] = field(default_factory=dict)
    requests: int = 0
    answers: Memory = field(default_factory=Memory)
    done: Memory = field(default_factory=Memory)

    def says(self, number: str) -> str:
        return self.outcomes.get(number, self.outcome)

    def told(self, change: dict[str, Any]) -> None:
        """Behave as `change` says from now on. Raises ValueError for what it does not know."""
        unknown = set(change) - {"mode", "seconds", "outcome", "outcomes"}
        if unknown:
            raise ValueError(f"unknown: {', '.join(sorted(unknown))}")
        mode = Mode(change.get("mode", self.mode))
        seconds = float(change.get("seconds", self.seconds))
        outcomes = {str(k): str(v) for k, v in dict(change.get("outcomes", self.outcomes)).items()}
        self.outcome = str(change.get("outcome", self.outcome))
        self.mode, self.seconds, self.outcomes = mode, seconds, outcomes

    def shown(self) -> dict[str, Any]:
        """What `told` can change, and what was asked so far."""
        return {
            "mode": self.mode,
            "seconds": self.seconds,
            "outcome": self.outcome,
            "outcomes": self.outcomes,
            "requests": self.requests,
            "handled": len(self.answers),
        }
