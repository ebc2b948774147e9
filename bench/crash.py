"""kill -9 under write load: nothing acknowledged is lost, nothing is half-written.

    python -m bench.crash [sqlite|postgresql] [--rounds 20]

Writers apply, claim and approve without pause; the server is killed at a random moment and
started again. At the end the register is asked, as its users would ask it, for everything that
it ever acknowledged.
"""

import argparse
import asyncio
import random
import time
from functools import partial
from typing import Any

import httpx

from bench.approving import approval, handed_in
from bench.served import Served, served
from tests import build, operations

WRITERS = 12
MINE = """
query($after: String) {
  myAccounts(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node {
      number status markers { type } application { state } disclosure { version markers { type } }
    } }
  }
}"""
FEED = """
query($after: Int!) { changes(afterSequence: $after, first: 100) { entries { sequence number } } }
"""


class Drill:
    def __init__(self, register: Served) -> None:
        self.register = register
        self.tokens = {
            "writer": register.token("writer", "OPERATOR"),
            "reviewer": register.token("reviewer", "REVIEWER"),
        }
        self.filed: set[str] = set()
        self.approved: set[str] = set()
        self.before = 0

    async def run(self, rounds: int, writers: int = WRITERS) -> None:
        self.before = await self._records()
        port = self.register.ports[0]
        slowest = 0.0
        for number in range(rounds):
            load = [asyncio.create_task(self._write()) for _ in range(writers)]
            await asyncio.sleep(random.uniform(1.0, 3.0))  # noqa: S311 # when, not what
            self.register.kill(port)
            for task in load:
                task.cancel()
            await asyncio.gather(*load, return_exceptions=True)
            started = time.monotonic()
            await asyncio.to_thread(self.register.start, port)
            slowest = max(slowest, time.monotonic() - started)
            print(f"round {number + 1}: {len(self.filed)} filed, {len(self.approved)} approved")
        await self._verify(slowest)

    async def _write(self) -> None:
        async with httpx.AsyncClient(base_url=self.register.url(), timeout=30) as client:
            while True:
                writing, reviewing = (
                    partial(self._do, client, who=who) for who in ("writer", "reviewer")
                )
                own = build.application(evidence=[await handed_in(client, writing)])
                filed = await writing(operations.REGISTER, own)
                self.filed.add(filed["application"]["account"]["number"])
                reference = filed["application"]["reference"]
                verdict = await approval(client, reviewing, reference)
                decided = await self._do(client, operations.DECIDE, verdict, "reviewer")
                self.approved.add(decided["application"]["account"]["number"])

    async def _do(
        self, client: httpx.AsyncClient, document: str, input: dict[str, Any], who: str
    ) -> dict[str, Any]:
        data = await self._ask(client, document, {"input": input}, who)
        payload: dict[str, Any] = next(iter(data.values()))
        return payload

    async def _ask(
        self, client: httpx.AsyncClient, document: str, variables: dict[str, Any], who: str
    ) -> dict[str, Any]:
        body = {"query": document, "variables": variables}
        headers = {"Authorization": f"Bearer {self.tokens[who]}"}
        answer = (await client.post("/graphql", json=body, headers=headers)).json()
        if "errors" in answer:
            raise RuntimeError(answer["errors"])
        data: dict[str, Any] = answer["data"]
        return data

    async def _verify(self, slowest: float) -> None:
        async with httpx.AsyncClient(base_url=self.register.url(), timeout=60) as client:
            accounts = await self._accounts(client)
            sequences = await self._sequences(client)
        records = len(sequences) - self.before
        active = {a["number"] for a in accounts if a["status"] == "ACTIVE"}
        half = [a for a in accounts if not _is_whole(a)]
        lost = (self.filed - {a["number"] for a in accounts}) | (self.approved - active)
        dense = sequences == list(range(1, len(sequences) + 1))
        print(f"{len(accounts)} accounts, {len(active)} active, {records} records")
        print(f"acknowledged and lost: {len(lost)}; half-written: {len(half)}; dense: {dense}")
        print(f"slowest start after a kill: {slowest:.1f} s")
        if lost or half or not dense or records != len(active):
            raise SystemExit("the drill failed")

    async def _accounts(self, client: httpx.AsyncClient) -> list[dict[str, Any]]:
        accounts: list[dict[str, Any]] = []
        after = None
        while True:
            page = (await self._ask(client, MINE, {"after": after}, "writer"))["myAccounts"]
            accounts += [edge["node"] for edge in page["edges"]]
            after = page["pageInfo"]["endCursor"]
            if not page["pageInfo"]["hasNextPage"]:
                return accounts

    async def _records(self) -> int:
        async with httpx.AsyncClient(base_url=self.register.url(), timeout=60) as client:
            return len(await self._sequences(client))

    async def _sequences(self, client: httpx.AsyncClient) -> list[int]:
        sequences: list[int] = []
        while True:
            after = sequences[-1] if sequences else 0
            page = await self._ask(client, FEED, {"after": after}, "writer")
            if not page["changes"]["entries"]:
                return sequences
            sequences += [entry["sequence"] for entry in page["changes"]["entries"]]


def _is_whole(account: dict[str, Any]) -> bool:
    """Active, approved, marked and published go together, or none of them."""
    face = account["disclosure"]
    signs = {
        account["status"] == "ACTIVE",
        account["application"]["state"] == "APPROVED",
        bool(account["markers"]),
        face is not None and bool(face["markers"]),
    }
    return len(signs) == 1


async def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("database", nargs="?", default="sqlite")
    arguments.add_argument("--rounds", type=int, default=20)
    chosen = arguments.parse_args()
    with served(chosen.database) as register:
        await Drill(register).run(chosen.rounds)


if __name__ == "__main__":
    asyncio.run(main())
