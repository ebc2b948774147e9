"""Forms as they come in: from our own pages, of bounded size, whatever they hold."""

from typing import Any

import pytest

from tests.public_site.test_report import queue, send
from tests.world import World


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
    ],
)
async def test_a_form_on_another_site_files_nothing(world: World, headers: dict[str, str]) -> None:
    number = await world.account()
    answer = await send(world, number, headers=headers)

    assert answer.status_code == 403
    assert await queue(world, number) == []


@pytest.mark.parametrize(
    "headers", [{"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://register.example"}]
)
async def test_a_form_of_ours_is_taken(world: World, headers: dict[str, str]) -> None:
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
