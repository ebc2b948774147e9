"""What the platform itself is licensed for is public, and opens the news (Art 5)."""

from datetime import date
from typing import Any

import pytest

from resolvers.platform import platform_of
from rules.licences import Licence, LicenceBroken, carries_news
from rules.vocabulary import LicenceKind, NewsScope
from settings import TRIAL_PLATFORM
from tests import build, operations
from tests.site.reading import said
from tests.world import World

pytestmark = pytest.mark.article("5")

LAST = date(2029, 12, 31)
WHOLE = {"kind": "NEWS", "number": "59120260001", "scope": ["PLATFORM"], "valid_to": LAST}
LICENCES = "{ platform { licences { kind number scope validTo live } } }"
CATEGORIES = "{ categories { code open natures retired successors } }"


async def asked(world: World, document: str, name: str) -> Any:
    return (await world.ask(document))["data"][name]


async def open_codes(world: World) -> set[str]:
    return {one["code"] for one in await asked(world, CATEGORIES, "categories") if one["open"]}


async def applied(world: World, nature: str, category: str, **licence: Any) -> set[str]:
    held = {
        "field": "NEWS",
        "title": "互联网新闻信息服务许可证",
        "number": "59120260077",
        "scope": ["REPRINTING"],
        "validTo": "2035-01-01",
        **licence,
    }
    proof = build.credential(await world.upload("CREDENTIAL"), **held)
    evidence = [await world.upload("IDENTITY_DOCUMENT")]
    own = build.application(nature, category=category, credentials=[proof], evidence=evidence)
    payload = await world.do(operations.REGISTER, own, by="alice")
    return {one["code"] for one in payload["objections"]}


async def test_the_licences_are_public(world: World) -> None:
    first = (await asked(world, LICENCES, "platform"))["licences"][0]

    assert first == {
        "kind": "NEWS",
        "number": "59120260001",
        "scope": ["PLATFORM"],
        "validTo": "2029-12-31",
        "live": True,
    }
    entry = (await world.client.get("/.well-known/gongshi.json")).json()
    assert entry["platform"]["licences"][0]["number"] == "59120260001"
    assert "59120260001 · 传播平台服务 · 有效期至" in await said(world, "/zh/rules")


async def test_news_is_open_while_the_licence_lives_and_closed_the_day_after(
    world: World,
) -> None:
    world.clock.move(days=(LAST - date(2026, 11, 24)).days)
    on_the_day = await open_codes(world), await applied(world, "ENTERPRISE", "NEWS_DOMESTIC")
    world.clock.move(days=1)
    after = await open_codes(world), await applied(world, "ENTERPRISE", "NEWS_DOMESTIC")

    assert "NEWS_DOMESTIC" in on_the_day[0]
    assert on_the_day[1] == set()
    assert not {code for code in after[0] if code.startswith("NEWS")}
    assert after[1] == {"CATEGORY_CLOSED_WITHOUT_LICENCE"}
    assert "暂不开放" in await said(world, "/zh/categories")


async def test_an_application_that_waits_is_not_approved_once_the_licence_ended(
    world: World,
) -> None:
    held = await world.qualified(
        field="NEWS",
        title="互联网新闻信息服务许可证",
        number="59120260077",
        scope=["REPRINTING"],
        validTo="2035-01-01",
    )
    world.clock.move(days=(LAST - date(2026, 11, 24)).days)
    filed = await world.apply(category="NEWS", credentials=held[:1])
    world.clock.move(days=1)
    checked = [one["reference"] for one in filed["account"]["credentials"]]

    payload = await world.decide(filed["reference"], credentialsChecked=checked)

    found = [one["code"] for one in payload["objections"]]
    assert found == ["CATEGORY_CLOSED_WITHOUT_LICENCE"]


@pytest.mark.parametrize(
    "nature", ["NATURAL_PERSON", "INDIVIDUAL_BUSINESS", "UNINCORPORATED_ORGANISATION"]
)
async def test_who_cannot_hold_a_licence_for_news_is_told_so(world: World, nature: str) -> None:
    found = await applied(world, nature, "NEWS_COMMENTARY")

    assert found == {"CATEGORY_NOT_FOR_NATURE", "CREDENTIAL_NOT_FOR_NATURE"}


@pytest.mark.article("7")
async def test_a_company_does_not_speak_for_the_state(world: World) -> None:
    evidence = [await world.upload("IDENTITY_DOCUMENT")]
    own = build.application(category="GOVERNMENT_SAFETY", evidence=evidence)
    payload = await world.do(operations.REGISTER, own, by="alice")

    assert [one["code"] for one in payload["objections"]] == ["CATEGORY_NOT_FOR_NATURE"]
    await world.apply(nature="STATE_ORGAN", category="GOVERNMENT_SAFETY")
    shown = {one["code"]: one for one in await asked(world, CATEGORIES, "categories")}
    assert shown["GOVERNMENT_SAFETY"]["natures"] == ["STATE_ORGAN", "PUBLIC_INSTITUTION"]
    assert len(shown["LIFE"]["natures"]) == 7


@pytest.mark.parametrize(
    ("scope", "days", "carries"),
    [
        (("PLATFORM",), 0, True),
        (("PUBLISHING", "PLATFORM"), 0, True),
        (("PUBLISHING", "REPRINTING"), 0, False),
        (("PLATFORM",), 1, False),
    ],
)
def test_who_carries_the_news_of_others_is_licensed_as_a_platform(
    scope: tuple[str, ...], days: int, carries: bool
) -> None:
    today = date.fromordinal(LAST.toordinal() + days)
    held = Licence(LicenceKind.NEWS, "59120260001", tuple(map(NewsScope, scope)), LAST)
    assert carries_news([held], today) is carries
    assert not carries_news([], today)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "DRIVING"},
        {"number": " "},
        {"scope": []},
        {"scope": ["EVERYTHING"]},
        {"valid_to": None},
        {"valid_to": "2029-12-31"},
        {"kind": "PUBLISHING"},
    ],
)
def test_a_licence_that_cannot_be_meant_is_refused_when_the_register_starts(
    changes: dict[str, Any],
) -> None:
    with pytest.raises(LicenceBroken):
        platform_of({"licences": [WHOLE | changes]})


def test_the_platform_file_that_is_shipped_describes_its_licences() -> None:
    assert "[[licences]]" in TRIAL_PLATFORM.read_text(encoding="utf-8")
