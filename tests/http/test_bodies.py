import gzip
from collections.abc import AsyncIterator
from urllib.parse import urlencode

import httpx
import pytest

from schema.http import strict_json
from tests.http.conftest import Ask
from tests.http.graph_for_tests import NAMES

MUTATION = 'mutation {setName(input: {name: "x"}) {name}}'
JSON = {"content-type": "application/json"}


@pytest.mark.parametrize(
    "content_type",
    [
        "application/x-www-form-urlencoded",
        "text/plain",
        "multipart/form-data; boundary=x",
        "application/jsonp",
        "application/json; charset=utf-16",
        None,
    ],
)
async def test_only_json_that_a_foreign_page_cannot_send_is_read(
    client: httpx.AsyncClient, content_type: str | None
) -> None:
    headers = {"content-type": content_type} if content_type else {}
    body = b'{"query": "mutation {setName(input: {name: \\"x\\"}) {name}}"}'
    answer = await client.post("/graphql", content=body, headers=headers)

    assert answer.status_code == 415
    assert NAMES == []


async def test_a_hundred_thousand_form_fields_are_not_even_read(client: httpx.AsyncClient) -> None:
    fields = urlencode([(f"f{i}", "x") for i in range(100_000)])
    answer = await client.post(
        "/graphql",
        content=fields,
        headers={"content-type": "application/x-www-form-urlencoded"},
    )

    assert answer.status_code == 415


async def test_a_body_without_stated_length_is_cut_off_at_the_limit(
    client: httpx.AsyncClient,
) -> None:
    sent = 0

    async def body() -> AsyncIterator[bytes]:
        nonlocal sent
        for _ in range(1_600):
            sent += 65_536
            yield b" " * 65_536

    answer = await client.post("/graphql", content=body(), headers=JSON)

    assert answer.status_code == 413
    assert answer.json()["errors"][0]["extensions"]["code"] == "BODY_TOO_LARGE"


async def test_a_stated_length_is_not_believed(client: httpx.AsyncClient) -> None:
    answer = await client.post(
        "/graphql", content=b" " * 300_000, headers={**JSON, "content-length": "10"}
    )

    assert answer.status_code == 413


async def test_compressed_bodies_are_refused(client: httpx.AsyncClient) -> None:
    bomb = gzip.compress(b" " * 10_000_000)
    answer = await client.post(
        "/graphql", content=bomb, headers={**JSON, "content-encoding": "gzip"}
    )

    assert answer.status_code == 415


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'[{"query": "{hello}"}, {"query": "{hello}"}]',
        b'"{hello}"',
        b"null",
        b'{"query": "{hello}", "query": "{s}"}',
        b'{"query": "{hello}", "variables": {"a": 1, "a": 2}}',
        b'{"query": "{hello}", "variables": {"a": NaN}}',
        b'{"query": "{hello}", "variables": {"a": Infinity}}',
        b'{"query": "{hello}", "variables": {"a": 1e999}}',
        b'{"query": "{hello}", "variables": {"a": ' + b"9" * 5_000 + b"}}",
        b'{"query": "{hello}", "variables": {"a": "\\ud800"}}',
        b'{"query": "{hello}", "variables": {"a": "x\\u0000"}}',
        b'{"query": "{hello}", "variables": {"a": ' + b"[" * 1_000 + b"]" * 1_000 + b"}}",
        b'{"query": "{hello}", "variables": {"a": ' + b"[" * 90_000 + b"]" * 90_000 + b"}}",
        b'{"query": "{hello}", "variables": {"a": ' + b'{"a":' * 70 + b"1" + b"}" * 70 + b"}}",
        b'\xef\xbb\xbf{"query": "{hello}"}',
        b'{"query": "\xff"}',
        b'{"query": ""}',
        b'{"query": "{hello}", "extensions": []}',
    ],
)
async def test_whatever_two_readers_could_read_differently_is_refused(
    client: httpx.AsyncClient, body: bytes
) -> None:
    answer = await client.post("/graphql", content=body, headers=JSON)

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


@pytest.mark.parametrize("name", ["\\u0000", "\\u{0}", "\\uD800", "\\uDC00\\uD800"])
async def test_texts_inside_a_document_are_held_to_the_same(ask: Ask, name: str) -> None:
    answer = await ask(f'{{hello(name: "{name}")}}')

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "GRAPHQL_PARSE_FAILED"


async def test_an_escaped_backslash_before_u0000_is_no_nul(ask: Ask) -> None:
    answer = await ask("query($n: String!){hello(name: $n)}", variables={"n": "\\u0000"})

    assert answer.json()["data"] == {"hello": "hello \\u0000"}


async def test_an_answer_that_utf_8_cannot_hold_is_still_an_answer(ask: Ask) -> None:
    assert (await ask("{surrogate}")).json()["data"] == {"surrogate": "a?b"}


def test_numbers_beyond_64_bits_are_written() -> None:
    assert strict_json.dumps({"n": 2**70}) == b'{"n":1180591620717411303424}'
