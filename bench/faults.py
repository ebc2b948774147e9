"""Each provider fails in every way amid 200 applications: none is approved wrongly, none is lost,
all finish after it recovers.

    python -m bench.faults [sqlite|postgresql] [--applications 200] [--provider …] [--fault …]

The register runs in this process with a clock that is moved, so that nobody waits for its minutes;
the providers are real servers over TLS, and slow ones really are slow.
"""

import argparse
import asyncio
import logging
import os
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bench.fault_world import PAUSE, FaultWorld, Providers, providers
from bench.served import database as fresh_database
from cli.simulator.behaviour import Mode, Name
from gateways.logs import logs
from models import Application, Factor, database
from resolvers import housekeeping
from resolvers.identity import claimants
from rules.vocabulary import ApplicationState, FactorKind, Outcome

AT_ONCE = 16
FAULTS = ("slow", "down", "flaky", "half-dead", "malformed", "lying", "wrong-certificate")
NEVER = ("wrongly approved", "lost", "unfinished")
ROUNDS = 40
Case = dict[str, Any]


class Drill:
    """One provider, sound for the first fifth of `applications`, then with one fault after another
    to their end; whoever reviews tries to approve them all before it recovers, and after.
    """

    def __init__(
        self, world: FaultWorld, name: Name, faults: Sequence[str], applications: int
    ) -> None:
        self.world, self.name, self.faults, self.many = world, name, faults, applications
        self.waits: list[float] = []

    async def run(self) -> dict[str, Any]:
        began, sound = time.monotonic(), self.many // 5
        cases = await self._file(range(sound))
        for index, fault in enumerate(self.faults):
            self._break(fault)
            cases += await self._file(range(self._from(index, sound), self._from(index + 1, sound)))
            await asyncio.sleep(PAUSE * 2)  # the next fault is asked about, not left alone
        early = await self._decide(cases)
        silent = await self._silent()
        self._mend()
        rounds = await self._recover()
        await self._confirm_all(cases)
        late = await self._decide([case for case in cases if case["reference"] not in early])
        approved = early | late
        wrong = [case for case in cases if case["false"] and case["reference"] in approved]
        left = [case for case in cases if not case["false"] and case["reference"] not in approved]
        for case in left:
            print("unfinished:", {key: case[key] for key in ("confirmed", "paid", "objections")})
        return {
            "approved during": len(early),
            "silent at the end of it": silent,
            "wrongly approved": len(wrong),
            "lost": self.many - await self._known(cases),
            "unfinished": len(left),
            "rounds": rounds,
            "p50 s": round(sorted(self.waits)[len(self.waits) // 2], 2),
            "max s": round(max(self.waits), 1),
            "seconds": round(time.monotonic() - began),
        }

    def _from(self, index: int, sound: int) -> int:
        return sound + (self.many - sound) * index // len(self.faults)

    def _break(self, fault: str) -> None:
        self._mend()
        served = self.world.providers.served[self.name]
        if fault == "wrong-certificate":
            served.present(*self.world.providers.false_certificate)
        else:
            mode = Mode(fault.upper().replace("-", "_"))
            served.simulator.providers[self.name].mode = mode

    def _mend(self) -> None:
        served = self.world.providers.served[self.name]
        served.present(*self.world.providers.certificate)
        served.simulator.providers[self.name].mode = Mode.SOUND

    async def _file(self, indices: range) -> list[Case]:
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(index: int) -> Case:
            async with gate:
                began = time.monotonic()
                case = await self.world.file(index, false=index % 4 == 3)
                self.waits.append(time.monotonic() - began)
                await self.world.confirm(case)
                return case

        return list(await asyncio.gather(*map(one, indices)))

    async def _decide(self, cases: list[Case]) -> set[str]:
        """A reviewer who approves whatever the register lets them."""
        approved = set()
        for case in cases:
            if await self.world.approve(case):
                approved.add(str(case["reference"]))
        return approved

    async def _silent(self) -> int:
        """How many factors of undecided applications wait for a provider."""
        waiting = Factor.filter(claimants.IS_OPEN)
        unsent = {"kind": FactorKind.PHONE, "outcome": Outcome.PENDING, "provider": ""}
        down = await waiting.filter(outcome=Outcome.PROVIDER_DOWN).count()
        return down + await waiting.filter(**unsent).count()

    async def _recover(self) -> int:
        """Nobody does anything: the register goes round by itself. Returns how often it had to."""
        await asyncio.sleep(PAUSE * 2)
        for round_ in range(1, ROUNDS):
            self.world.clock.move(minutes=6)
            await housekeeping.go_round(self.world.register)
            if not await self._silent():
                return round_
        return ROUNDS

    async def _confirm_all(self, cases: list[Case]) -> None:
        for case in cases:
            await self.world.confirm(case)

    async def _known(self, cases: list[Case]) -> int:
        refs = [case["reference"] for case in cases]
        decided = (ApplicationState.SUBMITTED, ApplicationState.APPROVED)
        return await Application.filter(ref__in=refs, state__in=decided).count()


@asynccontextmanager
async def fault_world(kind: str) -> AsyncIterator[FaultWorld]:
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="gongshi-faults-")))
        url = stack.enter_context(fresh_database(kind)) or f"sqlite://{folder / 'trial.sqlite'}"
        await database.migrate(url)
        await database.connect(url)
        stack.push_async_callback(database.disconnect)
        made: Providers = await stack.enter_async_context(providers(folder))
        trusted = {"SSL_CERT_FILE": str(made.certificate[0])}
        stack.enter_context(patch.dict(os.environ, trusted))
        yield await stack.enter_async_context(FaultWorld.over(made, url, folder))


async def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("database", nargs="?", default="sqlite")
    arguments.add_argument("--applications", type=int, default=200)
    arguments.add_argument(
        "--provider", type=Name, choices=list(Name), nargs="*", default=list(Name)
    )
    arguments.add_argument("--fault", choices=FAULTS, nargs="*", default=FAULTS)
    chosen = arguments.parse_args()
    logging.disable(logging.CRITICAL)  # each outage is logged, and there are thousands
    logs.configure(production=False, level="CRITICAL")
    failed = Counter[str]()
    async with fault_world(chosen.database) as world:
        for name in chosen.provider:
            found = await Drill(world, name, chosen.fault, chosen.applications).run()
            print(f"{name:14}", found, flush=True)
            failed.update(
                {what: found[what] for what in ("wrongly approved", "lost", "unfinished")}
            )
    print(chosen.database, dict(failed))
    if failed.total():
        raise SystemExit("a provider's fault was not survived")


if __name__ == "__main__":
    asyncio.run(main())
