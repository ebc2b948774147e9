"""Which form an address gives, and how long an answer may be kept (Art 9)."""

import random

import pytest

from tests.accounts.test_page import erase
from tests.world import World

ENDINGS = ["json", "jsonld", "csv", "md", "atom"]
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "type_"),
    [
        (BROWSER, None),
        ("*/*", None),
        ("", None),
        ("image/png", None),
        ("text/*", None),
        ("application/json", "application/json"),
        ("application/json, */*", "application/json"),
        ("application/ld+json;profile=x", "application/ld+json"),
        ("text/html;q=0.4, text/csv;q=0.5", "text/csv"),
        ("text/csv;q=0, text/markdown;q=0.001", "text/markdown"),
        ("application/atom+xml, text/html;q=0.9", "application/atom+xml"),
        ("application/json;q=nan", None),
        ("application/json;q=9, text/html", None),
        ("x" * 5_000, None),
    ],
)
async def test_one_address_serves_people_and_machines(
    world: World, accept: str, type_: str | None
) -> None:
    number = await world.account()
    answer = await world.client.get(f"/accounts/{number}@1", headers={"Accept": accept})

    assert {"Accept", "Accept-Language"} <= set(answer.headers["vary"].split(", "))
    if type_ is None:
        assert answer.headers["location"] == f"/zh/accounts/{number}@1"
    else:
        assert answer.headers["content-type"].partition(";")[0] == type_
        assert "location" not in answer.headers


async def test_the_way_to_the_page_keeps_the_question(world: World) -> None:
    number = await world.account()
    answer = await world.client.get(f"/accounts/{number}?asOf=2026-11-24&x=%E5%B1%B1")

    assert answer.headers["location"] == f"/zh/accounts/{number}?asOf=2026-11-24&x=%E5%B1%B1"


@pytest.mark.parametrize("ending", ENDINGS)
async def test_a_twin_that_has_not_changed_is_not_sent_again(world: World, ending: str) -> None:
    number = await world.account()
    first = await world.client.get(f"/accounts/{number}.{ending}")
    known = {"If-None-Match": first.headers["etag"]}
    again = await world.client.get(f"/accounts/{number}.{ending}", headers=known)
    head = await world.client.head(f"/accounts/{number}.{ending}")

    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["cache-control"] == first.headers["cache-control"] == "no-cache"
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == first.headers["etag"]


@pytest.mark.parametrize(
    ("nature", "stem", "lasting"),
    [
        ("ENTERPRISE", "@1", {"json", "csv"}),
        ("ENTERPRISE", "", set()),
        ("NATURAL_PERSON", "@1", set()),
        ("INDIVIDUAL_BUSINESS", "@1", set()),
    ],
)
@pytest.mark.article("6")
async def test_only_what_no_erasure_can_change_is_kept_for_ever(
    world: World, nature: str, stem: str, lasting: set[str]
) -> None:
    number = await world.account(nature=nature)
    kept = {
        ending
        for ending in ENDINGS
        if "immutable"
        in (await world.client.get(f"/accounts/{number}{stem}.{ending}")).headers["cache-control"]
    }

    assert kept == lasting


@pytest.mark.article("6")
@pytest.mark.parametrize("ending", ["json", "csv", "md", "atom"])
async def test_an_erasure_reaches_whoever_asks_again(world: World, ending: str) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="小满读诗")
    before = await world.client.get(f"/accounts/{number}@1.{ending}")
    await erase(world, number)
    known = {"If-None-Match": before.headers["etag"]}
    after = await world.client.get(f"/accounts/{number}@1.{ending}", headers=known)

    assert "小满" in before.text
    assert after.status_code == 200
    assert "小满" not in after.text


@pytest.mark.parametrize(("accept", "said"), [("zh", "位校验码"), ("en", "The last digit")])
async def test_a_missing_twin_says_why_in_the_askers_language(
    world: World, accept: str, said: str
) -> None:
    for ending in ENDINGS:
        answer = await world.client.get(
            f"/accounts/A1000000017.{ending}", headers={"Accept-Language": accept}
        )

        assert answer.status_code == 404
        assert said in answer.text
        assert "Accept-Language" in answer.headers["vary"]


PIECES = [
    "A1000000016", "A1000000017", "a100-0000 016", "@", "@1", "@0", "@²", ".json", ".atom", ".csv",
    "/compare", "/avatar", "?asOf=", "?from=", "&to=", "&before=", "&lang=", "2026-11-24",
    "9999-99-99", "1", "-1", "9" * 30, "%00", "%ED%A0%80", "%FF", "%E2%80%AE", "%F0%9F%98%80",
    "%2F", "%0D%0A", "é", "\u0301" * 5, "..", "%25", "'", '"', "%3Cb%3E",
]  # fmt: skip


async def test_no_address_made_of_odd_pieces_is_a_fault_of_ours(world: World) -> None:
    await world.account()
    chance = random.Random(9)  # noqa: S311 # the same odd addresses every time
    accepts = ["application/json", "text/html", "text/csv, ;q=x", "\u00e9"]
    failed = []
    for _ in range(400):
        root = chance.choice(["/zh/accounts/", "/en/accounts/", "/accounts/"])
        odd = "".join(chance.choices(PIECES, k=chance.randint(1, 6)))
        headers = {"Accept": chance.choice(accepts).encode("latin-1")}
        answer = await world.client.get(root + odd, headers=headers)
        if answer.status_code >= 500 or "set-cookie" in answer.headers:
            failed.append(root + odd)

    assert failed == []
