import httpx
import pytest

from tests.http.graph_for_tests import NAMES


async def test_get_answers_queries_with_variables(client: httpx.AsyncClient) -> None:
    answer = await client.get(
        "/graphql",
        params={"query": "query($n: String!){hello(name: $n)}", "variables": '{"n": "安"}'},
    )

    assert answer.json()["data"] == {"hello": "hello 安"}


async def test_get_never_carries_out_a_mutation(client: httpx.AsyncClient) -> None:
    query = 'query Q {hello} mutation M {setName(input: {name: "x"}) {name}}'
    answer = await client.get("/graphql", params={"query": query, "operationName": "M"})

    assert answer.status_code == 405
    assert answer.headers["allow"] == "POST"
    assert NAMES == []


async def test_get_answers_a_subscription_only_as_a_stream(client: httpx.AsyncClient) -> None:
    answer = await client.get("/graphql", params={"query": "subscription {count}"})

    assert answer.status_code == 406


async def test_head_has_the_headers_of_get_and_no_body(client: httpx.AsyncClient) -> None:
    get = await client.get("/graphql", params={"query": "{hello}"})
    head = await client.head("/graphql", params={"query": "{hello}"})

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == get.headers["content-length"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE"])
async def test_other_methods_are_405(client: httpx.AsyncClient, method: str) -> None:
    answer = await client.request(method, "/graphql")

    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD, POST"


async def test_a_browser_without_a_question_gets_the_landing_page(
    client: httpx.AsyncClient,
) -> None:
    page = await client.get("/graphql", headers={"accept": "text/html,*/*;q=0.8"})
    program = await client.get("/graphql")

    assert "explorer" in page.text
    assert program.status_code == 400


@pytest.mark.parametrize("name", ["query", "variables", "operationName"])
async def test_a_parameter_given_twice_is_refused(client: httpx.AsyncClient, name: str) -> None:
    params = f"query={{hello}}&{name}={{}}&{name}={{}}"
    answer = await client.get("/graphql", params=params)

    assert answer.status_code == 400


async def test_of_several_operations_one_must_be_named(client: httpx.AsyncClient) -> None:
    query = "query A {hello} query B {s}"
    nameless = await client.post("/graphql", json={"query": query})
    named = await client.post("/graphql", json={"query": query, "operationName": "B"})
    unknown = await client.post("/graphql", json={"query": query, "operationName": "C"})

    assert named.json()["data"] == {"s": "s"}
    for answer in (nameless, unknown):
        code = answer.json()["errors"][0]["extensions"]["code"]
        assert code == "OPERATION_RESOLUTION_FAILURE"


async def test_ten_thousand_ranges_are_not_looked_at(client: httpx.AsyncClient) -> None:
    ranges = "bytes=" + ",".join(f"{i}-{i}" for i in range(10_000))
    answer = await client.get("/graphql", params={"query": "{hello}"}, headers={"range": ranges})

    assert answer.status_code == 200
