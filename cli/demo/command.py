"""`gongshi demo`: whether it may, and what it says while it does."""

import asyncio

import typer

from cli import database
from cli.demo import loading
from cli.demo.desk import StoryBroken
from cli.demo.progress import Progress
from cli.trouble import Trouble
from gateways.logs import logs
from settings import Settings


def run(settings: Settings, *, once: bool, size: int, seed: int) -> None:
    """Load the demo into an empty register. Raises Trouble where it is not one.

    With `once` a register that has accounts is left as it is.
    """
    if settings.production:
        raise Trouble("The demo is fiction: it never goes into a register in production.")
    logs.configure(production=False, level="WARNING")
    database.check(settings)
    there = asyncio.run(loading.accounts(settings))
    if there and once:
        return
    if there:
        raise Trouble(f"The demo fills an empty register; this one has {there} accounts.")
    _load(settings, size, seed)


def _load(settings: Settings, size: int, seed: int) -> None:
    typer.echo(f"Playing a fictional year with {size} accounts:")
    progress = Progress(typer.echo)
    anew = f"To begin anew, empty {settings.data_folder} and the database."
    try:
        keepsake = asyncio.run(loading.load(settings, size=size, seed=seed, told=progress))
    except KeyboardInterrupt:
        raise Trouble(f"Stopped halfway. {anew}") from None
    except StoryBroken as broken:
        raise Trouble(f"The register refused what the demo asked: {broken}. {anew}") from None
    keepsake.keep(settings.data_folder)
    typer.echo(f"Done in {progress.spent:.0f} seconds.")
