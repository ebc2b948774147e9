"""What no name and no introduction says of itself, by a table (Art 8(2))."""

from pathlib import Path
from typing import Any

import pytest

from rules.claims.wording import BIO_CODES, NAME_CODES, TREATED, Treatment
from rules.messages import MESSAGES
from rules.profiles.reading import Reading
from rules.profiles.wording import bio_passages, name_findings, name_objections
from rules.vocabulary import Role, Wording
from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("8")

LISTED = {
    line.split()[0]: line.split()[1:]
    for line in Path(__file__).with_name("wordings.txt").read_text("utf-8").splitlines()
}
REFUSED = [(name, code) for code, names in LISTED.items() if code in MESSAGES for name in names]
CHECKED = [(name, wording) for wording in Wording for name in LISTED.get(wording, ())]


@pytest.mark.parametrize(("name", "code"), REFUSED)
def test_what_no_name_may_say_is_refused(name: str, code: str) -> None:
    assert [one.code for one in name_objections(name, ("name",))] == [code]


@pytest.mark.parametrize(("name", "wording"), CHECKED)
def test_what_a_name_says_by_a_right_alone_is_asked_about(name: str, wording: Wording) -> None:
    assert [one.wording for one in name_findings(name)] == [wording]
    assert name_objections(name, ("name",)) == []


@pytest.mark.parametrize("name", LISTED["-"])
def test_an_honest_name_with_a_like_word_is_left_alone(name: str) -> None:
    assert name_objections(name, ("name",)) == []
    assert name_findings(name) == []


@pytest.mark.parametrize(
    ("bio", "codes"),
    [
        ("已认证博主，分享读书", ["BIO_CLAIMS_VERIFIED"]),
        ("🅥 云山周刊", ["BIO_CLAIMS_VERIFIED"]),
        ("平台客服，有事找我", ["BIO_CLAIMS_PLATFORM"]),
        ("备用号 A1000000172", ["BIO_HOLDS_NUMBER"]),
        ("✅ 专业团队\n✅ 准时回复", []),
        ("通过ISO9001体系认证", []),
        ("我没有官方认证", []),
        ("图书管理员的日常", []),
    ],
)
def test_an_introduction_is_asked_about_the_same_words(bio: str, codes: list[str]) -> None:
    assert [one.code for one in bio_passages(Reading(bio))] == codes


def test_the_table_says_of_every_wording_what_becomes_of_it() -> None:
    assert set(TREATED) == set(NAME_CODES) == set(Wording)
    in_bios = {one for one, row in TREATED.items() if row.bio is not Treatment.LEFT}
    assert in_bios == set(BIO_CODES)
    assert {*NAME_CODES.values(), *BIO_CODES.values()} <= set(MESSAGES)


CHECK = "query($name: String!) { checkName(name: $name) { verdict findings { rule code name } } }"


async def asked(world: World, name: str) -> dict[str, Any]:
    return await world.ask(CHECK, {"name": name})


async def test_a_name_that_is_nobodys_cannot_be_applied_for(world: World) -> None:
    answer = await asked(world, "系统通知")
    payload = await world.do(operations.REGISTER, build.application(name="云山已认证"), by="alice")

    assert answer["errors"][0]["extensions"]["code"] == "NAME_RESERVED"
    assert [(one["code"], one["path"]) for one in payload["objections"]] == [
        ("NAME_CLAIMS_VERIFIED", ["name"])
    ]


@pytest.mark.parametrize("name", ["示例内容平台小助手", "示例内蓉平台", "Examp1e Content Platform"])
async def test_the_platforms_own_name_is_asked_about_however_it_is_written(
    world: World, name: str
) -> None:
    found = (await asked(world, name))["data"]["checkName"]
    assert found["verdict"] == "ASSOCIATED"
    assert {(one["rule"], one["code"]) for one in found["findings"]} == {
        ("PLATFORM", "NAME_CLAIMS_PLATFORM")
    }


BIO_CASE = "query($ref: ID!) { reviewCase(application: $ref) { profileFindings { code } } }"


async def test_an_introduction_that_claims_to_be_the_platform_is_told_to_the_reviewer(
    world: World,
) -> None:
    filed = await world.apply(name="云山周刊", bio="示例内容平台官方合作，已认证")
    await world.claim(filed["reference"])

    answer = await world.ask(BIO_CASE, {"ref": filed["reference"]}, by="bob", role=Role.REVIEWER)

    found = answer["data"]["reviewCase"]["profileFindings"]
    assert {one["code"] for one in found} >= {"BIO_CLAIMS_PLATFORM", "BIO_CLAIMS_VERIFIED"}
