"""The thirteen checks of graphql-cop, a scanner that many run first against a GraphQL server."""

import httpx

from tests.http.conftest import Ask
from tests.http.graph_for_tests import NAMES

LEGACY = "application/json"


def code(answer: httpx.Response) -> str:
    return str(answer.json()["errors"][0]["extensions"]["code"])


async def test_alias_overloading_is_refused(ask: Ask) -> None:
    query = "query cop {" + " ".join(f"alias{i}: __typename" for i in range(101)) + "}"

    assert code(await ask(query, accept=LEGACY)) == "LIMIT_ALIASES"


async def test_array_batching_is_refused(client: httpx.AsyncClient) -> None:
    answer = await client.post("/graphql", json=[{"query": "{__typename}"}] * 10)

    assert answer.status_code == 400


async def test_directive_overloading_is_refused(ask: Ask) -> None:
    answer = await ask("query cop {__typename " + "@aa" * 10 + "}", accept=LEGACY)

    assert len(answer.json()["errors"]) == 10
    assert code(await ask("{__typename" + " @aa" * 21 + "}")) == "LIMIT_DIRECTIVES"


async def test_circular_introspection_is_refused(ask: Ask) -> None:
    query = (
        "query cop {__schema {types {fields {type {fields {type {fields {type {fields {type "
        "{name}}}}}}}}}}}"
    )

    assert code(await ask(query, accept=LEGACY)) == "LIMIT_INTROSPECTION"


async def test_field_duplication_is_refused(ask: Ask) -> None:
    answer = await ask("query cop {" + "__typename \n" * 500 + "}", accept=LEGACY)

    assert code(answer) == "LIMIT_TOKENS"


async def test_field_suggestions_are_off(ask: Ask) -> None:
    assert "Did you mean" not in (await ask("query cop {__schema {directive}}")).text


async def test_queries_by_get_are_served_on_purpose(client: httpx.AsyncClient) -> None:
    answer = await client.get("/graphql", params={"query": "query cop {__typename}"})

    assert answer.json()["data"] == {"__typename": "Query"}


async def test_mutations_by_get_are_refused(client: httpx.AsyncClient) -> None:
    answer = await client.get("/graphql", params={"query": "mutation cop {__typename}"})

    assert answer.status_code == 405


async def test_introspection_is_served_on_purpose(ask: Ask) -> None:
    answer = await ask("query cop {__schema {types {name fields {name}}}}")

    assert answer.status_code == 200


async def test_the_explorer_is_shown_to_browsers_alone(client: httpx.AsyncClient) -> None:
    answer = await client.get("/graphql", headers={"accept": "application/json"})

    assert "explorer" not in answer.text


async def test_posted_forms_are_refused(client: httpx.AsyncClient) -> None:
    for data in ({"query": "query cop {__typename}"}, {"query": "mutation {__typename}"}):
        assert (await client.post("/graphql", data=data)).status_code == 415
    assert NAMES == []


async def test_nothing_is_traced(ask: Ask) -> None:
    answer = await ask("query cop {__typename}")

    assert set(answer.json()["extensions"]) == {"cost"}


async def test_errors_show_no_stack(ask: Ask) -> None:
    for query in ("qwerty cop {abc}", "{broken}"):
        answer = await ask(query)
        assert "traceback" not in answer.text.lower()
        assert ".py" not in answer.text
