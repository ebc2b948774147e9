"""`gongshi demo`: an empty register is filled by its own doors."""

import dataclasses
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from random import Random

from app import create_app, register_of
from cli.demo import examples, hours, year
from cli.demo.desk import Desk
from cli.demo.door import Door
from cli.demo.keepsake import Keepsake
from cli.demo.outside import DemoBank, DemoClock, DemoPhones, DemoRegisters
from cli.demo.patrolling import Patrol
from cli.demo.people import OPERATOR
from cli.demo.stage import Stage
from models import Account, CheckRun, database
from resolvers.notices import outbox
from rules.vocabulary import AccountStatus, CheckState
from settings import Settings

DAYS = 366
FIRST_ROUND = (4, 6)  # working days after the beginning
BEFORE_NOW = timedelta(minutes=1)
ASKED_OUTSIDE = ("identity_url", "organisations_url", "sms_url", "smtp_url", "bank_url")


async def accounts(settings: Settings) -> int:
    """How many accounts the register has, in whatever state."""
    await database.connect(settings.database, settings.replica)
    try:
        return await Account.all().count()
    finally:
        await database.disconnect()


async def load(settings: Settings, *, size: int, seed: int, told: year.Told) -> Keepsake:
    """Play the year that ends a minute ago. What is worth finding again is returned."""
    end = datetime.now(UTC).replace(microsecond=0) - BEFORE_NOW
    async with _desk(settings, DemoClock(end - timedelta(days=DAYS)), seed) as desk:
        stage = Stage(desk, Random(seed), end)  # noqa: S311 # a story repeats, it guards nothing
        first = hours.office(end - timedelta(days=DAYS), FIRST_ROUND, stage.random)
        stories = [*year.cast(stage, size, seed), Patrol(first)]
        await year.play(stage, stories, told)
        shown = examples.shown(stage.firsts, await _checked_again())
        return Keepsake(desk.issuer.issuer, OPERATOR.login, stage.receipts, shown)


async def _checked_again() -> str | None:
    """The number of the account in service that passed a check last."""
    passed = CheckRun.filter(state=CheckState.PASSED, account__status=AccountStatus.ACTIVE)
    last = await passed.order_by("-decided_at", "-id").select_related("account").first()
    return str(last.account.number) if last else None


@asynccontextmanager
async def _desk(settings: Settings, clock: DemoClock, seed: int) -> AsyncIterator[Desk]:
    """A world outside of its own, whatever the settings name: nobody in the story exists."""
    alone = settings.model_copy(update=dict.fromkeys(ASKED_OUTSIDE))
    phones, registers, bank = DemoPhones(), DemoRegisters(clock), DemoBank()
    register = dataclasses.replace(
        register_of(alone),
        clock=clock,
        chance=Random(seed).random,  # noqa: S311 # a story repeats
        sms=phones,
        registry=registers,
        bank=bank,
    )
    app = create_app(alone, register)
    gc.freeze()  # what is made by now stays: no collection goes through it while the year is played
    await database.connect(_hasty(settings.database), settings.replica, alone=True)
    try:
        door, agreement = Door(app, settings.base_url), register.platform.agreement_version
        yield Desk(register, door, app.state.issuer, clock, phones, registers, bank, agreement)
        left = True
        while left:
            left = await outbox.deliver(register) > 0
    finally:
        await database.disconnect()
        gc.unfreeze()


def _hasty(url: str) -> str:
    """On SQLite, a database that writes without waiting for the disk: a demo that a power cut ends
    is begun anew.
    """
    if database.file_of(url) is None:
        return url
    return f"{url}{'&' if '?' in url else '?'}synchronous=OFF"
