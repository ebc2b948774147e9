"""One version in five forms: what each says is what the record says (Art 9)."""

import csv
import io
import json
import re
from typing import Any
from xml.etree import ElementTree

import httpx
import pytest
from stdnum.cn import uscc

from rules.disclosure.canonical import canonical
from rules.vocabulary import SuspensionReason
from tests import build
from tests.accounts.test_page import end_health_marker, erase, health_account
from tests.accounts.versions import change, suspend
from tests.world import World

pytestmark = pytest.mark.article("9")

ATOM = "{http://www.w3.org/2005/Atom}"
TYPES = {
    "json": "application/json",
    "jsonld": "application/ld+json",
    "csv": "text/csv",
    "md": "text/markdown",
    "atom": "application/atom+xml",
}
HOSTILE = [
    "<script>x</script>&amp;",
    "W" * 30,
    "\u00e1\u0302\u0303" * 10,
    "\u0627\u0644" * 10,
    '"],|`*_[x](y)',
    "]]>{{7*7}}",
]


async def twin(world: World, stem: str, ending: str, status: int = 200) -> httpx.Response:
    answer = await world.client.get(f"/accounts/{stem}.{ending}")
    assert answer.status_code == status, answer.text
    return answer


async def rows(world: World, stem: str) -> dict[str, dict[str, str]]:
    """The sheet's rows by their path."""
    text = (await twin(world, stem, "csv")).content.decode("utf-8-sig")
    return {row["path"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


async def linked(world: World, stem: str) -> dict[str, Any]:
    page: dict[str, Any] = (await twin(world, stem, "jsonld")).json()
    return page


async def feed(world: World, stem: str) -> ElementTree.Element:
    return ElementTree.fromstring((await twin(world, stem, "atom")).content)  # noqa: S314 # ours


async def entries(world: World, stem: str) -> list[ElementTree.Element]:
    return (await feed(world, stem)).findall(f"{ATOM}entry")


def text_of(element: ElementTree.Element, name: str) -> str:
    found = element.findtext(f"{ATOM}{name}")
    assert found is not None
    return found


@pytest.mark.parametrize("ending", TYPES)
async def test_each_form_says_what_it_is_and_acts_as_nothing(world: World, ending: str) -> None:
    answer = await twin(world, await world.account(), ending)

    assert answer.headers["content-type"].partition(";")[0] == TYPES[ending]
    assert answer.headers["content-security-policy"] == "sandbox; default-src 'none'"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("ending", ["csv", "md", "atom"])
async def test_a_form_that_speaks_says_in_which_language(world: World, ending: str) -> None:
    path = f"/accounts/{await world.account()}.{ending}"
    zh, en = [await world.client.get(path + query) for query in ("", "?lang=en")]
    known = await world.client.get(path, headers={"If-None-Match": zh.headers["etag"]})

    assert zh.headers["content-language"] == known.headers["content-language"] == "zh-Hans"
    assert en.headers["content-language"] == "en"


@pytest.mark.parametrize("ending", ["json", "jsonld"])
async def test_a_form_that_does_not_speak_names_no_language(world: World, ending: str) -> None:
    answer = await world.client.get(f"/accounts/{await world.account()}.{ending}?lang=en")

    assert "content-language" not in answer.headers


@pytest.mark.parametrize("nature", ["ENTERPRISE", "NATURAL_PERSON", "INDIVIDUAL_BUSINESS"])
async def test_the_forms_agree_with_the_record_that_graphql_gives(
    world: World, nature: str
) -> None:
    number = await world.account(nature=nature, bio="一行\n二行")
    wanted = "record leafHash facts { field value level on } withheld { path ground }"
    face = await world.disclosure(number, wanted)
    answer, sheet = await twin(world, number, "json"), await rows(world, number)

    assert face["record"].encode() in answer.content
    assert answer.json()["leafHash"] == face["leafHash"]
    for fact in face["facts"]:
        row = sheet[f"/facts/{fact['field']}"]
        assert (row["level"], row["on"]) == (fact["level"], fact["on"])
        assert fact["value"] in (None, row["value"], row["code"])
    for one in face["withheld"]:
        assert sheet[one["path"]]["withheld"] == one["ground"]


async def test_the_sheet_names_a_withdrawn_value_by_day_and_ground(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="小满读诗")
    await erase(world, number)
    row = (await rows(world, f"{number}@1"))["/facts/name"]

    assert row["value"] == ""
    assert (row["withdrawnOn"], row["withdrawnGround"]) == ("2026-11-24", "DATA_SUBJECT_REQUEST")


@pytest.mark.parametrize("first", ["=1+1", "+86 23", "-2", "@SUM(A1)", "＝1+1"])
async def test_no_cell_of_the_sheet_is_a_formula(world: World, first: str) -> None:
    number = await world.account(bio=f'{first},"x"\n下一行', name="制表用的账号")
    row = (await rows(world, number))["/facts/bio"]

    assert row["value"] == f'\'{first},"x"\n下一行'


async def test_a_sheet_rounds_no_code_and_opens_with_its_mark(world: World) -> None:
    bodies = (f"9111000010000{serial:04d}" for serial in range(100))
    codes = (body + uscc.calc_check_digit(body) for body in bodies)
    code = next(code for code in codes if code.isdigit())
    subject = build.subject(document={"kind": "USCC", "number": code})
    number = await world.account(subject=subject)
    answer = await twin(world, number, "csv")

    assert answer.content.startswith(b"\xef\xbb\xbfnumber,version,path")
    assert answer.content.count(b"\r\n") == answer.content.count(b"\n")
    assert (await rows(world, number))["/facts/uscc"]["value"] == f"'{code}"


async def test_an_organisation_is_described_as_schema_org_does(world: World) -> None:
    own = build.application()
    number = await world.account(**own)
    page = await linked(world, f"{number}@1")
    operator = page["mainEntity"]

    assert page["@context"] == "https://schema.org"
    assert page["identifier"]["value"] == number
    assert page["url"] == f"http://register.example/accounts/{number}@1"
    assert operator["@type"] == "Organization"
    assert operator["legalName"] == own["subject"]["operatorName"]
    assert operator["taxID"] == own["subject"]["document"]["number"]
    assert operator["identifier"] == {
        "@type": "PropertyValue",
        "propertyID": "USCC",
        "value": own["subject"]["document"]["number"],
    }
    assert operator["alternateName"] == own["name"]
    assert operator["subjectOf"] == {"@id": page["@id"]}


@pytest.mark.parametrize(
    ("division", "region", "locality"),
    [
        ("440604", "广东省", "佛山市禅城区"),
        ("440600", "广东省", "佛山市"),
        ("110105", "北京市", "朝阳区"),
        ("469005", "海南省", "文昌市"),
        ("440000", "广东省", None),
    ],
)
async def test_an_address_names_each_of_its_parts_once(
    world: World, division: str, region: str, locality: str | None
) -> None:
    place = {"division": division, "detail": "示例路 1 号"}
    number = await world.account(subject=build.subject(placeRegistered=place))
    address = (await linked(world, number))["mainEntity"]["address"]

    assert (address["addressRegion"], address.get("addressLocality")) == (region, locality)
    assert address["streetAddress"] == "示例路 1 号"


async def test_a_person_is_not_in_the_linked_data(world: World) -> None:
    own = build.application("NATURAL_PERSON", name="小满读诗", bio="读诗写诗")
    number = await world.account(**own, nature="NATURAL_PERSON")
    written = (await twin(world, number, "jsonld")).text

    assert "mainEntity" not in json.loads(written)
    assert "Person" not in written
    for personal in ("小满", "读诗", "张", "500000", "重庆"):
        assert personal not in written.replace("重庆试用", "")


async def test_what_a_one_person_business_may_withdraw_is_not_in_the_linked_data(
    world: World,
) -> None:
    own = build.application("INDIVIDUAL_BUSINESS")
    number = await world.account(**own, nature="INDIVIDUAL_BUSINESS")
    written = (await twin(world, number, "jsonld")).text

    assert own["subject"]["operatorName"] in written
    assert own["subject"]["contact"]["publicContact"] not in written


async def test_the_feed_has_an_entry_a_version_with_a_name_that_stays(world: World) -> None:
    number = await health_account(world)
    world.clock.move(days=3)
    await end_health_marker(world, number)
    newest, first = await entries(world, number)

    assert text_of(newest, "id") == f"tag:register.example,2026-11-27:accounts/{number}@2"
    assert text_of(newest, "title") == "第 2 版：标识终止"
    assert text_of(newest, "updated") == "2026-11-27T02:00:00Z"
    assert "标识：卫生领域 不再公示" in text_of(newest, "content")
    assert text_of(first, "id") == f"tag:register.example,2026-11-24:accounts/{number}@1"
    assert [text_of(one, "id") for one in await entries(world, f"{number}@1")] == [
        text_of(first, "id")
    ]


async def test_a_feed_of_the_past_is_an_archive_that_leads_to_the_present(world: World) -> None:
    number = await world.account()
    await change(world, number, bio="改过的简介")
    past = (await twin(world, f"{number}@1", "atom")).text
    now = (await twin(world, number, "atom")).text

    assert "archive" in past
    assert 'rel="current"' in past
    assert "archive" not in now


async def test_the_text_says_the_facts_the_markers_and_what_is_hidden(world: World) -> None:
    number = await health_account(world)
    zh = (await twin(world, number, "md")).text
    en = (await world.client.get(f"/accounts/{number}.md?lang=en")).text

    assert zh.startswith("# 山城健康说\n")
    assert "| 主体性质 | 企业 | 权威比对 | 2026-11-24 |" in zh
    assert "- 手机号码: 为保护个人信息，不公示" in zh
    assert en.startswith("# 山城健康说\n")
    assert "| Nature of the subject | Enterprise | Verified | 2026-11-24 |" in en
    assert "in this field is right" in en


async def test_a_suspension_is_told_in_every_form(world: World) -> None:
    number = await world.account()
    await suspend(world, number, SuspensionReason.DORMANCY)

    assert (await rows(world, number))["/status"]["code"] == "SUSPENDED"
    assert "超过六个月未使用" in (await twin(world, number, "md")).text
    assert "超过六个月未使用" in text_of((await entries(world, number))[0], "content")


@pytest.mark.parametrize("name", HOSTILE)
async def test_nothing_that_was_registered_breaks_out_of_a_twin(world: World, name: str) -> None:
    number = await world.account(name=name, bio=f"{name}\n# {name}\n| a | b |")
    value = (await twin(world, number, "json")).json()["record"]["facts"]["name"]["value"]
    text = (await twin(world, number, "md")).text
    heading = text.splitlines()[0].removeprefix("# ")

    assert value == name
    assert (await linked(world, number))["name"] == name
    assert (await rows(world, number))["/facts/name"]["value"].lstrip("'") == name
    assert text_of(await feed(world, number), "title") == f"{name} ({number})"
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", heading) == name
    assert len([line for line in text.splitlines() if line.startswith("#")]) == 4
    assert not re.search(r"(?<!\\)[<`\[]", heading)


async def test_the_canonical_record_is_the_same_in_every_answer(world: World) -> None:
    number = await world.account()
    for stem in (number, f"{number}@1", f"{number}@01"):
        record = (await twin(world, stem, "json")).json()["record"]

        assert canonical(record).decode() in (await twin(world, number, "json")).text
