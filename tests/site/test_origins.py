"""What pages of other origins may read and do in their reader's browser."""

import httpx
import pytest
from starlette.routing import BaseRoute, Mount, WebSocketRoute

from schema.http.origins import OPEN
from settings import Settings
from tests import operations
from tests.world import World

ELSEWHERE = {"Origin": "https://elsewhere.example"}
# What is for readers, for machines that watch, and for those who hold a secret address.
SECRET = {"/uploads/{token}", "/evidence/{reference}"}
CLOSED = SECRET | {"/", "/zh", "/en", "/static/{name}", "/healthz", "/readyz"}
PUBLIC = (
    "/accounts/{}.json",
    "/accounts/{}.jsonld",
    "/accounts/{}.csv",
    "/accounts/{}.md",
    "/accounts/{}.atom",
    "/accounts/{}@1.json",
    "/accounts/{}@9.json",
    "/accounts/{}@1/qr.svg",
    "/badge/{}.svg",
    "/oembed?url=http://register.example/zh/accounts/{}",
    "/statistics.json",
    "/.well-known/gongshi.json",
    "/.well-known/jwks.json",
    "/.well-known/security.txt",
    "/sitemap.xml",
    "/robots.txt",
)


def path_of(route: BaseRoute) -> str:
    assert isinstance(route, Mount | WebSocketRoute) or hasattr(route, "path")
    return str(route.path)


async def preflight(world: World, path: str, method: str, headers: str) -> httpx.Response:
    asked = {"Access-Control-Request-Method": method, "Access-Control-Request-Headers": headers}
    return await world.client.options(path, headers={**ELSEWHERE, **asked})


async def reported(world: World, number: str, **headers: str) -> httpx.Response:
    said = {"number": number, "reason": "IMPERSONATION", "statement": "冒用本单位名称"}
    body = {"query": operations.REPORT, "variables": {"input": said}}
    return await world.client.post("/graphql", json=body, headers=headers)


def test_every_route_is_either_open_to_all_pages_or_named_as_closed(world: World) -> None:
    paths = {path_of(route) for route in world.app.routes}

    assert {path for path in paths if not OPEN.fullmatch(path)} == CLOSED


@pytest.mark.parametrize("path", PUBLIC)
@pytest.mark.parametrize("headers", [{}, ELSEWHERE], ids=["no origin", "elsewhere"])
async def test_every_public_document_may_be_read_by_every_page(
    world: World, path: str, headers: dict[str, str]
) -> None:
    answer = await world.client.get(path.format(await world.account()), headers=headers)
    exposed = set(answer.headers["access-control-expose-headers"].split(", "))

    assert answer.headers["access-control-allow-origin"] == "*"
    assert {"ETag", "Link", "Content-Location"} <= exposed
    assert "access-control-allow-credentials" not in answer.headers
    assert "Origin" not in answer.headers.get("vary", "")


async def test_a_page_elsewhere_may_ask_again_by_the_etag_that_it_read(world: World) -> None:
    path = f"/accounts/{await world.account()}.json"
    allowed = await preflight(world, path, "GET", "if-none-match")
    first = await world.client.get(path, headers=ELSEWHERE)
    again = await world.client.get(
        path, headers={**ELSEWHERE, "If-None-Match": first.headers["etag"]}
    )

    assert (allowed.status_code, again.status_code) == (204, 304)
    assert "If-None-Match" in allowed.headers["access-control-allow-headers"]
    assert again.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("headers", ["content-type", "authorization,content-type,idempotency-key"])
async def test_graphql_answers_the_preflight_of_every_page(world: World, headers: str) -> None:
    answer = await preflight(world, "/graphql", "POST", headers)
    allowed = answer.headers["access-control-allow-headers"].lower().split(", ")

    assert answer.status_code == 204
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "POST" in answer.headers["access-control-allow-methods"]
    assert set(headers.split(",")) <= set(allowed)
    assert "access-control-allow-credentials" not in answer.headers


@pytest.mark.article("9")
async def test_a_front_end_asks_from_its_own_page_before_it_shows_a_marker(world: World) -> None:
    number = await world.account()
    query = f'{{ disclosure(by: {{number: "{number}"}}) {{ markers {{ type }} }} }}'
    for answer in (
        await world.client.post("/graphql", json={"query": query}, headers=ELSEWHERE),
        await world.client.get("/graphql", params={"query": query}, headers=ELSEWHERE),
    ):
        assert answer.json()["data"]["disclosure"]["markers"] == [{"type": "ENTERPRISE"}]
        assert answer.headers["access-control-allow-origin"] == "*"


async def test_a_token_is_good_from_every_page_that_was_given_it(world: World) -> None:
    body = {"query": "{ me { login } }"}
    headers = {**ELSEWHERE, **world.headers("alice")}
    answer = await world.client.post("/graphql", json=body, headers=headers)
    refused = await world.client.post(
        "/graphql", json=body, headers={**ELSEWHERE, "Authorization": "Bearer made-up"}
    )

    assert answer.json()["data"]["me"]["login"].endswith("|alice")
    assert refused.json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert refused.headers["access-control-allow-origin"] == "*"


@pytest.mark.article("20")
@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", "http://[", "http://x"])
async def test_a_page_elsewhere_cannot_have_its_readers_report_unawares(
    world: World, origin: str
) -> None:
    number = await world.account()
    refused = await reported(world, number, Origin=origin)
    headers = {"Origin": origin, "Content-Type": "text/plain"}
    plain = await world.client.post("/graphql", content='{"query": "{}"}', headers=headers)

    assert refused.json()["errors"][0]["extensions"]["code"] == "FOREIGN_ORIGIN"
    assert plain.status_code == 415


@pytest.mark.article("20")
@pytest.mark.parametrize("origin", [None, "http://register.example", "https://register.example"])
async def test_our_own_pages_and_what_is_no_browser_report_without_a_login(
    world: World, origin: str | None
) -> None:
    sent = await reported(world, await world.account(), **({"Origin": origin} if origin else {}))

    assert sent.json()["data"]["fileReport"]["receipt"]["receipt"]


async def test_a_page_that_has_a_token_acts_with_it(world: World) -> None:
    asked = {"input": {"kind": "AVATAR", "size": 10}}
    answer = await world.ask(operations.UPLOAD, asked, by="alice", **ELSEWHERE)

    assert answer["data"]["requestUpload"]["objections"] == []


@pytest.mark.parametrize("path", ["/zh/", "/zh/follow", "/uploads/x", "/evidence/x", "/healthz"])
async def test_what_is_no_document_is_read_by_no_page_elsewhere(world: World, path: str) -> None:
    answer = await world.client.get(path, headers=ELSEWHERE)
    asked = await preflight(world, path, "PUT", "authorization")

    assert "access-control-allow-origin" not in answer.headers
    assert "access-control-allow-origin" not in asked.headers


class TestAllowedOrigins:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"allowed_origins": ["https://elsewhere.example"]})

    async def test_a_page_that_is_named_reports_and_uploads(self, world: World) -> None:
        sent = await reported(world, await world.account(), **ELSEWHERE)
        asked = await preflight(world, "/uploads/x", "PUT", "content-type")

        assert sent.json()["data"]["fileReport"]["receipt"]["receipt"]
        assert asked.headers["access-control-allow-origin"] == "https://elsewhere.example"


class TestTransport:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"base_url": "https://register.example"})

    @pytest.mark.parametrize("path", ["/zh/", "/graphql", "/nothing", "/badge/x.svg"])
    async def test_where_the_register_is_under_tls_browsers_keep_to_it(
        self, world: World, path: str
    ) -> None:
        answer = await world.client.get(path)

        assert answer.headers["strict-transport-security"] == "max-age=31536000"


async def test_nothing_is_said_of_tls_where_there_is_none(world: World) -> None:
    assert "strict-transport-security" not in (await world.client.get("/zh/")).headers
