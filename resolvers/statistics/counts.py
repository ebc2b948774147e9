"""Everything that statistics are made of, counted by month in one go: what a period adds up to is
then found without the database, so that no question costs more than another.
"""

from dataclasses import dataclass
from datetime import date, datetime

from resolvers.disclosure import feed
from resolvers.statistics.identity_counts import (
    ACCEPTED,
    ANSWERED,
    FIRST,
    IdentityCounts,
    identity_counts,
)
from resolvers.statistics.queries import (
    CASES,
    CHECKING,
    DECIDED,
    DECIDED_IN,
    EVERYBODY,
    IN_SERVICE,
    MARKED,
    ORGANISATIONS,
    REGISTERED,
    REPORTED,
    SETTLED,
    WAITING,
    Checking,
    Decided,
    DecidedIn,
    Registered,
    Reported,
    Settled,
    Waiting,
    grouped,
)
from rules.calendar import local_date, working_days
from rules.statistics.outcomes import OUTCOMES


@dataclass(frozen=True, slots=True)
class Counts:
    """The register in figures, as it was `at` a moment after publishing `sequence`."""

    at: datetime
    sequence: int
    categories: tuple[Registered, ...]
    divisions: tuple[Registered, ...]
    natures: tuple[Registered, ...]
    markers: tuple[Registered, ...]
    decisions: tuple[Decided, ...]
    decided_in: tuple[DecidedIn, ...]
    decided_from: tuple[DecidedIn, ...]
    waiting: tuple[Waiting, ...]
    reports: tuple[Reported, ...]
    reported_in: tuple[Reported, ...]
    reported_from: tuple[Reported, ...]
    settled: tuple[Settled, ...]
    checking: tuple[Checking, ...]
    in_service: int
    identity: IdentityCounts

    @property
    def first_month(self) -> str:
        """`2026-11`: the first of which there is anything to say."""
        topics = (self.natures, self.decisions, self.waiting, self.reports, self.settled)
        return min((one.month for rows in topics for one in rows), default=self.last_month)

    @property
    def last_month(self) -> str:
        """The month in China in which the counts were made."""
        return f"{local_date(self.at):%Y-%m}"


async def count(now: datetime) -> Counts:
    """Count. Every query is grouped: no row of anybody is read."""
    return Counts(
        at=now,
        sequence=await feed.newest(),
        categories=await _registered("category"),
        divisions=await _registered("substr(division, 1, 2)"),
        natures=await _registered("nature"),
        markers=await _marked(),
        decisions=await _decided(),
        decided_in=await _decided_in("category", EVERYBODY),
        decided_from=await _decided_in("province", ORGANISATIONS),
        waiting=await _waiting(),
        reports=await _reported("reason"),
        reported_in=await _reported("category"),
        reported_from=await _reported("substr(division, 1, 2)"),
        settled=await _settled(),
        checking=await _checking(),
        in_service=(await grouped(IN_SERVICE))[0]["found"],
        identity=identity_counts(
            await grouped(ANSWERED), await grouped(FIRST), await grouped(ACCEPTED)
        ),
    )


async def _registered(facet: str) -> tuple[Registered, ...]:
    return tuple(
        Registered(_month(row["month"]), row["facet"] or "", row["found"], bool(row["person"]))
        for row in await grouped(REGISTERED.format(facet=facet))
    )


async def _marked() -> tuple[Registered, ...]:
    rows = await grouped(MARKED)
    return tuple(Registered(_month(row["month"]), row["marker"], row["found"]) for row in rows)


async def _decided() -> tuple[Decided, ...]:
    return tuple(
        Decided(
            _month(row["decided"]), row["kind"], _days(row["since"], row["decided"]), row["found"]
        )
        for row in await grouped(DECIDED)
    )


async def _decided_in(facet: str, whose: str) -> tuple[DecidedIn, ...]:
    return tuple(
        DecidedIn(_month(row["month"]), row["kind"], row["facet"] or "", row["found"])
        for row in await grouped(DECIDED_IN.format(facet=facet, whose=whose))
    )


async def _waiting() -> tuple[Waiting, ...]:
    rows = await grouped(WAITING)
    return tuple(Waiting(_month(row["month"]), _date(row["due"]), row["found"]) for row in rows)


async def _reported(facet: str) -> tuple[Reported, ...]:
    return tuple(
        Reported(
            row["month"],
            row["facet"] or "",
            bool(row["in_time"]),
            _date(row["due"]) if row["due"] else None,
            row["found"],
        )
        for row in await grouped(REPORTED.format(facet=facet))
    )


async def _settled() -> tuple[Settled, ...]:
    rows = [
        (topic, outcomes, row)
        for topic, outcomes in OUTCOMES.items()
        for row in await grouped(SETTLED.format(**CASES[topic]))
    ]
    return tuple(
        Settled(topic, _month(row["month"]), outcomes[row["outcome"]], row["found"])
        for topic, outcomes, row in rows
        if row["outcome"] in outcomes
    )


async def _checking() -> tuple[Checking, ...]:
    return tuple(
        Checking(
            _date(row["promised"]) if row["promised"] else None,
            bool(row["under_way"]),
            row["found"],
        )
        for row in await grouped(CHECKING)
    )


def _days(since: date | str, decided: date | str) -> int:
    return working_days(_date(since), _date(decided))


def _month(day: date | str) -> str:
    """`2026-11`, of a day of it or of itself."""
    return str(day)[:7]


def _date(day: date | str) -> date:
    return date.fromisoformat(day) if isinstance(day, str) else day
