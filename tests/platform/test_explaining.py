"""The pages that explain: categories, how to check, accessibility; and that they tell the truth."""

import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from public_site.platform import accessibility, checking
from rules import categories, numbers
from tests.accounts.test_page import erase
from tests.site.reading import page, said
from tests.world import World

LANGUAGES = ["zh", "en"]
EXPLAINING = ["categories", "checking", "accessibility", "statistics", "rules"]


def commands(markup: str) -> list[str]:
    """What a reader is told to type, in its order."""
    return [html.unescape(one) for one in re.findall(r"<code>(.*?)</code></pre>", markup, re.S)]


def typed(command: str, folder: Path) -> list[str]:
    done = subprocess.run(  # noqa: S602 # the page's own command, as a reader types it
        command, shell=True, cwd=folder, capture_output=True, text=True, timeout=30, check=True
    )
    return done.stdout.splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_page_leads_to_those_that_explain(world: World, language: str) -> None:
    foot = (await page(world, f"/{language}/")).partition("<footer")[2]

    for path in EXPLAINING:
        assert f'href="/{language}/{path}"' in foot
    assert 'href="/.well-known/gongshi.json"' in foot


@pytest.mark.article("7")
async def test_every_category_that_is_offered_stands_on_its_page(world: World) -> None:
    shown = await page(world, "/zh/categories")

    for one in categories.CATEGORIES.values():
        assert f'href="/zh/search?category={one.code}">{one.zh}</a>' in shown


@pytest.mark.article("9")
async def test_a_category_says_what_must_be_shown_and_by_which_article(world: World) -> None:
    told = await said(world, "/en/categories")

    assert "News Proof required: Internet news information service licence Article 5(2)" in told
    assert "Proof required: Specialised background and Professional qualification Article" in told
    assert "background and Professional qualification or Service licence Article 9(1)" in told
    assert told.count("Article 5(2)") == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_commands_do_what_the_page_says(
    world: World, tmp_path: Path, language: str
) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="小满读诗")
    fetch, hashed, opened = commands(await page(world, f"/{language}/checking"))
    twin = await world.client.get(f"/accounts/{number}.json")
    (tmp_path / "record.json").write_bytes(twin.content)

    assert fetch == f"curl -s http://register.example/accounts/{number}.json -o record.json"
    told = typed(opened, tmp_path)
    assert len(told) == 1 + len(twin.json()["openings"]) > 3
    assert {line.rpartition(" ")[2] for line in told} == {"True"}
    if shutil.which("jq") and shutil.which("openssl"):
        assert typed(hashed, tmp_path) == [twin.json()["leafHash"]] * 2


async def test_the_commands_find_a_record_that_was_changed(world: World, tmp_path: Path) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="小满读诗")
    opened = commands(await page(world, "/zh/checking"))[2]
    twin = (await world.client.get(f"/accounts/{number}.json")).text
    (tmp_path / "record.json").write_text(twin.replace("小满读诗", "小满读书"), encoding="utf-8")
    assert "/facts/name 小满读书 False" in typed(opened, tmp_path)

    forged = twin.replace('"ACTIVE"', '"SUSPENDED"')
    (tmp_path / "record.json").write_text(forged, encoding="utf-8")
    assert typed(opened, tmp_path)[0] == "record False"


async def test_after_an_erasure_the_commands_still_fit(world: World, tmp_path: Path) -> None:
    number = await world.account(nature="NATURAL_PERSON")
    await erase(world, number)
    opened = commands(await page(world, "/zh/checking"))[2]
    twin = await world.client.get(f"/accounts/{number}@1.json")
    (tmp_path / "record.json").write_bytes(twin.content)

    assert typed(opened, tmp_path) == ["record True"]


async def test_without_an_account_the_page_explains_all_the_same(world: World) -> None:
    assert checking.TAUGHT in await said(world, "/en/checking")


@pytest.mark.parametrize("serial", [1, 17, 4_711, 899_999_999])
def test_a_number_adds_up_as_the_page_says(serial: int) -> None:
    number = numbers.account_number(serial)
    counted = checking.doubled(number)

    assert "".join(digit for digit, _ in counted) == number[1:]
    assert sum(counts for _, counts in counted) % 10 == 0


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_accessibility_statement_names_its_limits_a_contact_and_its_day(
    world: World, language: str
) -> None:
    markup = await page(world, f"/{language}/accessibility")

    assert "register@register.example" in markup
    assert f'datetime="{accessibility.REVIEWED.isoformat()}"' in markup
    assert "axe-core" in markup


@pytest.mark.article("20")
async def test_the_rules_name_every_channel_and_every_act(world: World) -> None:
    told = await said(world, "/zh/rules")

    for shown in ("complaints@register.example", "appeals@register.example", "400-000-0000"):
        assert shown in told
    assert "第十八条第（十）项" in told


@pytest.mark.article("10")
async def test_the_rules_tell_the_quotas_that_hold(world: World) -> None:
    told = await said(world, "/en/rules")

    assert "Person 1 account" in told
    assert "Enterprise · Current affairs news 50 accounts" in told
