"""Who an applicant of the demo is: a part, and with all that is declared a subject."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from cli.demo.people import Person
from cli.demo.trades import Trade
from rules.vocabulary import SubjectNature as N

ONCE = (N.STATE_ORGAN, N.PUBLIC_INSTITUTION)  # of these each has one account


@dataclass(frozen=True, slots=True)
class Applicant:
    """A subject with its login. `declared` is its `SubjectInput`."""

    person: Person
    nature: N
    trade: Trade
    town: str
    called: tuple[str, ...]
    declared: dict[str, Any]
    responsible: dict[str, Any] | None

    @property
    def phone(self) -> str:
        number: str = self.declared["contact"]["phone"]
        return number

    @property
    def is_once(self) -> bool:
        """Whether it has no second account: a bureau and a paper have one."""
        return self.nature in ONCE or self.trade.is_press

    @property
    def document(self) -> str:
        """The number that the register of its kind is asked about."""
        number: str = self.declared["document"]["number"]
        return number


class Role(NamedTuple):
    """What an applicant is, before it is anybody."""

    nature: N
    trade: Trade
    town: str
    brand: str

    @property
    def has_brand(self) -> bool:
        return "{brand}" in self.trade.operator

    @property
    def operator(self) -> str:
        return self.trade.operator.format(town=self.town, brand=self.brand)
