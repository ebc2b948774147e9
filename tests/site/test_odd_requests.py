"""What no form and no link of ours would send: answered in words, never a fault of ours."""

from urllib.parse import quote

import pytest

from models import database
from tests.reporting.test_form import send
from tests.site.reading import said, words
from tests.site.test_headers import POLICY
from tests.world import World

ODD = ["%00", "%ED%A0%80", "%FF", "-1", "9" * 10_000, "%F0%9F%98%80", quote("\u202eab"), "%25", "@"]
ADDRESSES = [
    "/zh/search?q={}",
    "/zh/search?after={}",
    "/zh/search?nature={}&category={}",
    "/zh/search?page={}&first={}",
    "/zh/accounts/{}",
    "/zh/accounts/A1000000016@{}",
    "/zh/report?account={}",
    "/zh/follow?receipt={}",
    "/zh/{}",
    "/accounts/{}",
    "/accounts/{}.json",
    "/accounts/{}/avatar",
    "/accounts/{}/card.png?lang={}",
    "/accounts/{}/qr.svg",
    "/zh/accounts/{}/badge?type={}&lang={}&theme={}&size={}",
    "/oembed?url={}",
    "/oembed?url=http://register.example/accounts/A1000000016&maxwidth={}",
    "/zh/accounts/A1000000016?leaf={}",
    "/badge/{}.svg",
    "/badge/A1000000016.svg?type={}&lang={}",
    "/static/{}",
]


@pytest.mark.parametrize("address", ADDRESSES)
async def test_no_address_is_a_fault_of_ours(world: World, address: str) -> None:
    await world.account()
    answers = [await world.client.get(address.replace("{}", odd)) for odd in ODD]

    assert [answer.status_code for answer in answers if answer.status_code >= 500] == []
    assert [answer for answer in answers if "set-cookie" in answer.headers] == []


@pytest.mark.parametrize("origin", ["http://[", "http://[::1", "", "null"])
async def test_an_origin_that_is_none_is_not_ours(world: World, origin: str) -> None:
    answer = await send(world, await world.account(), headers={"Origin": origin})

    assert answer.status_code == 403
    assert answer.headers["content-security-policy"] == POLICY


async def test_half_a_character_in_a_file_name_is_no_fault_of_ours(world: World) -> None:
    disposition = b'form-data; name="evidence"; filename="\\ud800.png"'
    part = b"--x\r\nContent-Disposition: " + disposition + b"\r\n\r\nno picture\r\n--x--\r\n"
    kind = "multipart/form-data; boundary=x; charset=unicode_escape"
    answer = await world.client.post("/zh/report", content=part, headers={"Content-Type": kind})

    assert answer.status_code == 422
    assert "?.png" in answer.text


@pytest.mark.parametrize(("method", "path"), [("POST", "search"), ("PUT", ""), ("DELETE", "x")])
async def test_a_method_that_a_page_does_not_know_gets_a_page(
    world: World, method: str, path: str
) -> None:
    answer = await world.client.request(method, f"/zh/{path}")

    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}
    assert answer.headers["content-security-policy"] == POLICY
    assert "<h1>" in answer.text


async def test_an_account_without_a_language_leads_to_the_readers_own(world: World) -> None:
    headers = {"Accept-Language": "en"}
    answer = await world.client.get("/accounts/A1000000016@1", headers=headers)

    assert answer.headers["location"] == "/en/accounts/A1000000016@1"
    assert "Accept-Language" in answer.headers["vary"].split(", ")


async def test_a_receipt_page_does_not_lead_away_from_the_receipt(world: World) -> None:
    answer = await send(world, await world.account())

    assert 'class="toggle"' not in answer.text


async def test_a_longer_name_is_not_found_by_its_beginning(world: World) -> None:
    name = "重庆市卫生健康委员会官方信息发布平台"
    await world.account(name=name)

    assert "共找到 1 个账号" in await said(world, f"/zh/search?q={name}")
    assert "共找到 0 个账号" in await said(world, f"/zh/search?q={name}一号")


async def test_without_its_database_a_page_says_a_reference_and_no_more(world: World) -> None:
    number = await world.account()
    await database.disconnect()
    for path in ("/en/", f"/en/accounts/{number}", "/en/search?q=ab"):
        answer = await world.client.get(path)

        assert answer.status_code == 500
        assert "Try again in a while" in words(answer.text)
        assert "Traceback" not in answer.text
        assert "database" not in answer.text.lower()
        assert answer.headers["content-security-policy"] == POLICY
