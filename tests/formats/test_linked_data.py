"""JSON-LD in an account's page: what its twin says, as data that nothing runs (Art 9)."""

import json
from typing import Any

import pytest

from public_site.formats.json_ld import TYPES
from rules.vocabulary import SubjectNature
from tests import build
from tests.accounts.test_page import erase
from tests.accounts.versions import change, terminate
from tests.site.reading import blocks, page, scripts, words
from tests.world import World

pytestmark = pytest.mark.article("9")

HOSTILE = [
    "</script><script>x()</script>",
    "<!--<script>",
    "]]><script src=//x.example>",
    "&lt;/script&gt;&quot;",
    '"}</ScRiPt >{"',
    "\\u003c/script>\\",
]
# What a search engine is told beyond what stands on the page, in no words of the account's.
TECHNICAL = {"@type", "@id", "propertyID", "addressCountry", "subjectOf"}


async def block(world: World, path: str) -> dict[str, Any]:
    """The one block of data in the page at `path`."""
    [body] = blocks(await page(world, path))
    read: dict[str, Any] = json.loads(body)
    return read


def values(told: Any) -> list[str]:
    """Every value that a reader is told."""
    if isinstance(told, dict):
        return [one for key, held in told.items() if key not in TECHNICAL for one in values(held)]
    return [str(told)]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("which", ["", "@1", "@2", "?asOf=2026-11-24"])
async def test_a_page_holds_the_very_document_that_its_twin_is(
    world: World, language: str, which: str
) -> None:
    number = await world.account()
    await change(world, number, name="改过的名称")
    number, at, version = f"{number}{which}".partition("@")
    stem, _, query = f"{number}{at}{version}".partition("?")
    twin = await world.client.get(f"/accounts/{stem}.jsonld?{query}")

    assert await block(world, f"/{language}/accounts/{number}{at}{version}") == twin.json()


@pytest.mark.parametrize("nature", SubjectNature)
async def test_what_the_block_says_of_an_operator_stands_on_the_page(
    world: World, nature: SubjectNature
) -> None:
    number = await world.account(nature=nature, by=f"by-{nature}")
    shown = words(await page(world, f"/en/accounts/{number}"))
    told = await block(world, f"/en/accounts/{number}")
    operator = told.get("mainEntity")

    assert (operator and operator["@type"]) == TYPES[nature]
    assert [one for one in values(operator or {}) if one not in shown] == []
    assert told["identifier"]["value"] == number in shown


async def test_the_block_of_a_persons_page_says_nothing_of_the_person(world: World) -> None:
    subject = build.subject("NATURAL_PERSON", operatorName="诸葛小明")
    number = await world.account(name="小满读诗", nature="NATURAL_PERSON", subject=subject)
    [body] = blocks(await page(world, f"/zh/accounts/{number}"))

    assert "mainEntity" not in body
    assert not [one for one in ("Person", "诸葛", "小满", "读诗", "500000") if one in body]


async def test_an_operator_has_the_name_that_search_engines_look_for(world: World) -> None:
    own = build.application()
    number = await world.account(**own)
    operator = (await block(world, f"/zh/accounts/{number}"))["mainEntity"]

    assert operator["name"] == operator["legalName"] == own["subject"]["operatorName"]
    assert operator["address"]["addressRegion"] == "重庆市"
    assert operator["address"]["addressLocality"] == "渝中区"


async def test_an_account_that_ended_lends_its_operator_no_name(world: World) -> None:
    number = await world.account(name="旧时读诗")
    await terminate(world, number)
    now, before = [await block(world, f"/zh/accounts/{number}{at}") for at in ("", "@1")]

    assert "alternateName" not in now["mainEntity"]
    assert before["mainEntity"]["alternateName"] == now["name"] == "旧时读诗"


@pytest.mark.parametrize("hostile", HOSTILE)
async def test_nothing_that_was_registered_leaves_the_block(world: World, hostile: str) -> None:
    own = build.subject(operatorName=f"重庆{hostile}<script>alert(1)</script>公司")
    number = await world.account(name=hostile, subject=own)
    for at in ("", "@1"):
        markup = await page(world, f"/zh/accounts/{number}{at}")
        [(attributes, body)] = scripts(markup)
        told = json.loads(body)

        assert attributes == {"type": "application/ld+json"}
        assert not set("<>&") & set(body)
        assert markup.count("<script") == markup.count("</script") == 1
        assert (told["name"], told["mainEntity"]["name"]) == (hostile, own["operatorName"])


async def test_a_separator_that_no_name_may_have_breaks_no_line_of_the_block(world: World) -> None:
    number = await world.account()
    await change(world, number, name="上\u2028中\u2029下")
    [body] = blocks(await page(world, f"/zh/accounts/{number}"))

    assert len(body.splitlines()) == 1
    assert json.loads(body)["name"] == "上\u2028中\u2029下"


async def test_a_tombstone_and_a_page_of_no_account_have_no_block(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON")
    await erase(world, number)
    await terminate(world, number)

    assert scripts(await page(world, f"/zh/accounts/{number}", 410)) == []
    assert scripts(await page(world, f"/zh/accounts/{number}@9", 404)) == []
    assert scripts(await page(world, f"/zh/accounts/{number}/compare")) == []


def test_every_nature_of_operator_has_a_word_of_schema_org_or_none_on_purpose() -> None:
    assert set(TYPES) == set(SubjectNature)
    assert [nature for nature, type_ in TYPES.items() if type_ is None] == [
        SubjectNature.NATURAL_PERSON
    ]
