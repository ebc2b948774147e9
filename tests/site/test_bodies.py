"""Forms as they come in: from our own pages, of bounded size, whatever they hold."""

from typing import Any

import pytest

from tests.reporting.test_form import queue, send
from tests.site.reading import words
from tests.world import World

WHY = {
    "zh": "表单不是从本站页面提交的",
    "en": "The form did not come from a page of this register.",
}
OWN, ELSEWHERE = "http://register.example", "https://elsewhere.example"


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": OWN},
        {"Sec-Fetch-Site": "same-origin", "Origin": ELSEWHERE},
        {"Sec-Fetch-Site": ""},
        {"Origin": ELSEWHERE},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": f"{OWN}:8080"},
        {"Origin": "https://register.example"},
        {"Origin": "http://register.example.elsewhere.example"},
        {"Origin": "http://sub.register.example"},
        {"Origin": "http://register.example@elsewhere.example"},
        {"Origin": ELSEWHERE, "X-Forwarded-Host": "elsewhere.example"},
        {"Origin": ELSEWHERE, "Forwarded": "host=elsewhere.example;proto=https"},
        {"Origin": ELSEWHERE, "Referer": f"{OWN}/zh/report"},
    ],
)
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_a_form_on_another_site_does_nothing_and_is_told_why(
    world: World, headers: dict[str, str], language: str
) -> None:
    number = await world.account()
    answer = await send(world, number, headers=headers, language=language)
    followed = await world.client.post(
        f"/{language}/follow", data={"receipt": "x"}, headers=headers
    )

    for refused in (answer, followed):
        assert refused.status_code == 403
        assert WHY[language] in words(refused.text)
        assert refused.headers["cache-control"] == "no-store"
    assert await queue(world, number) == []


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": OWN},
        {"Sec-Fetch-Site": "same-origin", "Origin": OWN},
        {"Host": "10.0.0.7:8000", "Origin": OWN},
        {"Host": "10.0.0.7:8000", "Origin": "http://10.0.0.7:8000"},
        {"Host": "10.0.0.7:8000", "Origin": OWN, "X-Forwarded-Host": "register.example"},
    ],
)
async def test_a_form_of_ours_is_taken_also_behind_a_proxy(
    world: World, headers: dict[str, str]
) -> None:
    assert (await send(world, await world.account(), headers=headers)).status_code == 200


async def test_a_body_too_large_is_not_read_to_its_end(world: World) -> None:
    sent = 0

    async def endless() -> Any:
        nonlocal sent
        while sent < 2**30:
            sent += 2**20
            yield b"x" * 2**20

    kind = {"Content-Type": "multipart/form-data; boundary=x"}
    answer = await world.client.post("/zh/report", content=endless(), headers=kind)
    assert answer.status_code in {400, 413}

    said = {**kind, "Content-Length": str(2**30)}
    assert (await world.client.post("/zh/report", content=b"", headers=said)).status_code == 413


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\xff\x00", "multipart/form-data"),
        (b"--x\r\n\r\n\r\n--x--", "multipart/form-data; boundary=x"),
        (b"account=%00&statement=%ED%A0%80", "application/x-www-form-urlencoded"),
        (b"{}", "application/json"),
        (b"", "text/plain"),
    ],
)
async def test_a_broken_form_gets_a_page(world: World, content: bytes, kind: str) -> None:
    answer = await world.client.post("/zh/report", content=content, headers={"Content-Type": kind})

    assert answer.status_code in {400, 422}
    assert "<h1>" in answer.text


async def test_half_characters_in_a_form_are_no_fault_of_ours(world: World) -> None:
    part = b'--x\r\nContent-Disposition: form-data; name="account"\r\n\r\n\\ud800\r\n--x--\r\n'
    kind = "multipart/form-data; boundary=x; charset=unicode_escape"
    answer = await world.client.post("/zh/report", content=part, headers={"Content-Type": kind})

    assert answer.status_code == 422
