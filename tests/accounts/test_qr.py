"""The code on a printed page: it leads to its version and shows a forged paper up (Art 9)."""

import io

import httpx
import pytest
import typst
import zxingcpp
from PIL import Image

from tests.accounts.test_page import end_health_marker, erase, health_account
from tests.site.reading import page, said
from tests.world import World

pytestmark = pytest.mark.article("9")
PAPER = b"""#set page(width: 400pt, height: 400pt, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%)"""


def scanned(png: bytes) -> str:
    """What a phone reads on a picture."""
    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(png)))
    assert len(found) == 1
    return str(found[0].text)


def printed(svg: str) -> bytes:
    paper = typst.compile(PAPER, format="png", ppi=72.0, sys_inputs={"svg": svg})
    assert isinstance(paper, bytes)
    return paper


async def leaf(world: World, number: str) -> str:
    return str((await world.disclosure(number, "leafHash"))["leafHash"])


async def test_a_code_is_scanned_as_its_versions_address_with_its_hash(world: World) -> None:
    number = await world.account()
    answer = await world.client.get(f"/accounts/{number}@1/qr.svg")
    short = (await leaf(world, number))[:12]

    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.headers["content-security-policy"] == "sandbox; default-src 'none'"
    address = f"http://register.example/accounts/{number}@1?leaf={short}"
    assert scanned(printed(answer.text)) == address


async def test_a_scanned_code_leads_to_its_version_and_is_said_to_agree(world: World) -> None:
    number = await health_account(world)
    code = scanned(printed(await page(world, f"/accounts/{number}@1/qr.svg")))
    await end_health_marker(world, number)
    path = httpx.URL(code).raw_path.decode()
    answer = await world.client.get(path, headers={"Accept-Language": "en"})

    assert answer.headers["location"] == f"/en{path}"
    shown = await said(world, answer.headers["location"])
    assert "The check code agrees" in shown
    assert "is that of version 1 of this record" in shown
    assert "This is version 1, published" in shown


@pytest.mark.parametrize("forged", ["x" * 12, "<b>", "A", "é" * 200])
async def test_a_code_that_is_not_the_hashs_is_said_not_to_agree(world: World, forged: str) -> None:
    number = await world.account()
    answer = await world.client.get(f"/zh/accounts/{number}@1", params={"leaf": forged})

    assert "核对码不符" in answer.text
    assert "<b>" not in answer.text.partition("核对码不符")[2].partition("</p>")[0].replace(
        "<bdi>", ""
    )


async def test_too_short_a_beginning_of_the_hash_proves_nothing(world: World) -> None:
    number = await world.account()
    whole = await leaf(world, number)

    assert "核对码不符" in await said(world, f"/zh/accounts/{number}@1?leaf={whole[:11]}")
    assert "核对码相符" in await said(world, f"/zh/accounts/{number}@1?leaf={whole}")


async def test_the_code_of_another_version_does_not_agree(world: World) -> None:
    number = await health_account(world)
    first = await leaf(world, number)
    await end_health_marker(world, number)

    assert "核对码不符" in await said(world, f"/zh/accounts/{number}?leaf={first}")
    assert "核对码相符" in await said(world, f"/zh/accounts/{number}@1?leaf={first}")


async def test_a_code_outlives_an_erasure(world: World) -> None:
    number = await world.account(nature="NATURAL_PERSON")
    code = httpx.URL(scanned(printed(await page(world, f"/accounts/{number}@1/qr.svg"))))
    await erase(world, number)

    assert "核对码相符" in await said(world, f"/zh{code.raw_path.decode()}")


async def test_without_a_code_nothing_is_said_of_one(world: World) -> None:
    assert "核对码" not in await said(world, f"/zh/accounts/{await world.account()}")


@pytest.mark.parametrize("name", ["A1000000016", "A1000000017", "x", "A1000000016@9", "A@@1"])
async def test_where_there_is_no_version_there_is_no_code(world: World, name: str) -> None:
    assert (await world.client.get(f"/accounts/{name}/qr.svg")).status_code == 404
