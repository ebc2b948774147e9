"""What machines look for at fixed addresses, and what they get where there is nothing."""

import re
import xml.etree.ElementTree as ElementTree
from datetime import UTC, datetime, timedelta

import pytest

from resolvers.disclosure import directory
from tests.accounts.test_page import erase
from tests.site.reading import page, words
from tests.site.test_headers import POLICY
from tests.world import World

BASE = "http://register.example"
BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language": "en"}
SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


async def places(world: World, path: str) -> list[str]:
    """Every address that a sitemap names."""
    answer = await world.client.get(path)
    assert answer.status_code == 200
    root = ElementTree.fromstring(answer.text)  # noqa: S314 # our own sitemap
    return [str(one.text) for one in root.findall("*/s:loc", SPACE)]


@pytest.mark.parametrize("path", ["/robots.txt", "/.well-known/security.txt"])
async def test_what_machines_ask_again_for_is_not_sent_again(world: World, path: str) -> None:
    first = await world.client.get(path)
    again = await world.client.get(path, headers={"If-None-Match": first.headers["etag"]})

    assert (again.status_code, again.content) == (304, b"")


async def test_the_sitemap_names_a_page_for_who_speaks_neither_language(world: World) -> None:
    await world.account()
    for path in ("/sitemap/pages.xml", "/sitemap/accounts-1.xml"):
        text = (await world.client.get(path)).text
        default = re.findall(r'hreflang="x-default" href="([^"]*)"', text)

        assert len(default) == text.count("<url>")
        assert all(place.startswith(f"{BASE}/zh/") for place in default)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("path", ["/", "/statistics"])
async def test_home_and_figures_say_what_they_are_to_who_passes_them_on(
    world: World, language: str, path: str
) -> None:
    markup = await page(world, f"/{language}{path}")
    told = dict(re.findall(r'<meta (?:name|property)="([^"]*)" content="([^"]*)">', markup))

    assert told["description"] == told["og:description"]
    assert f"<title>{told['og:title']} · " in markup
    assert told["og:url"] == f"{BASE}/{language}{path}"


@pytest.mark.article("9")
async def test_the_sitemap_leads_to_every_account_in_both_languages(world: World) -> None:
    numbers = [await world.account() for _ in range(2)]
    files = [
        one.removeprefix("http://register.example") for one in await places(world, "/sitemap.xml")
    ]
    found = [place for path in files for place in await places(world, path)]

    for number in numbers:
        for language in ("zh", "en"):
            assert f"{BASE}/{language}/accounts/{number}" in found
    for place in found:
        page = await world.client.get(place.removeprefix(BASE))
        assert page.status_code == 200


async def test_an_account_whose_name_was_withdrawn_is_not_offered_to_search_engines(
    world: World,
) -> None:
    number = await world.account(nature="NATURAL_PERSON")
    await erase(world, number)

    assert not [
        place for place in await places(world, "/sitemap/accounts-1.xml") if number in place
    ]


async def test_accounts_are_listed_in_stretches_of_numbers(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = [await world.account() for _ in range(3)]
    monkeypatch.setattr(directory, "SPAN", 2)

    assert await directory.stretches() == 2
    assert [one.number for one in await directory.stretch(1)] == numbers[:2]
    assert [one.number for one in await directory.stretch(2)] == numbers[2:]


@pytest.mark.parametrize("place", ["0", "2", "99999999999999999999", "-1", "x"])
async def test_a_stretch_that_is_not_there_is_not_found(world: World, place: str) -> None:
    await world.account()

    assert (await world.client.get(f"/sitemap/accounts-{place}.xml")).status_code == 404


async def test_an_empty_register_has_a_sitemap(world: World) -> None:
    assert await places(world, "/sitemap.xml") == ["http://register.example/sitemap/pages.xml"]


async def test_robots_are_told_what_is_not_for_them(world: World) -> None:
    said = (await world.client.get("/robots.txt")).text

    assert "Disallow: /evidence/" in said
    assert "Sitemap: http://register.example/sitemap.xml" in said


async def test_whoever_finds_a_hole_knows_whom_to_tell(world: World) -> None:
    answer = await world.client.get("/.well-known/security.txt")
    fields = dict(line.split(": ", 1) for line in answer.text.splitlines())

    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert fields["Contact"] == "mailto:register@register.example"
    assert fields["Canonical"] == "http://register.example/.well-known/security.txt"
    left = datetime.fromisoformat(fields["Expires"]) - world.clock.now().astimezone(UTC)
    assert timedelta(days=30) < left < timedelta(days=366)


@pytest.mark.parametrize(
    "path", ["/nothing", "/.well-known/nothing", "/accounts", "/sitemap/x.xml"]
)
async def test_who_reads_gets_a_page_where_nothing_is(world: World, path: str) -> None:
    answer = await world.client.get(path, headers=BROWSER)

    assert answer.status_code == 404
    assert "Page not found" in words(answer.text)
    assert answer.headers["content-security-policy"] == POLICY
    assert answer.headers["content-language"] == "en"
    assert set(answer.headers["vary"].split(", ")) >= {"Accept", "Accept-Language"}


async def test_a_page_where_nothing_is_speaks_chinese_unless_told(world: World) -> None:
    answer = await world.client.get("/nothing", headers={"Accept": "text/html"})

    assert "没有这个页面" in words(answer.text)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nothing", 404), ("POST", "/robots.txt", 405), ("GET", "/uploads/x", 405)],
)
async def test_a_program_gets_a_problem(world: World, method: str, path: str, status: int) -> None:
    answer = await world.client.request(method, path)

    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == answer.status_code == status
    assert status != 405 or answer.headers["allow"]


async def test_a_method_that_nothing_knows_is_told_in_words_to_who_reads(world: World) -> None:
    answer = await world.client.post("/robots.txt", headers=BROWSER)

    assert answer.status_code == 405
    assert "does not answer to a request of that kind" in words(answer.text)
