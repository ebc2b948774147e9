"""A small month: what is found of five campaigns, and who of the honest has to wait (Art 10)."""

import asyncio
from pathlib import Path

import pytest

from bench.abuse.__main__ import MOST_HELD, played, population
from bench.abuse.campaigns import CAMPAIGNS

pytestmark = pytest.mark.article("10")

HONEST, SEED = 500, 7
CHOSEN = ("M2", "B2", "S1", "F1", "H1")  # one of each kind


def test_a_month_s_campaigns_are_found_and_hardly_an_honest_applicant_waits(
    database_url: str, tmp_path: Path
) -> None:
    campaigns = [one for one in CAMPAIGNS if one.name in CHOSEN]
    filings = population(HONEST, campaigns, SEED)

    _, outcomes, held = asyncio.run(played(database_url, tmp_path, filings, campaigns))

    found = {one.campaign.name: one.rules[0] for one in outcomes if one.rules}
    assert found == {
        "M2": "NAME_SERIES",
        "B2": "BLOCK_BURST",
        "S1": "ONE_HAND",
        "F1": "ONE_DOCUMENT",
        "H1": "NEVER_USED",
    }
    assert all(one.covered == one.size for one in outcomes)
    assert sum(held.values()) <= MOST_HELD * HONEST
