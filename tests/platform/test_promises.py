"""What holds for an account's own page in both languages: sizes, headers, honest levels."""

import gzip
import re

import pytest

from rules.vocabulary import Role
from tests import build, operations
from tests.accounts.test_page import erase, health_account
from tests.reporting.test_form import receipt, send
from tests.site.reading import DATA, page, scripts, words
from tests.site.test_headers import POLICY
from tests.world import World

FIRST_FLIGHT = 14 * 1024  # what a server may send before it hears back
LANGUAGES = ["zh", "en"]


def level_of(markup: str, fact: str) -> str:
    """The level that stands beside a fact, in words."""
    row = re.findall(rf'<div class="fact"><dt>{fact}</dt>(.*?)</div>', markup, re.S)[0]
    return words(re.findall(r'<dd class="fact-level">(.*?)</dd>', row, re.S)[0])


@pytest.mark.article("9")
async def test_a_declared_fact_is_not_called_checked(world: World) -> None:
    markup = await page(world, f"/en/accounts/{await world.account()}")

    assert level_of(markup, "Content category").startswith("Declared")
    assert level_of(markup, "Bio").startswith("Checked")
    assert level_of(markup, "Name of the operator").startswith("Verified")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_accounts_pages_run_nothing_and_keep_nothing(world: World, language: str) -> None:
    number = await world.account(nature="NATURAL_PERSON")
    await erase(world, number)
    for path in (f"accounts/{number}", f"accounts/{number}@1", "accounts/A1000000017"):
        answer = await world.client.get(f"/{language}/{path}")

        assert answer.headers["content-security-policy"] == POLICY
        assert answer.headers["referrer-policy"] == "same-origin"
        assert "set-cookie" not in answer.headers
        assert [attributes for attributes, _ in scripts(answer.text) if attributes != DATA] == []
        assert " style=" not in answer.text


async def test_a_receipt_and_its_way_run_nothing_and_keep_nothing(world: World) -> None:
    sent = await send(world, await world.account())
    followed = await world.client.post("/zh/follow", data={"receipt": receipt(sent)})
    for answer in (sent, followed):
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["content-security-policy"] == POLICY
        assert "set-cookie" not in answer.headers
        assert "etag" not in answer.headers


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_page_with_its_style_fits_into_the_first_flight(
    world: World, language: str
) -> None:
    number = await health_account(world)
    for serial in range(20):
        await world.account(by=f"operator-{serial}", name=f"山城健康第{serial * 7}站")
    home = await page(world, f"/{language}/")
    sheet = await page(world, re.findall(r'rel="stylesheet" href="([^"]*)"', home)[0])
    paths = ("", "search?q=山城", f"accounts/{number}")
    pages = [await page(world, f"/{language}/{path}") for path in paths]
    sizes = [sum(len(gzip.compress(text.encode())) for text in (sheet, one)) for one in pages]

    assert [size for size in sizes if size > FIRST_FLIGHT] == []


@pytest.mark.parametrize(
    "name", ["山城\u202e健康", "山城\u200f健康\u2066", "W" * 31, "e" + "\u0301" * 29]
)
async def test_a_name_that_would_break_a_page_is_not_registered(world: World, name: str) -> None:
    payload = await world.do(operations.REGISTER, build.application(name=name), by="alice")

    assert payload["application"] is None
    assert payload["objections"]


@pytest.mark.article("9")
async def test_an_account_whose_marker_ended_says_so_in_english(world: World) -> None:
    number = await world.account()
    ended = {
        "number": number,
        "type": "ENTERPRISE",
        "ground": "CREDENTIAL_EXPIRED",
        "note": "核对不符",
    }
    await world.do(operations.END_MARKER, ended, by="carol", role=Role.SUPERVISOR)
    markup = await page(world, f"/en/accounts/{number}")

    assert "This account has no marker." in words(markup)
    assert 'class="chip' not in markup
