"""Look-ups, suggestions, facets and pages over HTTP, with real enterprises registered.

    python -m bench.lookups sqlite|postgresql FILE.csv [--rounds N] [--only WORDS] [--at URL]

FILE.csv is what `bench.enterprises` takes. `--only` names the kinds to measure, by a part
of their names. `--at` measures a served register in which the file's
enterprises are already registered. One client asks one thing after another; the ratios say how
much longer a kind of page takes than an account's own.
"""

import argparse
import asyncio
import csv
import random
import re
import time
from contextlib import nullcontext
from html import unescape
from pathlib import Path
from typing import Any

import httpx

from bench.enterprises import distinct
from bench.filling import fill
from bench.served import served
from rules.text.pinyin import whole_and_initials

TARGET = 0.050  # seconds at p99
WARM = 5
BASELINE = "account by number"
NEXT = re.compile(r'rel="(next|prev)" href="([^"]*)"')
Row = dict[str, str]
Kinds = dict[str, list[str]]


async def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("database", choices=("sqlite", "postgresql"))
    arguments.add_argument("file", type=Path)
    arguments.add_argument("--rounds", type=int, default=100)
    arguments.add_argument("--only", default="")
    arguments.add_argument("--at")
    chosen = arguments.parse_args()
    with chosen.file.open(encoding="utf-8") as lines:
        rows = distinct(list(csv.DictReader(lines)))
    with nullcontext() if chosen.at else served(chosen.database) as register:
        if register:
            await fill(register.database_url, rows)
        url = register.url() if register else chosen.at
        async with httpx.AsyncClient(base_url=url, timeout=30) as client:
            await measure(client, rows, chosen.rounds, chosen.only)


async def measure(client: httpx.AsyncClient, rows: list[Row], rounds: int, only: str) -> None:
    kinds = _kinds(random.Random(7), rows, rounds)  # noqa: S311 # the same questions each time
    kinds["following pages"], kinds["pages back"] = await _pages(client, rounds)
    kinds = {kind: paths for kind, paths in kinds.items() if only in kind}
    kinds[BASELINE] = await _accounts(client, rounds)
    taken = {kind: await _asked(client, paths) for kind, paths in kinds.items()}
    usual = _at(taken[BASELINE], 0.5)
    print(f"{'kind':28} {'p50 ms':>8} {'p99 ms':>8} {'most':>8} {'p50/account':>12}")
    for kind, seconds in taken.items():
        p50, p99 = _at(seconds, 0.5), _at(seconds, 0.99)
        late = "  over the target" if p99 > TARGET else ""
        figures = f"{p50 * 1e3:8.1f} {p99 * 1e3:8.1f} {max(seconds) * 1e3:8.1f} {p50 / usual:12.2f}"
        print(f"{kind:28} {figures}{late}")


def _kinds(chance: random.Random, rows: list[Row], rounds: int) -> Kinds:
    """What is asked, by what it is called."""
    some = [chance.choice(rows) for _ in range(rounds)]
    names = [row["account"] for row in some]
    typed: dict[str, list[str]] = {
        "whole name": names,
        "two characters": [_part(chance, name, 2) for name in names],
        "four characters": [_part(chance, name, 4) for name in names],
        "one character": [name[0] for name in names],
        "what most have": ["上海", "公司", "有限"] * (rounds // 3 + 1),
        "pinyin": [_key(name, 0) for name in names],
        "initials": [_key(name, 1) for name in names],
        "mixed script": [name[2:4] + _key(name[4:6], 0) for name in names],
        "two words": [f"{name[2:4]} {name[-4:-2]}" for name in names],
        "credit code": [row["uscc"] for row in some],
        "mistyped code": [_slip(chance, row["uscc"]) for row in some],
        "mistyped number": [f"A1{chance.randrange(10**9):09d}" for _ in some],
        "name with a slip": [_slip(chance, name) for name in names],
        "nothing like it": [f"鑫鱻{chance.randrange(999)}龘" for _ in some],
    }
    searches = {
        kind: [f"search?{_query(q=text)}" for text in texts] for kind, texts in typed.items()
    }
    suggestions = {
        f"suggest: {kind}": [f"suggest?{_query(q=text)}" for text in texts]
        for kind, texts in typed.items()
    }
    return (
        {"healthz": ["/healthz"] * rounds, "home": [""] * rounds, **searches}
        | _facets(names, rounds)
        | suggestions
    )


def _facets(names: list[str], rounds: int) -> Kinds:
    chosen = {"nature": "ENTERPRISE", "province": "310000", "year": "2026"}
    return {
        "everything": ["search"] * rounds,
        "one facet": [f"search?{_query(nature='ENTERPRISE')}"] * rounds,
        "three facets": [f"search?{_query(**chosen)}"] * rounds,
        "three facets and text": [f"search?{_query(q=name[2:4], **chosen)}" for name in names],
    }


async def _pages(client: httpx.AsyncClient, rounds: int) -> tuple[list[str], list[str]]:
    """The addresses of the pages that follow each other, and of those that lead back."""
    onward, back, path = [], [], "/zh/search?q=%E4%B8%8A%E6%B5%B7"
    while path and len(onward) < rounds:
        links = dict(NEXT.findall((await client.get(path)).text))
        onward.append(path)
        back += [unescape(links["prev"])] if "prev" in links else []
        path = unescape(links.get("next", ""))
    return onward, back


async def _accounts(client: httpx.AsyncClient, rounds: int) -> list[str]:
    page = (await client.get("/zh/search")).text
    found = re.findall(r'href="(/zh/accounts/A[0-9]{10})"', page)
    return (found * rounds)[:rounds]


async def _asked(client: httpx.AsyncClient, paths: list[str]) -> list[float]:
    addresses = [path if path.startswith("/") else f"/zh/{path}" for path in paths]
    for address in addresses[:WARM]:
        await client.get(address)
    return [await _timed(client, address) for address in addresses]


async def _timed(client: httpx.AsyncClient, address: str) -> float:
    started = time.perf_counter()
    answer = await client.get(address)
    assert answer.status_code in (200, 303), f"{address}: {answer.status_code}"
    return time.perf_counter() - started


def _query(**asked: str) -> str:
    return str(httpx.QueryParams(asked))


def _part(chance: random.Random, name: str, length: int) -> str:
    at = chance.randrange(max(1, len(name) - length))
    return name[at : at + length]


def _slip(chance: random.Random, text: str) -> str:
    """The text with one character wrong."""
    at = chance.randrange(2, len(text))
    return f"{text[:at]}{'7' if text[at] != '7' else '8'}{text[at + 1 :]}"


def _key(name: str, kind: int) -> str:
    keys: Any = whole_and_initials(name)[kind]
    return str(next(iter(keys), name))[:40]


def _at(seconds: list[float], share: float) -> float:
    return sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * share))]


if __name__ == "__main__":
    asyncio.run(main())
