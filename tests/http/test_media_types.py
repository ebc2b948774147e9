import httpx
import pytest

from schema.http.negotiation import answer_type
from tests.http.conftest import Ask

RESPONSE = "application/graphql-response+json"
LEGACY = "application/json"


@pytest.mark.parametrize(
    ("accept", "written"),
    [
        (None, LEGACY),
        ("*/*", LEGACY),
        ("application/*", LEGACY),
        (LEGACY, LEGACY),
        (RESPONSE, RESPONSE),
        (f"{RESPONSE}, {LEGACY}", RESPONSE),
        (f"{LEGACY}, {RESPONSE}", RESPONSE),
        (f"{RESPONSE};q=0.5, {LEGACY};q=0.9", LEGACY),
        (f"{RESPONSE};q=0, */*", LEGACY),
        (f"{LEGACY};q=0, */*", RESPONSE),
        (f"{RESPONSE}; charset=utf-8; q=1, */*;q=0.1", RESPONSE),
        ("text/html", None),
        (f"{LEGACY};q=nonsense", None),
        ("*/*;q=0", None),
    ],
)
def test_the_answer_has_the_type_that_the_asker_prefers(
    accept: str | None, written: str | None
) -> None:
    assert answer_type(accept) == written


async def test_nothing_acceptable_is_406(ask: Ask) -> None:
    answer = await ask("{hello}", accept="application/xml")

    assert answer.status_code == 406
    assert answer.json()["errors"][0]["extensions"]["code"] == "NOT_ACCEPTABLE"


@pytest.mark.parametrize(
    ("query", "variables", "code"),
    [
        ("{", {}, "GRAPHQL_PARSE_FAILED"),
        ("{nope}", {}, "GRAPHQL_VALIDATION_FAILED"),
        ("query($n: Int!){age(years: $n)}", {"n": "old"}, "BAD_USER_INPUT"),
        ("{a:hello} ", {"x": 1}, None),
    ],
)
async def test_only_the_new_media_type_tells_a_refused_document_by_its_status(
    ask: Ask, query: str, variables: dict[str, object], code: str | None
) -> None:
    new = await ask(query, variables=variables)
    legacy = await ask(query, variables=variables, accept=LEGACY)

    assert legacy.status_code == 200
    assert new.status_code == (400 if code else 200)
    assert "data" not in new.json() if code else new.json()["data"]
    assert not code or new.json()["errors"][0]["extensions"]["code"] == code


async def test_partial_answers_are_200_and_refusals_without_data_are_403(ask: Ask) -> None:
    assert (await ask("{hello secret}")).status_code == 200
    assert (await ask("{forbidden}")).status_code == 403
    assert (await ask("{private}")).headers["www-authenticate"] == "Bearer"
    assert (await ask("{forbidden}", accept=LEGACY)).status_code == 200


async def test_a_token_that_is_not_known_is_401_for_everyone(client: httpx.AsyncClient) -> None:
    answer = await client.post(
        "/graphql", json={"query": "{hello}"}, headers={"authorization": "Bearer made-up"}
    )

    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_every_accepted_answer_tells_its_cost(ask: Ask) -> None:
    answer = await ask("{things(first: 3) {edges {node {name}}}}")

    assert answer.json()["extensions"]["cost"] == {"requested": 7, "maximum": 5000}
