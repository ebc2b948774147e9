"""Who applies in the demo: coined people and organisations with all that they declare."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any

from cli.demo import numbers, words
from cli.demo.naming import pinyin
from cli.demo.people import OPERATOR, Person, operator
from cli.demo.trades import TRADES, Trade
from rules.divisions import DIVISIONS, PROVINCES
from rules.quotas.policy import DEFAULT
from rules.quotas.quotas import quota_of
from rules.vocabulary import CreditTier
from rules.vocabulary import SubjectNature as N

RETURNING = 0.2  # of the applicants have an account already
MAINLAND = [code for code in PROVINCES if code < "700000"]
COUNTIES = {
    province: sorted(d.code for d in DIVISIONS.values() if d.county and d.code[:2] == province[:2])
    for province in MAINLAND
}

# How often each nature comes, in the order in which they come.
NATURES = (
    N.NATURAL_PERSON, N.ENTERPRISE, N.STATE_ORGAN, N.NATURAL_PERSON, N.PUBLIC_INSTITUTION,
    N.ENTERPRISE, N.NATURAL_PERSON, N.INDIVIDUAL_BUSINESS, N.SOCIAL_ORGANISATION, N.NATURAL_PERSON,
    N.UNINCORPORATED_ORGANISATION, N.ENTERPRISE, N.NATURAL_PERSON, N.PUBLIC_INSTITUTION,
    N.ENTERPRISE, N.NATURAL_PERSON, N.INDIVIDUAL_BUSINESS, N.NATURAL_PERSON,
)  # fmt: skip


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


@dataclass(slots=True)
class Casting:
    """Makes applicants; the same `random` makes the same ones."""

    random: Random
    _serial: Iterator[int] = field(default_factory=lambda: count(1))
    _known: list[Applicant] = field(default_factory=list)
    _accounts: Counter[int] = field(default_factory=Counter)
    _trades: Counter[N] = field(default_factory=Counter)

    def applicant(self, nature: N) -> Applicant:
        """A new one, or one who has applied before."""
        before = [known for known in self._known if self._may_return(known, nature)]
        if before and self.random.random() < RETURNING:
            chosen = self.random.choice(before)
            self._accounts[id(chosen)] += 1
            return chosen
        made = self._make(nature)
        self._known.append(made)
        return made

    def newcomer(self, nature: N) -> Applicant:
        """One who has no account, and will not come back."""
        return self._make(nature)

    def visitor(self) -> Applicant:
        """An enterprise whose accounts the operator runs whom a visitor plays."""
        return self._make(N.ENTERPRISE, OPERATOR)

    def _may_return(self, known: Applicant, nature: N) -> bool:
        """Whether the subject may have one more account (Art 10)."""
        quota = quota_of(DEFAULT, nature, CreditTier.ORDINARY, "OTHER").most
        return known.nature is nature and 1 + self._accounts[id(known)] < quota

    def _make(self, nature: N, person: Person | None = None) -> Applicant:
        serial, trades = next(self._serial), TRADES[nature]
        trade = trades[self._trades[nature] % len(trades)]
        self._trades[nature] += 1
        town, brand = self.random.choice(words.TOWNS), self.random.choice(words.BRANDS)
        declare = self._person if nature is N.NATURAL_PERSON else self._organisation
        organ = nature in (N.STATE_ORGAN, N.PUBLIC_INSTITUTION)
        natural = nature is N.NATURAL_PERSON
        return Applicant(
            person=person or operator(f"{pinyin(brand)}-{serial}"),
            nature=nature,
            trade=trade,
            town=town,
            called=words.NICKNAMES if natural else (town,) if organ else (brand,),
            declared={"nature": nature.value, **declare(serial, trade, town, brand)},
            responsible=None if natural else self._responsible(serial),
        )

    def _person(self, serial: int, trade: Trade, town: str, brand: str) -> dict[str, Any]:
        division = self._division(serial)
        number = numbers.identity_number(division, serial, self.random)
        return {
            "operatorName": self._someone(),
            "document": {"kind": "RESIDENT_IDENTITY_CARD", "number": number},
            "contact": {"phone": numbers.phone(serial)},
            "placeRegistered": {"division": division},
            "placeOperated": {"division": division},
        }

    def _organisation(self, serial: int, trade: Trade, town: str, brand: str) -> dict[str, Any]:
        division = self._division(serial)
        street = f"{self.random.choice(words.STREETS)} {self.random.randint(1, 200)} 号"
        place = {"division": division, "detail": street}
        mail = f"{pinyin(brand)}{serial}@demo.example"
        return {
            "operatorName": trade.operator.format(town=town, brand=brand),
            "document": {
                "kind": "USCC",
                "number": numbers.credit_code(trade.authority, division, serial),
            },
            "contact": {"phone": numbers.phone(serial), "publicContact": mail},
            "businessScope": trade.scope,
            "placeRegistered": place,
            "placeOperated": place,
        }

    def _responsible(self, serial: int) -> dict[str, Any]:
        number = numbers.identity_number(self._division(serial), serial, self.random)
        return {"name": self._someone(), "documentNumber": number}

    def _someone(self) -> str:
        return self.random.choice(words.SURNAMES) + self.random.choice(words.GIVEN)

    def _division(self, serial: int) -> str:
        return self.random.choice(COUNTIES[MAINLAND[serial % len(MAINLAND)]])
