"""Finding accounts by anything public about them, page by page (Art 9)."""

import base64
import json
from typing import Any

import pytest

from rules.vocabulary import Role
from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("9")

FIND = """
query Find(
  $filter: DisclosureFilter, $orderBy: Order! = NUMBER_ASC, $first: Int! = 20, $after: String
) {
  disclosures(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node { number } }
  }
}"""


async def find(world: World, **variables: Any) -> list[str]:
    answer = await world.ask(FIND, variables)
    assert "errors" not in answer, answer["errors"]
    return [edge["node"]["number"] for edge in answer["data"]["disclosures"]["edges"]]


@pytest.mark.parametrize(
    "text",
    ["日报", "人民日", "云山人民日报", "雲山", "ＡＢ", "ab", "yunshan", "ysrmrb", "民日"],
)
async def test_any_two_characters_of_a_name_find_it(world: World, text: str) -> None:
    number = await world.account(name="云山人民日报AB")
    await world.account(name="青禾周刊")

    assert await find(world, filter={"text": text}) == [number]


@pytest.mark.parametrize("text", ["张·", "·三", "张·三", "《张", "3.", "张三·3"])
async def test_separators_in_what_is_typed_hide_nothing(world: World, text: str) -> None:
    number = await world.account(name="《张·三》3.5")

    assert await find(world, filter={"text": text}) == [number]


@pytest.mark.parametrize("text", ["··", "%%", "__", "_%"])
async def test_wildcards_and_separators_alone_find_nothing(world: World, text: str) -> None:
    await world.account()

    assert await find(world, filter={"text": text}) == []


@pytest.mark.parametrize(
    ("name", "other", "text"),
    [
        ("买菜A%B省", "买菜AB省", "A%"),
        ("张·三的店", "张三·的店", "张·"),
        ("一.二.三", "一二三", "一."),
        ("Q&A小站", "QA小站", "q&"),
        ("C_D研究", "CxD研究", "C_"),
        ("老《王》", "老王", "《王"),
        ("人。民", "人民。", "。民"),
        ("👍🏽手工", "👍手工", "👍🏽"),
        ("两个 词", "两个词", " 词"),
        ("甲··乙", "甲·乙", "··"),
    ],
)
async def test_two_characters_are_found_as_they_were_typed(
    world: World, name: str, other: str, text: str
) -> None:
    number = await world.account(name=name)
    await world.account(name=f"{other}甲")

    assert await find(world, filter={"text": text}) == [number]


async def test_one_character_finds_what_begins_with_it(world: World) -> None:
    alone = await world.account(name="鹤")
    first = await world.account(name="《鹤·鸣》")
    await world.account(name="白鹤")

    assert await find(world, filter={"text": "鹤"}) == [alone, first]
    assert await find(world, filter={"text": " 鹤 "}) == [alone]


async def test_one_symbol_is_found_wherever_it_stands(world: World) -> None:
    number = await world.account(name="种花🌷日记")
    await world.account(name="种花🌹日记")

    assert await find(world, filter={"text": "🌷"}) == [number]


@pytest.mark.parametrize("text", ["chongqingshan", "cqsj", "zhongqing", "重庆单"])
async def test_a_short_name_is_found_by_any_of_its_readings(world: World, text: str) -> None:
    number = await world.account(name="重庆单家")
    await world.account()

    assert await find(world, filter={"text": text}) == [number]


async def test_characters_that_do_not_stand_together_find_nothing(world: World) -> None:
    await world.account(name="云山人民日报")

    assert await find(world, filter={"text": "人日"}) == []
    assert await find(world, filter={"text": "人民报日"}) == []


async def test_an_operator_is_found_by_part_of_its_name_and_by_its_code(world: World) -> None:
    own = build.subject(operatorName="星渚文化传播有限公司")
    number = await world.account(subject=own)
    await world.account()

    assert await find(world, filter={"text": "星渚文化"}) == [number]
    assert await find(world, filter={"uscc": own["document"]["number"].lower()}) == [number]
    assert await find(world, filter={"operatorName": "星渚文化传播有限公司"}) == [number]


async def test_facets_narrow_together(world: World) -> None:
    person = await world.account(nature="NATURAL_PERSON")
    enterprise = await world.account()
    doctor = await world.account(category="HEALTH", credentials=await world.qualified())

    assert await find(world, filter={"nature": "NATURAL_PERSON"}) == [person]
    assert await find(world, filter={"markerType": "HEALTH"}) == [doctor]
    assert await find(world, filter={"credentialField": "HEALTH"}) == [doctor]
    assert await find(world, filter={"category": "LIFE", "nature": "ENTERPRISE"}) == [enterprise]
    assert await find(world, filter={"division": "500000"}) == [person, enterprise, doctor]
    assert await find(world, filter={"division": "500103"}) == [enterprise, doctor]
    today = {"since": "2026-11-24", "until": "2026-11-24"}
    assert len(await find(world, filter={"registeredBetween": today})) == 3
    tomorrow = {"since": "2026-11-25"}
    assert await find(world, filter={"registeredBetween": tomorrow}) == []


@pytest.mark.parametrize(
    "order", ["NUMBER_ASC", "REGISTERED_ASC", "REGISTERED_DESC", "PUBLISHED_DESC"]
)
async def test_pages_follow_each_other_without_gap_or_repeat(world: World, order: str) -> None:
    numbers = [await world.account() for _ in range(5)]
    seen: list[str] = []
    after = None
    while True:
        variables = {"orderBy": order, "first": 2, "after": after}
        page = (await world.ask(FIND, variables))["data"]["disclosures"]
        seen += [edge["node"]["number"] for edge in page["edges"]]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break

    assert sorted(seen) == numbers
    assert page["totalCount"] == 5


async def test_a_cursor_that_is_none_is_refused_in_words(world: World) -> None:
    for after in ("x", "WyJ4Il0", "WyJ4IiwieSJd", "💥"):
        answer = await world.ask(FIND, {"after": after, "orderBy": "REGISTERED_DESC"})
        assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT", after


@pytest.mark.parametrize("order", ["RELEVANCE", "REGISTERED_DESC", "NUMBER_ASC"])
async def test_a_cursor_whose_place_is_no_text_is_refused_in_words(
    world: World, order: str
) -> None:
    for odd in (1, None, 1.5, True, ["x"], {"a": 1}):
        for place in ([odd, "A1000000016"], ["0_2026-11-24T00:00:00Z", odd], odd):
            after = base64.urlsafe_b64encode(json.dumps(place).encode()).rstrip(b"=").decode()
            answer = await world.ask(FIND, {"after": after, "orderBy": order})
            assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT", place


async def test_a_whole_operator_name_can_be_pasted(world: World) -> None:
    own = build.subject(operatorName="雁栖湾市青禾与星渚云山文化传播有限责任公司")
    number = await world.account(subject=own)

    assert await find(world, filter={"text": own["operatorName"]}) == [number]


async def test_a_category_holds_the_ones_below_it(world: World) -> None:
    number = await world.account(category="LIFE_FOOD")

    assert await find(world, filter={"category": "LIFE"}) == [number]
    assert await find(world, filter={"category": "LIFE_PETS"}) == []


@pytest.mark.parametrize(
    "filter",
    [
        {"text": "人" * 101},
        {"operatorName": "人" * 101},
        {"division": ""},
        {"division": "50%"},
    ],
)
async def test_a_filter_that_can_match_nothing_is_refused_in_words(
    world: World, filter: dict[str, str]
) -> None:
    answer = await world.ask(FIND, {"filter": filter})

    assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


async def test_the_ends_of_the_calendar_are_no_fault(world: World) -> None:
    number = await world.account()
    ever = {"since": "0001-01-01", "until": "9999-12-31"}

    assert await find(world, filter={"registeredBetween": ever}) == [number]


async def test_days_are_those_of_china(world: World) -> None:
    world.clock.move(hours=15)  # one in the morning of the 25th, there
    number = await world.account()

    assert await find(world, filter={"registeredBetween": {"since": "2026-11-25"}}) == [number]
    assert await find(world, filter={"registeredBetween": {"until": "2026-11-24"}}) == []


BY_NAME = "query($name: String!) { disclosure(by: {name: $name}) { number } }"
LIGATURE = "ﷺ"  # one character that folds to fifteen


async def test_a_name_or_operator_that_folds_to_many_characters_is_no_fault(world: World) -> None:
    own = build.subject(operatorName=LIGATURE * 20)
    number = await world.account(name=LIGATURE * 8, subject=own)

    assert await find(world, filter={"operatorName": LIGATURE * 20}) == [number]
    assert await find(world, filter={"text": LIGATURE * 8}) == [number]
    found = await world.ask(BY_NAME, {"name": LIGATURE * 8})
    assert found["data"]["disclosure"] == {"number": number}


@pytest.mark.parametrize("name", [LIGATURE * 20, "👨\u200d👩\u200d👧" * 30])
async def test_a_name_no_column_holds_is_objected_to(world: World, name: str) -> None:
    payload = await world.do(operations.REGISTER, build.application(name=name), by="alice")

    assert "NAME_TOO_LONG" in [one["code"] for one in payload["objections"]]


async def test_a_name_too_long_to_be_one_is_held_by_nobody(world: World) -> None:
    unknown = await world.ask(BY_NAME, {"name": LIGATURE * 100})
    refused = await world.ask(BY_NAME, {"name": "人" * 256})

    assert unknown["data"] == {"disclosure": None}
    assert refused["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    assert "`name`" in refused["errors"][0]["message"]


async def test_a_code_that_is_too_long_is_nobodys(world: World) -> None:
    own = build.subject()
    await world.account(subject=own)

    assert await find(world, filter={"uscc": own["document"]["number"] + "0"}) == []
    assert await find(world, filter={"category": "LIFE" * 20}) == []


async def erase(world: World, number: str) -> None:
    asked = {"number": number, "ground": "DATA_SUBJECT_REQUEST", "reason": "本人申请"}
    payload = await world.do(operations.ERASE, asked, by="sue", role=Role.SUPERVISOR)
    assert payload["objections"] == []


async def test_what_stays_public_after_an_erasure_stays_findable(world: World) -> None:
    number = await world.account(nature="INDIVIDUAL_BUSINESS", name="老王面馆记")

    await erase(world, number)

    assert await find(world, filter={"text": "面馆"}) == [number]
    found = await world.ask(BY_NAME, {"name": "老王面馆记"})
    assert found["data"]["disclosure"] == {"number": number}


async def test_what_was_withdrawn_is_not_found(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="赵小满的日常")

    await erase(world, number)

    for text in ("赵小满", "日常", "zhaoxiaoman", "zxmdrc"):
        assert await find(world, filter={"text": text}) == [], text
    assert (await world.ask(BY_NAME, {"name": "赵小满的日常"}))["data"]["disclosure"] is None
    assert await find(world, filter={"division": "500000"}) == []


@pytest.mark.parametrize(
    ("bound", "version"),
    [
        ('publishedAt: "2026-11-24T12:30:00+08:00"', 1),
        ('publishedAt: "2026-11-24T13:30:00+08:00"', 2),
        ('validAt: "2026-11-24T00:30:00-05:00"', 2),
        ('publishedAt: "2026-11-24T04:30:00"', 1),
        ('publishedAt: "2026-11-24T05:30:00"', 2),
        ('validAt: "0001-01-01T00:00:00+14:00"', None),
        ('validAt: "9999-12-31T23:59:59-14:00"', 2),
    ],
)
async def test_a_moment_is_the_same_in_every_zone(
    world: World, bound: str, version: int | None
) -> None:
    number = await world.account()
    world.clock.move(hours=3)  # five in the morning, UTC
    order = {"number": number, "type": "ENTERPRISE", "ground": "FACTS_CHANGED", "note": "核对不符"}
    await world.do(operations.END_MARKER, order, by="sue", role=Role.SUPERVISOR)

    face = await world.disclosure(number, f"asOf({bound}) {{ version }}")

    assert face["asOf"] == (version and {"version": version})


async def test_a_version_holds_at_the_very_moment_its_record_names(world: World) -> None:
    world.clock.move(milliseconds=250, microseconds=900)
    number = await world.account()
    record = json.loads((await world.disclosure(number, "record"))["record"])

    for moment in (f'publishedAt: "{record["publishedAt"]}"', f'validAt: "{record["validFrom"]}"'):
        face = await world.disclosure(number, f"asOf({moment}) {{ version }}")
        assert face["asOf"] == {"version": 1}, moment


async def test_found_accounts_are_counted_where_that_is_asked(world: World) -> None:
    for _ in range(3):
        await world.account()
    document = "{ disclosures(first: 1) { %s edges { node { number } } } }"

    counted = await world.ask(document % "totalCount totalCountCapped")
    uncounted = await world.ask(document % "")

    assert counted["data"]["disclosures"]["totalCount"] == 3
    assert counted["data"]["disclosures"]["totalCountCapped"] is False
    assert len(uncounted["data"]["disclosures"]["edges"]) == 1


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("晨光", [{"ground": "NAME", "text": "重庆晨光读书"}]),
        ("cqcgds", [{"ground": "INITIALS", "text": "重庆晨光读书"}]),
        ("chongqingchenguang", [{"ground": "PINYIN", "text": "重庆晨光读书"}]),
        ("星渚", [{"ground": "OPERATOR", "text": "星渚文化传播有限公司"}]),
        (
            "晨光 星渚",
            [
                {"ground": "NAME", "text": "重庆晨光读书"},
                {"ground": "OPERATOR", "text": "星渚文化传播有限公司"},
            ],
        ),
        (None, []),
    ],
)
async def test_a_found_account_says_which_of_its_texts_fits(
    world: World, text: str | None, matches: list[dict[str, str]]
) -> None:
    await world.account(
        name="重庆晨光读书", subject=build.subject(operatorName="星渚文化传播有限公司")
    )
    document = """
    query($text: String) {
      disclosures(filter: {text: $text}) { edges { matches { ground text } } }
    }"""
    answer = await world.ask(document, {"text": text})

    assert answer["data"]["disclosures"]["edges"] == [{"matches": matches}]


async def test_a_number_or_code_is_why_its_account_was_found(world: World) -> None:
    own = build.subject()
    number, code = await world.account(subject=own), own["document"]["number"]
    document = """
    query($t: String) { disclosures(filter: {text: $t}) { edges { matches { ground } } } }"""
    answers = [await world.ask(document, {"t": text}) for text in (number.lower(), code)]

    grounds = [
        edge["matches"] for answer in answers for edge in answer["data"]["disclosures"]["edges"]
    ]
    assert grounds == [[{"ground": "NUMBER"}], [{"ground": "USCC"}]]


FACETS = """
query($filter: DisclosureFilter) {
  disclosures(filter: $filter, first: 1) {
    totalCount
    facets {
      capped
      natures { value count } categories { value count } markers { value count }
      statuses { value count } provinces { value count } years { value count }
    }
  }
}"""


async def facets(world: World, **filter: Any) -> dict[str, dict[Any, int | None]]:
    """The counts of what fits, by facet and value."""
    answer = await world.ask(FACETS, {"filter": filter})
    found = answer["data"]["disclosures"]["facets"]
    assert found.pop("capped") is False
    return {name: {one["value"]: one["count"] for one in counts} for name, counts in found.items()}


async def test_facets_count_what_was_found(world: World) -> None:
    await world.account(category="HEALTH_MEDICINE", credentials=await world.qualified())
    await world.account(nature="NATURAL_PERSON", category="LIFE_FOOD")
    await world.account(category="LIFE")

    assert await facets(world) == {
        "natures": {"ENTERPRISE": 2, "NATURAL_PERSON": 1},
        "categories": {"LIFE": 2, "HEALTH": 1, "HEALTH_MEDICINE": 1, "LIFE_FOOD": 1},
        "markers": {"ENTERPRISE": 2, "HEALTH": 1, "NATURAL_PERSON": 1},
        "statuses": {"ACTIVE": 3},
        "provinces": {"500000": None},
        "years": {2026: 3},
    }


async def test_facets_count_what_was_published_since_they_were_last_asked_for(
    world: World,
) -> None:
    before = [await facets(world), await facets(world, text="山城")]
    await world.account(name="山城甲号", category="LIFE")
    after = [await facets(world), await facets(world, text="山城"), await facets(world, text="江")]

    assert [told["categories"] for told in before] == [{}, {}]
    assert [told["categories"] for told in after] == [{"LIFE": 1}, {"LIFE": 1}, {}]


async def test_a_count_of_a_province_is_told_from_five_on(world: World) -> None:
    for _ in range(5):
        await world.account()

    assert (await facets(world))["provinces"] == {"500000": 5}


async def test_the_beginning_of_a_credit_code_finds_its_accounts(world: World) -> None:
    number = await world.account(subject=(own := build.subject()))
    await world.account(nature="NATURAL_PERSON")
    document = """
    query($t: String) { disclosures(filter: {text: $t}) {
      edges { node { number } matches { ground text } } } }"""
    code = own["document"]["number"]
    answer = await world.ask(document, {"t": code[:12]})

    matches = [{"ground": "USCC_BEGINNING", "text": code}]
    found = answer["data"]["disclosures"]["edges"]
    assert {"node": {"number": number}, "matches": matches} in found
    assert all(edge["matches"][0]["text"].startswith(code[:12]) for edge in found)


async def test_a_facet_is_counted_under_the_other_conditions_only(world: World) -> None:
    await world.account(name="山城甲号", category="LIFE")
    await world.account(name="山城乙号", category="LIFE", nature="NATURAL_PERSON")
    await world.account(name="江城丙号", category="GOVERNMENT_SERVICE", nature="STATE_ORGAN")

    found = await facets(world, text="山城", nature="ENTERPRISE", category="LIFE")
    assert found["natures"] == {"ENTERPRISE": 1, "NATURAL_PERSON": 1}
    assert found["categories"] == {"LIFE": 1}
    found = await facets(world, nature="STATE_ORGAN", markerType="STATE_ORGAN")
    assert found["markers"] == {"STATE_ORGAN": 1}
    assert found["natures"] == {"STATE_ORGAN": 1}
    assert found["categories"] == {"GOVERNMENT": 1, "GOVERNMENT_SERVICE": 1}
    found = await facets(world, registeredBetween={"since": "2027-01-01"})
    assert (found["years"], found["natures"]) == ({2026: 3}, {})
