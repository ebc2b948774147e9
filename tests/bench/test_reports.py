"""What the trials of names and of abuse print, each small."""

import asyncio
import re
from pathlib import Path

import orjson
import pytest

from bench.abuse import results
from bench.abuse.__main__ import played, population
from bench.abuse.campaigns import CAMPAIGNS
from bench.names.__main__ import main as judge_names
from tests.databases import SqliteDatabases


@pytest.mark.article("8")
def test_each_judge_of_names_has_a_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "out.json"
    monkeypatch.setattr("sys.argv", ["names", "--held", "40", "--json", str(kept)])

    judge_names()

    first, by_way, by_office = capsys.readouterr().out.split("\n\n")
    heading, *rows = first.splitlines()
    columns = len(re.findall(r"\S+ (?:SAME|ASSOCIATED|CLEAR)", heading))
    assert columns >= 8
    assert [row.partition("  ")[0].partition(" >=")[0] for row in rows][:4] == [
        "Gongshi",
        "NFKC and case folding",
        "rapidfuzz ratio",
        "pinyin equality",
    ]
    assert all(len(re.findall(r"[0-9.]+ %", row)) == columns for row in rows)
    assert min(by_way.count("%"), by_office.count("%")) >= 4
    assert len(orjson.loads(kept.read_bytes())) == len(rows) + by_office.count("%")


@pytest.mark.article("10")
def test_a_month_of_abuse_is_told_by_campaign(
    sqlite_databases: SqliteDatabases, tmp_path: Path
) -> None:
    campaigns = [campaign for campaign in CAMPAIGNS if campaign.name == "M2"]
    filings = population(60, campaigns, seed=7)
    url = sqlite_databases.fresh()

    month, outcomes, held = asyncio.run(played(url, tmp_path, filings, campaigns))

    told = results.report(month, filings, outcomes, held)
    sqlite_databases.give_back(url)
    assert re.search(r"M2.*NAME_SERIES", told)
