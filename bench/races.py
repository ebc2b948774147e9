"""Races between two server processes: one name, one review, one feed.

python -m bench.races [sqlite|postgresql]
"""

import argparse
import asyncio
import json
import time
from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import Any

import httpx
import websockets

from bench.approving import approval, handed_in
from bench.served import Served, served
from tests import build, operations

FOLLOW = (
    "subscription($after: Int!) { disclosureChanged(afterSequence: $after) { sequence number } }"
)


@dataclass(frozen=True, slots=True)
class Size:
    """How much happens at once: requests of one race, subscribers to a feed, changes in it."""

    parallel: int = 50
    subscribers: int = 20
    changes: int = 1_000


class Races:
    def __init__(self, register: Served, size: Size) -> None:
        self.register, self.size = register, size
        self.operator = register.token("alice", "OPERATOR")
        self.reviewers = [register.token(f"reviewer-{i}", "REVIEWER") for i in range(4)]
        self.clients = [
            httpx.AsyncClient(base_url=register.url(index), timeout=120)
            for index in range(len(register.ports))
        ]

    async def one_name(self) -> None:
        """Parallel registrations of one name, spelled in many ways, over two processes."""
        spellings = ["云山观察", "雲山觀察", "云山·观察", "云 山 观 察", "云山观察\u200b"]
        payloads = await asyncio.gather(
            *(
                self._do(
                    index,
                    operations.REGISTER,
                    build.application(name=spellings[index % len(spellings)]),
                    self.operator,
                )
                for index in range(self.size.parallel)
            )
        )
        outcomes = Counter(
            payload["objections"][0]["code"] if payload["objections"] else "registered"
            for payload in payloads
        )
        print("one name:", dict(outcomes))
        if outcomes != {"registered": 1, "NAME_TAKEN": self.size.parallel - 1}:
            raise SystemExit("the race for a name failed")

    async def one_review(self) -> None:
        """Parallel claims of one application by four reviewers, over two processes."""
        filed = await self._do(0, operations.REGISTER, build.application(), self.operator)
        application = {"application": filed["application"]["reference"]}
        payloads = await asyncio.gather(
            *(
                self._do(index, operations.CLAIM, application, self.reviewers[index % 4])
                for index in range(self.size.parallel)
            )
        )
        winners = {index % 4 for index, p in enumerate(payloads) if not p["objections"]}
        print(f"one review: held by {len(winners)} of 4 reviewers in {self.size.parallel} claims")
        if len(winners) != 1:
            raise SystemExit("the race for a review failed")

    async def one_feed(self) -> None:
        """Subscribers through changes, with one process restarted in the middle."""
        number = await self._account()
        first = await self._newest()
        heard: list[list[int]] = [[] for _ in range(self.size.subscribers)]
        last = first + self.size.changes
        followers = [
            asyncio.create_task(self._follow(index, heard[index], first, last))
            for index in range(self.size.subscribers)
        ]
        started = time.monotonic()
        half = self.size.changes // 2
        await self._publish(half)
        await asyncio.to_thread(self._restart)
        await self._publish(self.size.changes - half)
        await asyncio.wait_for(asyncio.gather(*followers), timeout=120)
        wrong = sum(sequences != list(range(first + 1, last + 1)) for sequences in heard)
        seconds = time.monotonic() - started
        print(f"one feed: {self.size.changes} changes in {seconds:.0f} s, ", end="")
        print(f"{self.size.subscribers} subscribers, ", end="")
        print(f"one restart; {wrong} saw a gap or a repeat ({number})")
        if wrong:
            raise SystemExit("the feed failed")

    def _restart(self) -> None:
        port = self.register.ports[1]
        self.register.kill(port)
        self.register.start(port)

    async def _follow(self, index: int, heard: list[int], first: int, last: int) -> None:
        while not heard or heard[-1] < last:
            try:
                await self._follow_once(index, heard, first, last)
            except (OSError, websockets.WebSocketException, KeyError):
                await asyncio.sleep(0.2)

    async def _follow_once(self, index: int, heard: list[int], first: int, last: int) -> None:
        url = self.register.url(index % 2).replace("http", "ws") + "/graphql"
        async with websockets.connect(url, subprotocols=["graphql-transport-ws"]) as socket:
            await socket.send('{"type": "connection_init"}')
            await socket.recv()
            variables = {"after": heard[-1] if heard else first}
            payload = {"query": FOLLOW, "variables": variables}
            await socket.send(json.dumps({"id": "1", "type": "subscribe", "payload": payload}))
            async for message in socket:
                frame = json.loads(message)
                if frame["type"] == "next":
                    heard.append(frame["payload"]["data"]["disclosureChanged"]["sequence"])
                    if heard[-1] >= last:
                        return

    async def _publish(self, count: int) -> None:
        gate = asyncio.Semaphore(8)

        async def one() -> None:
            async with gate:
                await self._account()

        await asyncio.gather(*(one() for _ in range(count)))

    async def _account(self) -> str:
        writing = partial(self._do, 0, token=self.operator)
        reviewing = partial(self._do, 0, token=self.reviewers[0])
        own = build.application(evidence=[await handed_in(self.clients[0], writing)])
        filed = await writing(operations.REGISTER, own)
        reference = filed["application"]["reference"]
        verdict = await approval(self.clients[0], reviewing, reference)
        decided = await self._do(0, operations.DECIDE, verdict, self.reviewers[0])
        number: str = decided["application"]["account"]["number"]
        return number

    async def _newest(self) -> int:
        newest, entries = 0, [{"sequence": 0}]
        while entries:
            newest = entries[-1]["sequence"]
            query = (
                f"{{ changes(afterSequence: {newest}, first: 100) {{ entries {{ sequence }} }} }}"
            )
            answer = (await self.clients[0].post("/graphql", json={"query": query})).json()
            entries = answer["data"]["changes"]["entries"]
        return newest

    async def _do(
        self, index: int, document: str, input: dict[str, Any], token: str
    ) -> dict[str, Any]:
        client = self.clients[index % len(self.clients)]
        body = {"query": document, "variables": {"input": input}}
        headers = {"Authorization": f"Bearer {token}"}
        answer = (await client.post("/graphql", json=body, headers=headers)).json()
        if "errors" in answer:
            raise RuntimeError(answer["errors"])
        payload: dict[str, Any] = next(iter(answer["data"].values()))
        return payload


async def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("database", nargs="?", default="sqlite")
    chosen = arguments.parse_args()
    with served(chosen.database, processes=2) as register:
        races = Races(register, Size())
        await races.one_name()
        await races.one_review()
        await races.one_feed()


if __name__ == "__main__":
    asyncio.run(main())
