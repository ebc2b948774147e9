"""Art 10(3): by what an application hangs together with others, gathered by index and bounded.

At most seven look-ups a filing in one statement, each of the newest MOST rows under one value,
however large the register is.
"""

from datetime import datetime, timedelta
from typing import Any

from tortoise.queryset import QuerySet

from gateways.keys import KeyRing
from models import Account, Application
from models.database import rows
from resolvers.runtime import Context
from rules.abuse.filings import Filing, Same
from rules.abuse.policy import QUIET_BEFORE, AbusePolicy
from rules.names.series import series_of, stem_of
from rules.vocabulary import AbuseRule, AccountStatus, SubjectNature, Tie

MOST = 200
COLUMNS: dict[Tie, str] = {
    Tie.PHONE: "phone_hash",
    Tie.DOCUMENT: "responsible_hash",
    Tie.DEVICE: "device_hash",
    Tie.LOGIN: "applicant",
    Tie.BLOCK: "block_hash",
    Tie.SERIES: "name_series",
    Tie.STEM: "name_stem",
}
ALIKE = f"""
SELECT id FROM application WHERE {{column}} = ? AND declared_at >= ? AND id <> ? {{only}}
ORDER BY declared_at DESC LIMIT {MOST}"""  # noqa: S608 # names of ours
LIVING = frozenset({AccountStatus.PENDING, AccountStatus.ACTIVE, AccountStatus.SUSPENDED})
_READ = (
    "id",
    "nature",
    "declared_at",
    "name_count",
    "account__subject_id",
    "account__name",
    "account__status",
    *COLUMNS.values(),
)


def mark(ctx: Context, application: Application, name: str) -> None:
    """Set the ties that the declaration itself does not hold: where from, how it is named."""
    series = series_of(name)
    application.block_hash = ctx.block
    application.name_series = series.stem if series else None
    application.name_count = series.counter if series else None
    application.name_stem = stem_of(name)


def filing_of(keys: KeyRing, account: Account, application: Application) -> Filing:
    """An application as the rules see it."""
    values = {name: getattr(application, name) for name in ("id", "nature", *COLUMNS.values())}
    values |= {
        "declared_at": application.declared_at,
        "name_count": application.name_count,
        "account__subject_id": account.subject_id,
        "account__name": account.name,
        "account__status": account.status,
    }
    return _filing(keys, values)


def turns_of(keys: KeyRing, application: Application) -> list[str]:
    """What it takes turns by with those that it is alike now. Who writes it waits for these as it
    was and as it is to be, before the first row that the others write too: their findings rest on
    it, and put signals beside it.
    """
    values = {name: getattr(application, name) for name in COLUMNS.values()}
    return [f"{tie}:{value}" for tie, value in _ties(keys, values).items()]


async def same(ctx: Context, new: Filing, application: Application) -> Same:
    """By tie: the new filing and those with the same value, as far back as any rule looks."""
    policy = ctx.register.platform.abuse
    ties = [tie for tie, column in COLUMNS.items() if getattr(application, column)]
    asked = [_alike(policy, tie, new, application) for tie in ties]
    ids = dict(zip(ties, await rows.ids(asked), strict=True))
    everything = {id_ for found in ids.values() for id_ in found}
    alike = Application.filter(id__in=list(everything)).order_by("-declared_at")
    others = await filings(ctx.register.keys, alike) if everything else []
    return {
        tie: [new, *(one for one in others if one.application in found)]
        for tie, found in ids.items()
    }


async def filings(keys: KeyRing, found: QuerySet[Application]) -> list[Filing]:
    return [_filing(keys, values) for values in await found.values(*_READ)]


async def earlier_in_block(ctx: Context, application: Application, since: datetime) -> int:
    """How many applications came from the block in the month before `since`; MOST for more."""
    before = Application.filter(
        block_hash=application.block_hash,
        declared_at__gte=since - QUIET_BEFORE,
        declared_at__lt=since,
    )
    return len(await before.limit(MOST).values_list("id", flat=True))


def _alike(
    policy: AbusePolicy, tie: Tie, new: Filing, application: Application
) -> tuple[str, list[Any]]:
    """Those with the same value, the newest first: a text, and its values."""
    column, since = COLUMNS[tie], new.at - _reach(policy, tie)
    only = f"AND nature = '{SubjectNature.NATURAL_PERSON}'" if tie is Tie.BLOCK else ""
    text = ALIKE.format(column=column, only=only)
    return text, [getattr(application, column), since, new.application]


def _reach(policy: AbusePolicy, tie: Tie) -> timedelta:
    """A block is shared by thousands: only its burst is read."""
    if tie is not Tie.BLOCK:
        return policy.longest
    rows = [row.within for row in policy.thresholds if row.rule is AbuseRule.BLOCK_BURST]
    return max(rows, default=timedelta())


def _filing(keys: KeyRing, values: dict[str, Any]) -> Filing:
    return Filing(
        application=values["id"],
        subject=values["account__subject_id"],
        nature=SubjectNature(values["nature"]),
        at=values["declared_at"],
        name=values["account__name"],
        count=values["name_count"],
        living=values["account__status"] in LIVING,
        ties=_ties(keys, values),
    )


def _ties(keys: KeyRing, values: dict[str, Any]) -> dict[Tie, str]:
    ties = {tie: values[column] for tie, column in COLUMNS.items() if values[column]}
    return ties | {Tie.LOGIN: keys.lookup_hash("login", ties[Tie.LOGIN])}
