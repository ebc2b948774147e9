"""Whatever is sent, the register answers: with what is wrong, never with a fault of its own."""

from typing import Any

import pytest

from tests.http.odd_requests import (
    BODIES,
    DOCUMENTS,
    FORM,
    HEADERS,
    ME,
    PLACES,
    SEGMENTS,
    UNREGISTERED,
)
from tests.http.spoiling import TEXTS, fault_in
from tests.world import World


async def faults(world: World, method: str, address: str, what: Any, **sending: Any) -> list[str]:
    fault = fault_in(await world.client.request(method, address, **sending))
    return [f"{method} {what!r:.90}: {fault}"] if fault else []


async def test_no_document_body_or_header_makes_the_endpoint_fail(world: World) -> None:
    kind, found = {"content-type": "application/json"}, []
    for document in DOCUMENTS:
        found += await faults(world, "POST", "/graphql", document, json={"query": document})
        asked = {"query": document[:5_000]}
        found += await faults(world, "GET", "/graphql", document, params=asked)
    for body in BODIES:
        found += await faults(world, "POST", "/graphql", body, content=body, headers=kind)
    for name, values in HEADERS.items():
        for value in values:
            headers = {**kind, name: value.encode()}
            sending = {"content": ME % b"", "headers": headers}
            found += await faults(world, "POST", "/graphql", (name, value), **sending)
    assert not found, "\n".join(found)


BY_VARIABLE = "disclosure(by: {number: $x}) { number }"


async def test_a_variable_that_is_not_stated_is_refused_in_words(world: World) -> None:
    answer = await world.ask(f"{{ {BY_VARIABLE} }}")
    assert answer["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"


async def test_a_fragment_may_stand_before_what_states_its_variable(world: World) -> None:
    document = f"fragment a on Query {{ {BY_VARIABLE} }} query($x: String!) {{ ...a }}"
    number = await world.account()
    answer = await world.ask(document, {"x": number})
    assert answer["data"] == {"disclosure": {"number": number}}


async def test_no_address_makes_a_page_fail(world: World) -> None:
    await world.account()
    found = []
    for address in [place.format(*[one] * 3) for place in PLACES for one in SEGMENTS]:
        found += await faults(world, "GET", address, address)
    for address in [f"/uploads/{one}" for one in SEGMENTS]:
        found += await faults(world, "PUT", address, address, content=b"x")
    assert not found, "\n".join(found)


UNREGISTERED_FIELDS = [(UNREGISTERED, name) for name in UNREGISTERED]


async def test_no_form_makes_a_page_fail(world: World) -> None:
    await world.account()
    found = []
    for text in [*(text.encode("utf-8", "surrogatepass") for text in TEXTS), b"\xff\xfe"]:
        found += await faults(world, "POST", "/zh/follow", text, data={"receipt": text})
        for form, name in [*((FORM, name) for name in [*FORM, "nope"]), *UNREGISTERED_FIELDS]:
            filled = {**form, name: text}
            found += await faults(world, "POST", "/zh/report", (name, text), data=filled)
    for name in ("", "\0", "x" * 5_000, "../../x", "😀.png", 'a".png\r\nX: y'):
        file = {"evidence": (name, b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "image/png")}
        found += await faults(world, "POST", "/zh/report", name, data=FORM, files=file)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("address", ["/zh/follow", "/en/report"])
async def test_no_body_that_is_no_form_makes_a_page_fail(world: World, address: str) -> None:
    multipart = ["multipart/form-data", "multipart/form-data; boundary=", "multipart/x; boundary=x"]
    kinds = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", *multipart]
    bodies = [
        b"",
        b"\xff\x00",
        b"--x\r\n",
        b"--x--\r\n",
        b"&=&=&" * 9_000,
        b"receipt=%zz",
        b"a" * 99,
    ]
    found = []
    for kind in [*kinds, "application/json", "text/plain", ""]:
        for body in bodies:
            sending = {"content": body, "headers": {"content-type": kind}}
            found += await faults(world, "POST", address, (kind, body), **sending)
    assert not found, "\n".join(found)
