"""The register in figures, as a page and as files (Art 20: 自觉接受社会监督)."""

import csv
from io import StringIO
from typing import Any

import httpx
import pytest

from resolvers.statistics import TOPICS, Topic
from resolvers.statistics.topics import registrations, reports
from tests.site.reading import page, said
from tests.statistics.test_figures import report
from tests.world import World

pytestmark = pytest.mark.article("20")


async def get(world: World, path: str, status: int = 200, **headers: str) -> httpx.Response:
    answer = await world.client.get(path, headers=headers)
    assert answer.status_code == status, answer.text[:500]
    return answer


async def table(world: World, topic: Topic) -> dict[str, Any]:
    """The figures of one topic by their keys."""
    told = (await get(world, f"/statistics/{topic.name}.json")).json()["tables"][0]
    return {row["key"]: row["figures"] for row in told["rows"]}


async def test_a_page_tells_what_was_promised_and_what_was_kept(world: World) -> None:
    number = await world.account(category="CULTURE_BOOKS")
    await report(world, number, times=6)
    told = await said(world, "/en/statistics")

    assert "We promise a decision within 7 working days" in told
    assert "We promise an answer within 10 working days" in told
    assert "Accounts registered 1" in told
    assert "Received 5" in told
    assert "Overdue, not answered fewer than 5" in told


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_every_chart_has_words_and_every_figure_a_table(world: World, language: str) -> None:
    await world.account()
    markup = await page(world, f"/{language}/statistics")

    assert markup.count('role="img"') == markup.count("<desc ") == 2
    assert " style=" not in markup
    for topic in TOPICS:
        assert f'id="{topic.name}"' in markup
        assert f'href="/statistics/{topic.name}.csv"' in markup


async def test_small_figures_of_reports_stand_nowhere_on_the_page(world: World) -> None:
    await report(world, await world.account(), times=3)
    told = await said(world, "/zh/statistics#reports")

    assert "已受理 少于 5" in told
    assert (await table(world, reports.BY_REASON))["FABRICATION"]["received"] == {
        "value": None,
        "suppressed": True,
    }


async def test_a_year_narrows_the_figures(world: World) -> None:
    await world.account()
    world.clock.move(days=60)
    await world.account()

    assert "登记账号 2" in await said(world, "/zh/statistics")
    assert "登记账号 1" in await said(world, "/zh/statistics?year=2026")
    rows = (await get(world, "/statistics/registrations-by-month.json?year=2027")).json()
    assert [row["key"] for row in rows["tables"][0]["rows"]] == ["2027-01"]


@pytest.mark.parametrize("year", ["1999", "0000", "9999", "abcd", "20261", "-1", "٢٠٢٦"])
async def test_a_year_without_figures_is_not_found_in_words(world: World, year: str) -> None:
    await world.account()

    assert "没有" in await said(world, f"/zh/statistics?year={year}", 404)
    refused = await get(world, f"/statistics.json?year={year}", 404)
    assert refused.headers["content-type"] == "application/problem+json"


async def test_a_register_without_an_account_has_figures_too(world: World) -> None:
    assert "登记账号 0" in await said(world, "/zh/statistics")
    assert (await get(world, "/statistics.csv")).text


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
async def test_each_table_is_a_file_that_spreadsheets_and_programs_read(
    world: World, topic: Topic
) -> None:
    await world.account(nature="NATURAL_PERSON")
    written = (await get(world, f"/statistics/{topic.name}.csv")).content
    rows = list(csv.DictReader(StringIO(written.decode("utf-8-sig"))))
    figures = await table(world, topic)

    assert written.startswith("\ufeff".encode())
    assert {row["topic"] for row in rows} == {topic.name}
    assert {row["series"] for row in rows} == set(topic.columns.series)
    for row in rows:
        figure = figures[row["key"]][row["series"]]
        told = "<5" if figure["suppressed"] else str(figure["value"])
        assert (row["value"], row["suppressed"]) == (told, str(figure["suppressed"]).lower())
        assert row["key_zh"]
        assert row["series_en"]


async def test_a_file_that_has_not_changed_is_not_sent_again(world: World) -> None:
    first = await get(world, "/statistics.json")
    again = await get(world, "/statistics.json", 304, **{"If-None-Match": first.headers["etag"]})

    assert again.content == b""
    assert first.headers["access-control-allow-origin"] == "*"


async def test_an_unknown_table_is_not_found(world: World) -> None:
    assert (await get(world, "/statistics/reporters.json", 404)).json()["status"] == 404


async def test_the_page_says_what_graphql_says(world: World) -> None:
    await world.account()
    document = (
        "{ statistics { sequence registrations { byNature { nature accounts { value } } } } }"
    )
    asked = (await world.ask(document))["data"]["statistics"]["registrations"]["byNature"]
    told = await table(world, registrations.BY_NATURE)

    assert {row["nature"]: row["accounts"]["value"] for row in asked} == {
        key: figures["accounts"]["value"] for key, figures in told.items()
    }
