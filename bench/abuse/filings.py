"""What one simulated applicant hands in, and the days and hours at which people do."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from rules.vocabulary import SubjectNature

START = datetime(2026, 8, 31, 16, 0, tzinfo=UTC)  # midnight in China, the first of September
DAYS = 30
# Monday first; after a weekend everybody hands in what was left.
WEEKDAYS = (1.9, 1.2, 1.1, 1.0, 1.0, 0.6, 0.5)
FIRST_WEEKDAY = 1  # the first of September 2026 is a Tuesday
HOURS = (1, 1, 0, 0, 0, 1, 2, 4, 8, 13, 14, 11, 8, 9, 12, 13, 11, 9, 8, 9, 10, 8, 5, 3)


@dataclass(slots=True)
class Filing:
    """`group` says of which honest crowd or campaign it is; `used_after` in days from approval,
    None for never; `buyer` is a device that takes the account over, `sold_on` the day.
    """

    group: str
    at: datetime
    nature: SubjectNature
    name: str
    phone: str
    subject: str
    login: str
    host: str
    device: str | None = None
    document: str | None = None
    campaign: bool = False
    used_after: float | None = 2.0
    buyer: str | None = None
    sold_on: int | None = None


@dataclass(slots=True)
class World:
    """Numbers that nobody else has, and the addresses that many have."""

    rng: random.Random
    carriers: list[str] = field(init=False)
    offices: list[str] = field(init=False)
    homes: list[str] = field(init=False)
    _serial: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.carriers = [self.block() for _ in range(40)]
        self.offices = [self.block() for _ in range(60)]
        self.homes = [self.block() for _ in range(4_000)]

    def fresh(self, what: str) -> str:
        return f"{what}-{next(self._serial)}"

    def block(self) -> str:
        """The first three numbers of a public /24."""
        rng = self.rng
        return f"{rng.choice((27, 36, 58, 101, 114))}.{rng.randrange(256)}.{rng.randrange(256)}"

    def host(self, block: str) -> str:
        return f"{block}.{self.rng.randrange(1, 255)}"

    def somewhere(self) -> str:
        """An address as people have them: thousands behind a carrier, hundreds in an office."""
        rng, at = self.rng, self.rng.random()
        if at < 0.45:
            # A few carrier blocks have most of the people.
            place = min(int(rng.paretovariate(0.9)) - 1, len(self.carriers) - 1)
            return self.host(self.carriers[place])
        return self.host(rng.choice(self.offices if at < 0.65 else self.homes))

    def moment(self, first: float = 0, last: float = DAYS) -> datetime:
        """A moment between two days of the month, on weekdays and at hours as usual."""
        days = [day for day in range(DAYS) if first <= day < last] or [min(int(first), DAYS - 1)]
        weights = [WEEKDAYS[(FIRST_WEEKDAY + day) % 7] for day in days]
        day = self.rng.choices(days, weights)[0]
        return self.on(day, self.rng.choices(range(24), HOURS)[0])

    def on(self, day: int, hour: float) -> datetime:
        return START + timedelta(days=day, hours=hour, seconds=self.rng.uniform(0, 3_599))

    def monday(self) -> int:
        return self.rng.choice([d for d in range(DAYS) if (FIRST_WEEKDAY + d) % 7 == 0])
