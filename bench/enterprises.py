"""Real enterprises through apply → review → marker → lookup, over HTTP.

    python -m bench.enterprises FILE.csv [sqlite|postgresql] [--most N]

The file has the columns name, uscc, registered_on, province, city, address, business_scope. The
register gets invented contacts; nothing of the file stays behind.
"""

import argparse
import asyncio
import csv
import time
from functools import partial
from pathlib import Path
from typing import Any

import httpx
from stdnum.cn import ric

from bench.approving import approval, handed_in
from bench.served import Served, served
from rules.identity.credit_codes import CLASSES
from rules.text.folding import display, fold
from tests import operations

AT_ONCE = 8
LOOKUP = """
query($number: String!) {
  disclosure(by: {number: $number}) {
    name { value } operatorName { value level } uscc { value } businessScope { value }
    placeRegistered { place { division detail } } markers { type }
  }
}"""


async def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("file", type=Path)
    arguments.add_argument("database", nargs="?", default="sqlite")
    arguments.add_argument("--most", type=int, default=None)
    chosen = arguments.parse_args()
    with chosen.file.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))[: chosen.most]
    with served(chosen.database) as register:
        trial = Trial(register)
        await trial.run(distinct(rows))


class Trial:
    def __init__(self, register: Served) -> None:
        self.operator = register.token("operator", "OPERATOR")
        self.reviewer = register.token("reviewer", "REVIEWER")
        self.client = httpx.AsyncClient(base_url=register.url(), timeout=60)
        self.wrong: list[str] = []
        self.latencies: dict[str, list[float]] = {}

    async def run(self, rows: list[dict[str, str]]) -> None:
        started = time.monotonic()
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(index: int, row: dict[str, str]) -> None:
            async with gate:
                await self._through(index, row)

        await asyncio.gather(*(one(index, row) for index, row in enumerate(rows)))
        seconds = time.monotonic() - started
        print(f"{len(rows)} enterprises, {len(self.wrong)} wrong, {seconds:.1f} s, ", end="")
        print(f"{len(rows) / seconds:.1f} a second through all four steps")
        for step, taken in self.latencies.items():
            taken.sort()
            p50, p99 = taken[len(taken) // 2], taken[int(len(taken) * 0.99)]
            print(f"  {step:10} p50 {p50 * 1000:6.1f} ms   p99 {p99 * 1000:6.1f} ms")
        for line in self.wrong[:10]:
            print(" ", line)
        if self.wrong:
            raise SystemExit("an enterprise did not come through as it was declared")

    async def _through(self, index: int, row: dict[str, str]) -> None:
        paper = await handed_in(self.client, partial(self._do, "hand in", who="operator"))
        asked = _application(index, row) | {"evidence": [paper]}
        filed = await self._do("apply", operations.REGISTER, asked, "operator")
        if filed["objections"]:
            self.wrong.append(f"{row['name']}: {filed['objections']}")
            return
        reviewing = partial(self._do, "claim", who="reviewer")
        verdict = await approval(self.client, reviewing, filed["application"]["reference"])
        decided = await self._do("decide", operations.DECIDE, verdict, "reviewer")
        number = decided["application"]["account"]["number"]
        face = await self._ask("look up", LOOKUP, {"number": number}, None)
        if face["disclosure"] != _expected(row, filed["application"]["account"]["name"]):
            self.wrong.append(f"{row['name']}: {face['disclosure']}")

    async def _do(
        self, step: str, document: str, input: dict[str, Any], who: str
    ) -> dict[str, Any]:
        data = await self._ask(step, document, {"input": input}, who)
        payload: dict[str, Any] = next(iter(data.values()))
        return payload

    async def _ask(
        self, step: str, document: str, variables: dict[str, Any], who: str | None
    ) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {getattr(self, who)}"} if who else {}
        body = {"query": document, "variables": variables}
        started = time.monotonic()
        answer = (await self.client.post("/graphql", json=body, headers=headers)).json()
        self.latencies.setdefault(step, []).append(time.monotonic() - started)
        if "errors" in answer:
            raise RuntimeError(answer["errors"])
        data: dict[str, Any] = answer["data"]
        return data


def distinct(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Account names are made from the enterprise's; those that would fold alike get a number."""
    seen: set[str] = set()
    for index, row in enumerate(rows):
        row["account"] = row["name"][:26]
        if fold(row["account"]) in seen:
            row["account"] = f"{row['name'][:24]}{index}"
        seen.add(fold(row["account"]))
    return rows


def _application(index: int, row: dict[str, str]) -> dict[str, Any]:
    place = {"division": "310000", "detail": row["address"]}
    body = f"11010519{50 + index % 50}0315{index % 1000:03d}"
    return {
        "name": row["account"],
        "category": "OTHER",
        "agreementVersion": "2026-11",
        "subject": {
            "nature": _nature(row),
            "operatorName": row["name"],
            "document": {"kind": "USCC", "number": row["uscc"]},
            "placeRegistered": place,
            "placeOperated": place,
            "businessScope": row["business_scope"],
            "contact": {"phone": f"139{index:08d}", "publicContact": "021-00000000"},
        },
        "responsiblePerson": {
            "name": "试用",
            "documentNumber": body + ric.calc_check_digit(body + "0"),
        },
    }


def _nature(row: dict[str, str]) -> str:
    """The one nature whose credit codes are of this class."""
    code = row["uscc"].upper()
    return next(nature.value for nature, classes in CLASSES.items() if code[:2] in classes)


def _expected(row: dict[str, str], name: str) -> dict[str, Any]:
    return {
        "name": {"value": display(name)},
        "operatorName": {"value": row["name"].strip(), "level": "VERIFIED"},
        "uscc": {"value": row["uscc"].upper()},
        "businessScope": {"value": row["business_scope"].strip()},
        "placeRegistered": {"place": {"division": "310000", "detail": row["address"]}},
        "markers": [{"type": _nature(row)}],
    }


if __name__ == "__main__":
    asyncio.run(main())
