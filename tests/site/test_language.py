"""Chinese first, English beside it, and the way from one to the other."""

import pytest

from tests.site.reading import page
from tests.world import World

PAGES = ["/", "/search?q=%E5%B1%B1", "/report", "/follow", "/rules"]


@pytest.mark.parametrize(
    ("liked", "language"),
    [("zh-CN,zh;q=0.9", "zh"), ("en-GB,en;q=0.9,zh;q=0.5", "en"), ("fr", "zh"), ("", "zh")],
)
async def test_the_bare_address_leads_to_the_language_that_is_liked(
    world: World, liked: str, language: str
) -> None:
    answer = await world.client.get("/", headers={"Accept-Language": liked})

    assert (answer.status_code, answer.headers["location"]) == (302, f"/{language}/")
    assert "Accept-Language" in answer.headers["vary"].split(", ")


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_says_its_language_and_knows_its_twin(world: World, path: str) -> None:
    answer = await world.client.get(f"/zh{path}")

    assert answer.headers["content-language"] == "zh-Hans"
    assert "accept-language" not in answer.headers.get("vary", "").lower()
    assert '<html lang="zh-Hans">' in answer.text
    assert f'hreflang="en" href="http://register.example/en{path}"' in answer.text
    assert f'href="/en{path}" lang="en"' in answer.text
    assert '<html lang="en">' in await page(world, f"/en{path}")


async def test_an_address_of_the_platform_leads_to_the_page_in_the_readers_language(
    world: World,
) -> None:
    assert 'href="/en/report"' in (await page(world, "/en/")).partition("<footer")[2]


@pytest.mark.parametrize(("language", "told"), [("zh", "北京时间"), ("en", "Beijing time (UTC+8)")])
async def test_every_page_says_whose_time_it_tells(world: World, language: str, told: str) -> None:
    assert told in (await page(world, f"/{language}/follow")).partition("<footer")[2]


async def test_a_third_language_is_not_spoken(world: World) -> None:
    assert (await world.client.get("/fr/")).status_code == 404
