"""`gongshi simulate-providers`: serve them until told to stop, and say how to use them."""

import asyncio
import contextlib
from pathlib import Path

import typer

from cli.simulator.serving import environment, serving
from cli.trouble import Trouble

TOLD = """
Tell one to misbehave (SLOW, DOWN, FLAKY, HALF_DEAD, MALFORMED, LYING; SOUND again):
  curl -X PUT {url} -d '{{"mode": "SLOW", "seconds": 30}}'
and see all: curl {control}
Stop with Ctrl+C."""


def run(port: int, certificate: Path | None, key: Path | None) -> None:
    """Serve until Ctrl+C. Raises Trouble where it cannot begin."""
    if (certificate is None) != (key is None):
        raise Trouble("--certificate and --key go together.")
    for given in filter(None, (certificate, key)):
        if not given.is_file():
            raise Trouble(f"{given} is not there.")
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(port, certificate, key))


async def _serve(port: int, certificate: Path | None, key: Path | None) -> None:
    async with serving(port, certificate=certificate, key=key) as served:
        first = next(iter(served.urls.values()))
        control = f"{first.rpartition('/')[0]}/control"
        typer.echo("Simulated providers; have a register ask them with:\n")
        typer.echo(environment(served))
        typer.echo(TOLD.format(url=f"{control}/residents", control=control))
        await asyncio.Event().wait()
