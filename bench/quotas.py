"""Quotas under races and kill -9: no subject ever has more accounts than it may (Art 10).

    python -m bench.quotas [sqlite|postgresql] [--attempts 10000] [--subjects 100] [--kill]

Two server processes are asked to register accounts of the same subjects in parallel; with --kill
one of them is killed again and again at a random moment. At the end the register is asked, as
its users would ask it, how many accounts each subject has.
"""

import argparse
import asyncio
import random
import time
from collections import Counter
from typing import Any

import httpx

from bench.served import Served, served
from rules.quotas.policy import DEFAULT
from rules.quotas.quotas import quota_of
from rules.vocabulary import CreditTier
from rules.vocabulary import SubjectNature as N
from tests import build, operations

PARALLEL, OPERATORS = 24, 8
NATURES = (N.NATURAL_PERSON, N.ENTERPRISE, N.NATURAL_PERSON, N.SOCIAL_ORGANISATION, N.STATE_ORGAN)
MINE = """
query($after: String) {
  myAccounts(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { status identity { operatorName } } }
  }
}"""


class Rush:
    def __init__(self, register: Served, subjects: int) -> None:
        self.register = register
        self.tokens = [register.token(f"operator-{i}", "OPERATOR") for i in range(OPERATORS)]
        natures = [NATURES[index % len(NATURES)] for index in range(subjects)]
        self.subjects = [
            build.subject(nature, operatorName=f"主体第{index}号")
            for index, nature in enumerate(natures)
        ]
        self.outcomes: Counter[str] = Counter()
        self.acknowledged: Counter[str] = Counter()

    async def run(self, attempts: int, kill: bool) -> None:
        work: asyncio.Queue[int] = asyncio.Queue()
        order = [index % len(self.subjects) for index in range(attempts)]
        random.shuffle(order)
        for index in order:
            work.put_nowait(index)
        started = time.monotonic()
        killer = asyncio.create_task(self._kill()) if kill else None
        await asyncio.gather(*(self._apply(lane, work) for lane in range(PARALLEL)))
        if killer is not None:
            killer.cancel()
            await asyncio.gather(killer, return_exceptions=True)
            await asyncio.to_thread(self._all_running)
        seconds = time.monotonic() - started
        print(f"{attempts} attempts by {len(self.subjects)} subjects in {seconds:.0f} s")
        print("answers:", dict(self.outcomes))
        await self._verify()

    async def _apply(self, lane: int, work: asyncio.Queue[int]) -> None:
        async with httpx.AsyncClient(timeout=60) as client:
            while not work.empty():
                subject = self.subjects[work.get_nowait()]
                asked = build.application(subject["nature"], subject=subject)
                outcome = await self._ask_until_answered(client, lane, asked)
                self.outcomes[outcome] += 1
                if outcome == "filed":
                    self.acknowledged[subject["operatorName"]] += 1

    async def _ask_until_answered(
        self, client: httpx.AsyncClient, lane: int, asked: dict[str, Any]
    ) -> str:
        """What came of one attempt. An answer that a kill took away stays open."""
        token = self.tokens[lane % OPERATORS]
        body = {"query": operations.REGISTER, "variables": {"input": asked}}
        try:
            url = f"{self.register.url(lane % len(self.register.ports))}/graphql"
            headers = {"Authorization": f"Bearer {token}"}
            answer = (await client.post(url, json=body, headers=headers)).json()
        except httpx.TransportError:
            await asyncio.sleep(0.05)
            return "cut off"
        if "errors" in answer:
            return str(answer["errors"][0]["extensions"]["code"])
        payload = answer["data"]["registerAccount"]
        return payload["objections"][0]["code"] if payload["objections"] else "filed"

    async def _kill(self) -> None:
        port = self.register.ports[1]
        while True:
            await asyncio.sleep(random.uniform(1.0, 4.0))  # noqa: S311 # when, not what
            await asyncio.to_thread(self.register.kill, port)
            self.outcomes["kills"] += 1
            await asyncio.to_thread(self.register.start, port)

    def _all_running(self) -> None:
        """The killer may have been stopped between a kill and the start."""
        for port in self.register.ports:
            if port not in self.register.running:
                self.register.start(port)

    async def _verify(self) -> None:
        accounts = await self._held()
        over, lost, unused = 0, 0, 0
        for subject in self.subjects:
            name, nature = subject["operatorName"], N(subject["nature"])
            most = quota_of(DEFAULT, nature, CreditTier.ORDINARY, "LIFE").most
            over += accounts[name] > most
            lost += accounts[name] < self.acknowledged[name]
            unused += accounts[name] < most
        print(f"accounts: {sum(accounts.values())}; subjects over their quota: {over}; ", end="")
        print(f"with less than was acknowledged: {lost}; with slots left: {unused}")
        if over or lost:
            raise SystemExit("the quotas did not hold")

    async def _held(self) -> Counter[str]:
        accounts: Counter[str] = Counter()
        async with httpx.AsyncClient(base_url=self.register.url(), timeout=60) as client:
            for token in self.tokens:
                after, more = None, True
                while more:
                    body = {"query": MINE, "variables": {"after": after}}
                    headers = {"Authorization": f"Bearer {token}"}
                    answer = (await client.post("/graphql", json=body, headers=headers)).json()
                    page = answer["data"]["myAccounts"]
                    for edge in page["edges"]:
                        accounts[edge["node"]["identity"]["operatorName"]] += 1
                    after, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]
        return accounts


async def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("database", nargs="?", default="sqlite")
    arguments.add_argument("--attempts", type=int, default=10_000)
    arguments.add_argument("--subjects", type=int, default=100)
    arguments.add_argument("--kill", action="store_true")
    chosen = arguments.parse_args()
    with served(chosen.database, processes=2) as register:
        await Rush(register, chosen.subjects).run(chosen.attempts, chosen.kill)


if __name__ == "__main__":
    asyncio.run(main())
