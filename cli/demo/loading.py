"""`gongshi demo`: an empty register is filled by its own doors."""

import dataclasses
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from urllib.parse import urlsplit

import httpx

from app import create_app, register_of
from cli.demo import year
from cli.demo.desk import Desk
from cli.demo.keepsake import Keepsake
from cli.demo.outside import DemoClock, DemoPhones
from cli.demo.patrolling import Patrol
from cli.demo.people import OPERATOR
from cli.demo.stage import Stage
from cli.simulator.behaviour import Name
from cli.simulator.serving import Served, serving
from models import Account, database
from resolvers.notices import outbox
from settings import Settings

SMALLEST = 20
DAYS = 366
BEFORE_NOW = timedelta(minutes=1)

Progress = Callable[[str], None]


async def accounts(settings: Settings) -> int:
    """How many accounts the register has, in whatever state."""
    await database.connect(settings.database, settings.replica)
    try:
        return await Account.all().count()
    finally:
        await database.disconnect()


async def load(settings: Settings, *, size: int, seed: int, say: Progress) -> Keepsake:
    """Play the year that ends a minute ago. What is worth finding again is returned."""
    end = datetime.now(UTC).replace(microsecond=0) - BEFORE_NOW
    async with _desk(settings, DemoClock(end - timedelta(days=DAYS)), seed) as desk:
        stage = Stage(desk, Random(seed), end)  # noqa: S311 # a story repeats, it guards nothing
        stories = [*year.cast(stage, size, seed), Patrol(end - timedelta(days=DAYS))]
        await year.play(stage, stories, _months(say))
        return Keepsake(desk.issuer.issuer, OPERATOR.login, stage.receipts)


@asynccontextmanager
async def _desk(settings: Settings, clock: DemoClock, seed: int) -> AsyncIterator[Desk]:
    """Providers of its own, over HTTP, whatever the settings name: nobody in the story exists."""
    async with serving() as served:
        asked = settings.model_copy(update=_providers(served))
        chance = Random(seed).random  # noqa: S311 # a story repeats, it guards nothing
        register = dataclasses.replace(register_of(asked), clock=clock, chance=chance)
        app, phones = create_app(asked, register), DemoPhones(served.simulator)
        await database.connect(settings.database, settings.replica)
        try:
            transport = httpx.ASGITransport(app)
            async with httpx.AsyncClient(transport=transport, base_url=settings.base_url) as client:
                agreement = register.platform.agreement_version
                yield Desk(register, client, app.state.issuer, clock, phones, agreement)
            left = True
            while left:
                left = await outbox.deliver(register) > 0
        finally:
            await database.disconnect()


def _providers(served: Served) -> dict[str, Any]:
    urls = {
        "identity_url": served.urls[Name.RESIDENTS],
        "organisations_url": served.urls[Name.ORGANISATIONS],
        "sms_url": served.urls[Name.SMS],
        "smtp_url": None,
        "bank_url": served.urls[Name.BANK],
    }
    called = {urlsplit(url).netloc: f"{name}-example" for name, url in served.urls.items()}
    return {**urls, "providers": called}


def _months(say: Progress) -> year.Told:
    """Says each month once, when it begins."""
    said = ""

    def told(at: datetime) -> None:
        nonlocal said
        if (month := f"{at:%Y-%m}") != said:
            said = month
            say(month)

    return told
