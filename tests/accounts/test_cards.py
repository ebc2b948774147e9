"""The share card: true for ever, of what the record shows, and without empty boxes (Art 9)."""

import asyncio
import io
import os
import re
import signal
import sys
from html import unescape
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont, TTLibError
from PIL import Image

from public_site.accounts.drawing import (
    MOST_WAITING,
    PROGRAM,
    TEMPLATE,
    Draughtsman,
    TooBusy,
    Undrawn,
)
from public_site.site.lettering import CHARACTERS, SHIPPED, SHIPPED_FAMILY, Lettering, lettering
from rules.markers import words as marker_words
from rules.vocabulary import Language, MarkerType, SuspensionReason
from tests.accounts.test_page import end_health_marker, erase, health_account
from tests.accounts.test_qr import leaf, scanned
from tests.lifecycle.test_service import suspend
from tests.site.reading import page
from tests.site.test_words import chinese
from tests.world import World

pytestmark = pytest.mark.article("9")
CARD = {
    **dict.fromkeys(("subtitle", "stopped", "unmarked")),
    **dict.fromkeys(("register", "about", "scan", "title", "number", "edition"), "公示"),
    **dict.fromkeys(("seal", "qr"), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'),
    **{"language": "zh", "families": ["Noto Sans CJK SC"], "marks": []},
}
UNDRAWN = "山城😀说"  # no font of ours has the face


async def meta(world: World, path: str) -> dict[str, str]:
    """What the page says to those who pass it on."""
    found = re.findall(
        r'<meta (?:property|name)="([^"]*)" content="([^"]*)"', await page(world, path)
    )
    return {name: unescape(content) for name, content in found}


async def drawn(world: World, path: str) -> bytes:
    answer = await world.client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/png"
    return answer.content


@pytest.mark.parametrize("language", ["zh", "en"])
async def test_a_page_names_its_versions_card_and_the_card_its_version(
    world: World, language: str
) -> None:
    number = await health_account(world)
    told = await meta(world, f"/{language}/accounts/{number}")
    address = told["og:image"].removeprefix("http://register.example")
    picture = Image.open(io.BytesIO(await drawn(world, address)))

    assert address == f"/accounts/{number}@1/card.png?lang={language}"
    assert (
        picture.size == (int(told["og:image:width"]), int(told["og:image:height"])) == (1200, 630)
    )
    assert told["og:url"] == f"http://register.example/{language}/accounts/{number}@1"
    assert told["twitter:card"] == "summary_large_image"
    short = (await leaf(world, number))[:12]
    code = scanned(await drawn(world, address))
    assert code == f"http://register.example/accounts/{number}@1?leaf={short}"


async def test_a_card_says_in_words_what_it_shows(world: World) -> None:
    number = await health_account(world)
    told = (await meta(world, f"/en/accounts/{number}"))["og:image:alt"]

    assert told.startswith("山城健康说. ")
    assert f"Enterprise. Health. {number}. Version 1, published 24 November 2026" in told


async def test_a_card_of_an_earlier_version_stays_as_it_was(world: World) -> None:
    number = await health_account(world)
    path = f"/accounts/{number}@1/card.png"
    before = await drawn(world, path)
    await end_health_marker(world, number)

    assert await drawn(world, path) == before
    assert await drawn(world, f"/accounts/{number}/card.png") != before


async def test_an_erasure_reaches_the_cards_at_once(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON", name="小满读诗")
    path = f"/accounts/{number}@1/card.png"
    before = await world.client.get(path)
    await erase(world, number)
    after = await world.client.get(path, headers={"If-None-Match": before.headers["etag"]})

    assert after.status_code == 200
    assert after.content != before.content
    assert "小满读诗" not in (await meta(world, f"/zh/accounts/{number}@1"))["og:image:alt"]


async def test_a_card_that_is_known_is_not_sent_again(world: World) -> None:
    path = f"/accounts/{await world.account()}@1/card.png"
    first = await world.client.get(path)
    again = await world.client.get(path, headers={"If-None-Match": first.headers["etag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["cache-control"] == "no-cache"


async def test_a_name_that_cannot_be_drawn_whole_is_not_drawn_in_part(world: World) -> None:
    number = await world.account(name=UNDRAWN)
    told = (await meta(world, f"/en/accounts/{number}"))["og:image:alt"]
    await drawn(world, f"/accounts/{number}/card.png")

    assert told.startswith(f"{number}. Its name stands on its page. ")
    assert "山城" not in told


@pytest.mark.parametrize(
    "name",
    ["W" * 30, '#eval("1") $x$ \\', "<b>&amp;</b>", "龍騰四海資訊", "e\u0301a" * 9, "甲" * 30],
)
async def test_a_card_is_drawn_whatever_the_name(world: World, name: str) -> None:
    number = await world.account(name=name)
    png = await drawn(world, f"/accounts/{number}/card.png")

    assert Image.open(io.BytesIO(png)).size == (1200, 630)
    assert len(png) < 150 * 1024


def test_every_word_of_a_cards_own_can_be_drawn() -> None:
    covered = set(TTFont(SHIPPED).getBestCmap())
    labels = [
        words.in_(language) for words in marker_words.LABELS.values() for language in Language
    ]
    own = "".join([*labels, *chinese(), *chinese().values()])

    assert set(marker_words.LABELS) == set(MarkerType)
    assert {one for one in own if ord(one) not in covered} - set("\n") == set()


def test_what_is_written_down_of_the_shipped_font_is_what_it_says() -> None:
    font = TTFont(SHIPPED)

    assert font["name"].getBestFamilyName() == SHIPPED_FAMILY
    assert set(CHARACTERS.read_text("utf-8").removesuffix("\n")) == set(
        map(chr, font.getBestCmap())
    )


def test_a_font_that_a_deployment_adds_is_read() -> None:
    added = Lettering((SHIPPED,))

    assert added.families == [SHIPPED_FAMILY] * 2
    assert added.draws("山城健康说")


def test_a_file_that_is_no_font_is_found_before_anything_is_served(tmp_path: Path) -> None:
    (tmp_path / "broken.otf").write_bytes(b"no font")

    with pytest.raises(TTLibError):
        lettering((tmp_path / "broken.otf",))


def test_what_the_font_lacks_is_known() -> None:
    assert lettering().draws("山城健康说 Ünïcode 2026 龍")
    assert [one for one in ("😀", "བོད", "\U00020000", "ئۇيغۇر") if lettering().draws(one)] == []


async def draw(draughtsman: Draughtsman, serial: int = 0) -> bytes:
    return await draughtsman.draw({**CARD, "number": f"{serial}"}, [SHIPPED])


async def test_cards_do_not_pile_up_and_one_asked_for_twice_is_drawn_once() -> None:
    draughtsman = Draughtsman()
    asked = [draw(draughtsman, serial) for serial in range(MOST_WAITING + 3)]
    cards = await asyncio.gather(*asked, return_exceptions=True)
    again = await asyncio.gather(*[draw(draughtsman, MOST_WAITING + 2) for _ in range(3)])

    assert [type(card) for card in cards] == [bytes] * MOST_WAITING + [TooBusy] * 3
    assert again[0] is again[1] is again[2]
    assert await draw(draughtsman) is cards[0]


@pytest.mark.parametrize(
    ("program", "fault"),
    [
        ("import os; os.kill(os.getpid(), 11)", Undrawn),
        ("raise SystemExit('no font')", Undrawn),
        ("import time; time.sleep(60)", TimeoutError),
    ],
)
async def test_one_card_that_cannot_be_drawn_holds_up_no_other(
    tmp_path: Path, program: str, fault: type[Exception]
) -> None:
    fails_once = tmp_path / "typesetting.py"
    fails_once.write_text(
        f"import pathlib, sys\npathlib.Path(__file__).write_text(\"print('drawn')\")\n{program}"
    )
    draughtsman = Draughtsman(fails_once, longest=1)
    first, second = await asyncio.gather(
        draw(draughtsman, 1), draw(draughtsman, 2), return_exceptions=True
    )

    assert isinstance(first, fault)
    assert second == b"drawn\n"
    assert await draw(draughtsman, 1) == b"drawn\n"


async def test_a_register_that_closes_leaves_nobody_drawing(tmp_path: Path) -> None:
    hangs, started = tmp_path / "typesetting.py", tmp_path / "started"
    os.mkfifo(started)
    hangs.write_text(
        f"import os, time\nopen({str(started)!r}, 'w').write(str(os.getpid()))\ntime.sleep(60)"
    )
    draughtsman = Draughtsman(hangs)
    asked = asyncio.gather(draw(draughtsman), draw(draughtsman, 1), return_exceptions=True)
    process = int(await asyncio.to_thread(started.read_text))
    await draughtsman.close()

    assert [type(card) for card in await asked] == [asyncio.CancelledError] * 2
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


async def test_who_draws_ends_by_itself_where_nobody_ends_it(tmp_path: Path) -> None:
    forgotten = await asyncio.create_subprocess_exec(
        *(sys.executable, PROGRAM, "1", TEMPLATE), stdin=asyncio.subprocess.PIPE
    )

    assert await forgotten.wait() == -signal.SIGALRM


@pytest.mark.parametrize("name", ["A1000000016", "A1000000017", "x", "A1000000016@9"])
async def test_where_there_is_no_version_there_is_no_card(world: World, name: str) -> None:
    assert (await world.client.get(f"/accounts/{name}/card.png")).status_code == 404


async def test_a_card_of_a_suspended_account_says_so(world: World) -> None:
    number = await world.account()
    before = await drawn(world, f"/accounts/{number}/card.png")
    await suspend(world, number, SuspensionReason.RECTIFICATION)
    told = (await meta(world, f"/en/accounts/{number}"))["og:image:alt"]

    assert ". Suspended. " in told
    assert "Enterprise" not in told
    assert await drawn(world, f"/accounts/{number}/card.png") != before
    assert await drawn(world, f"/accounts/{number}@1/card.png") == before
