"""What an asked name is to the names held: refused, asked about, or clear (Art 8)."""

import asyncio
from typing import Any

import pytest

from resolvers.profiles import protected_list
from resolvers.profiles.protected_list import Protected
from rules.vocabulary import Outcome, Role
from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("8")

CHECK = """query($name: String!, $account: String) { checkName(name: $name, account: $account) {
  verdict held findings { guard rule name links { axis aligned { asked held } } }
} }"""
CASE = """query($ref: ID!) { reviewCase(application: $ref) {
  nameCheck { verdict findings { rule name links { axis } } }
} }"""


async def check(world: World, name: str, *, by: str | None = None, **of: Any) -> dict[str, Any]:
    answer = await world.ask(CHECK, {"name": name, **of}, by=by)
    assert "errors" not in answer, answer["errors"]
    found: dict[str, Any] = answer["data"]["checkName"]
    return found


def axes(checked: dict[str, Any]) -> list[list[str]]:
    return [[link["axis"] for link in found["links"]] for found in checked["findings"]]


@pytest.mark.parametrize(
    "asked", ["云山周刊", "雲山週刊", "云山·周刊", "云\u200b山周刊", "云山周刊 "]
)
async def test_a_name_that_is_held_is_the_same_however_it_is_written(
    world: World, asked: str
) -> None:
    await world.account(name="云山周刊")
    checked = await check(world, asked)
    assert (checked["verdict"], checked["held"]) == ("SAME", "HELD")


@pytest.mark.parametrize(
    ("asked", "axis"),
    [
        ("去山周刊", "SHAPE"),
        ("云善周刊", "SOUND"),
        ("云山周刊官方号", "AFFIX"),
        ("✨云山周刊✨", "AFFIX"),
        ("重庆云山周刊", "AFFIX"),
        ("周刊云山", "ORDER"),
        ("YSZK", "INITIALS"),
        ("yunshanzhoukan", "INITIALS"),
        ("云山周刊读者之声", "CONTAINMENT"),
    ],
)
async def test_a_name_near_to_a_marked_account_is_asked_about_and_says_why(
    world: World, asked: str, axis: str
) -> None:
    await world.account(name="云山周刊")

    checked = await check(world, asked)

    assert checked["verdict"] == "ASSOCIATED"
    named = [found for found in checked["findings"] if found["guard"] == "MARKED"]
    assert [found["name"] for found in named] == ["云山周刊"]
    assert axis in axes({"findings": named})[0]


async def test_both_names_are_shown_aligned(world: World) -> None:
    await world.account(name="云山周刊")

    (found,) = (await check(world, "云善周刊"))["findings"]

    assert found["links"][0]["aligned"] == [
        {"asked": "云", "held": "云"},
        {"asked": "善", "held": "山"},
        {"asked": "周", "held": "周"},
        {"asked": "刊", "held": "刊"},
    ]


@pytest.mark.parametrize("asked", ["青禾周刊", "云上读书", "周刊", "山城健康", "云"])
async def test_a_name_that_shares_common_words_only_is_clear(world: World, asked: str) -> None:
    await world.account(name="云山周刊")
    assert await check(world, asked) == {"verdict": "CLEAR", "held": None, "findings": []}


@pytest.mark.parametrize(
    ("name", "language", "words"),
    [
        ("云善周刊", "zh", "与已加标识的账号“云山周刊”相近（读音相近）。请改名，或提交有权使用它"),
        ("云善周刊小编", "zh", "相近（读音相近、多了或少了前后缀）。"),
        ("今日云山周刊", "en", "the name of an account with a marker (it contains that name)"),
        ("云山周刊", "zh", "已有账号使用这个名称"),
        ("云山周刊", "en", "Another account holds this name"),
        (
            "重庆公安发布",
            "zh",
            "名称中的“公安”让人以为代表国家机关。请去掉，或提交可以这样自称的证明",
        ),
        (
            "云山周刊小编",
            "en",
            "the name of an account with a marker (with something put before or",
        ),
    ],
)
async def test_a_check_says_in_words_what_is_near_and_what_to_do(
    world: World, name: str, language: str, words: str
) -> None:
    await world.account(name="云山周刊")
    document = "query($n: String!) { checkName(name: $n) { message findings { message } } }"

    answer = await world.ask(document, {"n": name}, **{"Accept-Language": language})

    check = answer["data"]["checkName"]
    said = [check["message"] or "", *(found["message"] for found in check["findings"])]
    assert any(words in one for one in said), said


async def test_an_account_without_a_marker_guards_no_name(world: World) -> None:
    number = await world.account(name="云山周刊")
    assert (await check(world, "云善周刊"))["verdict"] == "ASSOCIATED"

    ended = {"number": number, "type": "ENTERPRISE", "ground": "FACTS_CHANGED", "note": "核对不符"}
    await world.do(operations.END_MARKER, ended, by="bob", role=Role.SUPERVISOR)

    assert (await check(world, "云善周刊"))["verdict"] == "CLEAR"


@pytest.mark.parametrize(
    ("name", "nature", "rules"),
    [
        ("重庆公安发布", "ENTERPRISE", ["STATE_ORGAN"]),
        ("重庆公安发布", "STATE_ORGAN", []),
        ("青禾日报官方", "ENTERPRISE", ["PRESS", "OFFICIAL"]),
        ("共青团青禾", "ENTERPRISE", ["MASS_BODY"]),
    ],
)
async def test_a_word_that_claims_to_speak_for_an_organ_is_asked_about(
    world: World, name: str, nature: str, rules: list[str]
) -> None:
    reference = (await world.apply(name=name, nature=nature))["reference"]
    await world.claim(reference)

    answer = await world.ask(CASE, {"ref": reference}, by="bob", role=Role.REVIEWER)

    checked = answer["data"]["reviewCase"]["nameCheck"]
    assert [found["rule"] for found in checked["findings"]] == rules
    assert checked["verdict"] == ("ASSOCIATED" if rules else "CLEAR")


async def test_of_near_names_approved_at_once_one_is_and_the_others_are_asked_about(
    world: World,
) -> None:
    names = ("云山周刊", "云善周刊", "雲山周刊号")
    filed = [await world.apply(name=name, by=f"by-{at}") for at, name in enumerate(names)]

    decided = [
        world.decide(one["reference"], by=f"reviewer-{at}", nameRight="")
        for at, one in enumerate(filed)
    ]
    payloads = await asyncio.gather(*decided)

    found = sorted([one["code"] for one in payload["objections"]] for payload in payloads)
    assert found == [[], ["NAME_ASSOCIATED"], ["NAME_ASSOCIATED"]]


async def test_a_near_name_is_approved_only_with_what_gives_the_right_to_it(world: World) -> None:
    await world.account(name="云山周刊")
    proof = await world.upload("AUTHORISATION")
    filed = await world.apply(name="云山周刊官方号", authorisation=[proof])

    without = await world.decide(filed["reference"], nameRight="")
    shown = await world.decide(filed["reference"], nameRight="云山周刊社出具的授权书")

    (objection,) = without["objections"]
    assert (objection["code"], objection["path"]) == ("NAME_ASSOCIATED", ["nameRight"])
    assert "云山周刊" in objection["message"]
    assert shown["application"]["account"]["status"] == "ACTIVE"


async def test_what_ones_own_subject_holds_is_not_held_against_one(world: World) -> None:
    own = build.subject()
    number = await world.account(name="云山周刊", subject=own)

    for_me = await check(world, "云山周刊读者之声", by="alice", account=number)
    for_others = await check(world, "云山周刊读者之声", by="mallory")
    second = await world.apply(name="云山周刊读者之声", subject=own)
    decided = await world.decide(second["reference"], nameRight="")

    assert (for_me["verdict"], for_others["verdict"]) == ("CLEAR", "ASSOCIATED")
    assert decided["objections"] == []


async def test_an_account_of_anothers_is_no_way_round(world: World) -> None:
    number = await world.account(name="云山周刊")
    answer = await world.ask(CHECK, {"name": "云善周刊", "account": number}, by="mallory")
    assert answer["errors"][0]["extensions"]["code"] == "ACCOUNT_UNKNOWN"


async def test_a_name_that_was_erased_is_no_longer_told_to_others(world: World) -> None:
    number = await world.account(name="云山张三", nature="NATURAL_PERSON")
    erased = {"number": number, "ground": "DATA_SUBJECT_REQUEST", "reason": "本人要求"}
    await world.do(operations.ERASE, erased, by="bob", role=Role.SUPERVISOR)
    assert (await check(world, "云珊张三"))["findings"] == []


async def test_a_listed_name_is_its_owners_and_asked_of_everyone_else(world: World) -> None:
    code = build.credit_code()
    listed = [Protected("云山广播", "云山广播电视台", (code,))]
    await protected_list.replace(world.register, listed, world.clock.now())
    own = build.subject(document={"kind": "USCC", "number": code})

    stranger = await world.decide(
        (await world.apply(name="云山广播读者会"))["reference"], nameRight=""
    )
    owner = await world.decide(
        (await world.apply(name="云山广播小课堂", subject=own))["reference"], nameRight=""
    )

    assert [o["code"] for o in stranger["objections"]] == ["NAME_ASSOCIATED"]
    assert owner["objections"] == []


async def test_a_declared_nature_bears_out_no_claim_until_the_register_confirmed_it(
    world: World,
) -> None:
    world.registry.outcome = Outcome.NOT_FOUND
    reference = (await world.apply(name="重庆公安发布", nature="STATE_ORGAN"))["reference"]
    await world.claim(reference)

    answer = await world.ask(CASE, {"ref": reference}, by="bob", role=Role.REVIEWER)

    checked = answer["data"]["reviewCase"]["nameCheck"]
    assert [found["rule"] for found in checked["findings"]] == ["STATE_ORGAN"]
