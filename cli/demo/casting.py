"""Who applies in the demo: coined people and organisations with all that they declare."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from random import Random
from typing import Any

from cli.demo import numbers, places, words
from cli.demo.applicants import Applicant, Role
from cli.demo.naming import mail, pinyin
from cli.demo.people import OPERATOR, Party, Person, operator
from cli.demo.trades import TRADES, Trade
from cli.demo.words import TOWNS
from rules.divisions import PROVINCES
from rules.quotas.policy import DEFAULT
from rules.quotas.quotas import quota_of
from rules.vocabulary import CreditTier
from rules.vocabulary import SubjectNature as N

RETURNING = 0.2  # of the applicants have an account already
MAINLAND = [code for code in PROVINCES if code < "700000"]
# A coined town is one place: the counties of one prefecture, in one province.
COUNTIES = {town: places.counties(province) for town, province in zip(TOWNS, MAINLAND, strict=True)}
LICENSED = "医疗服务"  # of an enterprise whose field asks for a licence with a term
PATIENCE = 200  # tries to find an organisation that nobody has thought of

# How often each nature comes, in the order in which they come.
NATURES = (
    N.NATURAL_PERSON, N.ENTERPRISE, N.STATE_ORGAN, N.NATURAL_PERSON, N.PUBLIC_INSTITUTION,
    N.ENTERPRISE, N.NATURAL_PERSON, N.INDIVIDUAL_BUSINESS, N.SOCIAL_ORGANISATION, N.NATURAL_PERSON,
    N.UNINCORPORATED_ORGANISATION, N.ENTERPRISE, N.NATURAL_PERSON, N.PUBLIC_INSTITUTION,
    N.ENTERPRISE, N.NATURAL_PERSON, N.INDIVIDUAL_BUSINESS, N.NATURAL_PERSON,
)  # fmt: skip


@dataclass(slots=True)
class Casting:
    """Makes applicants; the same `random` makes the same ones."""

    random: Random
    _serial: Iterator[int] = field(default_factory=lambda: count(1))
    _known: list[Applicant] = field(default_factory=list)
    _accounts: Counter[int] = field(default_factory=Counter)
    _trades: Counter[N] = field(default_factory=Counter)
    _operators: set[str] = field(default_factory=set)

    def applicant(self, nature: N) -> Applicant:
        """A new one, or one who has applied before."""
        quota = quota_of(DEFAULT, nature, CreditTier.ORDINARY, "OTHER").most
        own = (known for known in self._known if known.nature is nature and not known.is_once)
        before = [known for known in own if 1 + self._accounts[id(known)] < quota]
        if before and self.random.random() < RETURNING:
            chosen = self.random.choice(before)
            self._accounts[id(chosen)] += 1
            return chosen
        made = self._make(self._role(nature))
        self._known.append(made)
        return made

    def newcomer(self, nature: N) -> Applicant:
        """One who has no account, and will not come back."""
        return self._make(self._role(nature))

    def licensed(self) -> Applicant:
        """An enterprise that writes about what it has a licence for."""
        trades = [trade for trade in TRADES[N.ENTERPRISE] if LICENSED in trade.scope]
        return self._make(self._role(N.ENTERPRISE, trades))

    def unanswered(self) -> Applicant:
        """An enterprise of which the register in trials says nothing either."""
        made = self.newcomer(N.ENTERPRISE)
        division = made.declared["placeRegistered"]["division"]
        code = numbers.credit_code(made.trade.authority, division, numbers.UNANSWERED)
        return replace(
            made, declared={**made.declared, "document": {"kind": "USCC", "number": code}}
        )

    def visitor(self) -> Applicant:
        """An enterprise whose accounts the operator runs whom a visitor plays."""
        return self._make(self._role(N.ENTERPRISE), OPERATOR)

    def party(self) -> Party:
        """Somebody who has no account."""
        serial = next(self._serial)
        return Party(operator(f"reader-{serial}"), numbers.phone(serial))

    def owner(self, impostor: Applicant, party: Party) -> Applicant:
        """`party` as an applicant on the identity that `impostor` used."""
        own = {**impostor.declared, "contact": {"phone": party.phone}}
        return replace(impostor, person=party.person, declared=own)

    def successor(self, applicant: Applicant) -> dict[str, Any]:
        """Another person who answers for an organisation."""
        return self._responsible(next(self._serial), applicant.town)

    def _role(self, nature: N, trades: Sequence[Trade] = ()) -> Role:
        """A part that nobody plays yet; an enterprise's where all of `nature` are taken."""
        trades = trades or TRADES[nature]
        for _ in range(PATIENCE):
            trade = trades[self._trades[nature] % len(trades)]
            self._trades[nature] += 1
            town, brand = self.random.choice(words.TOWNS), self.random.choice(words.BRANDS)
            role = Role(nature, trade, town, brand)
            if nature is N.NATURAL_PERSON or role.operator not in self._operators:
                self._operators.add(role.operator)
                return role
        return self._role(N.ENTERPRISE)

    def _make(self, role: Role, person: Person | None = None) -> Applicant:
        serial, natural = next(self._serial), role.nature is N.NATURAL_PERSON
        declared = self._person(serial, role) if natural else self._organisation(serial, role)
        called = (role.brand,) if role.has_brand else (role.town,)
        return Applicant(
            person=person or operator(f"{pinyin(role.brand)}-{serial}"),
            nature=role.nature,
            trade=role.trade,
            town=role.town,
            called=words.NICKNAMES if natural else called,
            declared={"nature": role.nature.value, **declared},
            responsible=None if natural else self._responsible(serial, role.town),
        )

    def _person(self, serial: int, role: Role) -> dict[str, Any]:
        division = self._division(role.town)
        number = numbers.identity_number(division, serial, self.random)
        return {
            "operatorName": self._someone(),
            "document": {"kind": "RESIDENT_IDENTITY_CARD", "number": number},
            "contact": {"phone": numbers.phone(serial)},
            "placeRegistered": {"division": division},
            "placeOperated": {"division": division},
        }

    def _organisation(self, serial: int, role: Role) -> dict[str, Any]:
        division = self._division(role.town)
        street = f"{self.random.choice(words.STREETS)} {self.random.randint(1, 200)} 号"
        place = {"division": division, "detail": street}
        code = numbers.credit_code(role.trade.authority, division, serial)
        contact = {"phone": numbers.phone(serial), "publicContact": mail(role.town, role.operator)}
        return {
            "operatorName": role.operator,
            "document": {"kind": "USCC", "number": code},
            "contact": contact,
            "businessScope": role.trade.scope,
            "placeRegistered": place,
            "placeOperated": place,
        }

    def _responsible(self, serial: int, town: str) -> dict[str, Any]:
        number = numbers.identity_number(self._division(town), serial, self.random)
        return {"name": self._someone(), "documentNumber": number}

    def _someone(self) -> str:
        return self.random.choice(words.SURNAMES) + self.random.choice(words.GIVEN)

    def _division(self, town: str) -> str:
        return self.random.choice(COUNTIES[town])
