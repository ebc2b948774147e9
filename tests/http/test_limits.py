import pytest
from graphql import get_introspection_query

from tests.http.conftest import Ask
from tests.http.graph_for_tests import NAMES
from tests.http.too_large import TOO_LARGE


@pytest.mark.parametrize(("query", "code"), TOO_LARGE.values(), ids=TOO_LARGE.keys())
async def test_a_question_too_large_is_refused_before_validation(
    ask: Ask, query: str, code: str
) -> None:
    answer = await ask(query)

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == code
    assert len(answer.content) < 1_000
    assert NAMES == []


async def test_20_inline_fragments_of_20_are_refused_even_with_the_larger_allowance(
    ask: Ask,
) -> None:
    query = "{" + ("... on Query {" + "a {s} " * 20 + "} ") * 20 + "}"
    answer = await ask(query, signed_in=True)

    assert answer.json()["errors"][0]["extensions"]["code"] == "LIMIT_ROOT_FIELDS"


async def test_whoever_signed_in_may_ask_more(ask: Ask) -> None:
    dear = "{things(first: 50) {edges {node {things(first: 50) {edges {node {name}}}}}}}"
    stranger = await ask(dear)
    known = await ask(dear, signed_in=True)

    assert stranger.json()["errors"][0]["extensions"]["cost"] == {
        "requested": 5151,
        "maximum": 5_000,
    }
    assert known.json()["extensions"]["cost"] == {"requested": 5151, "maximum": 20_000}


async def test_what_was_accepted_from_one_is_not_accepted_from_another(ask: Ask) -> None:
    pages = 'things(first: 1, after: "x") {totalCount} ' * 19
    long = "{" + "".join(f"a{i}: a {{{pages}}} " for i in range(3)) + "}"
    known = [(await ask(long, signed_in=True)).status_code for _ in range(3)]
    stranger = await ask(long)

    assert known == [200, 200, 200]
    assert stranger.json()["errors"][0]["extensions"]["code"] == "LIMIT_TOKENS"


async def test_many_small_repetitions_are_too_many_together(ask: Ask) -> None:
    query = "{" + " ".join(f"a{i}: a {{{'s dear ' * 15}}}" for i in range(15)) + "}"
    answer = await ask(query, signed_in=True)

    assert answer.json()["errors"][0]["extensions"]["code"] == "LIMIT_REPEATS"


@pytest.mark.parametrize(
    ("query", "variables", "argument"),
    [
        ("query($n: Int){things(first: $n) {totalCount}}", {"n": 101}, "things.first"),
        ("query($n: Int = 500){x: things(last: $n) {totalCount}}", {}, "x.last"),
        (
            "query($n: Int){a {...F}} fragment F on Thing {things(first: $n) {totalCount}}",
            {"n": 0},
            "a.things.first",
        ),
    ],
)
async def test_a_page_size_given_by_a_variable_is_judged_too(
    ask: Ask, query: str, variables: dict[str, int], argument: str
) -> None:
    error = (await ask(query, variables=variables)).json()["errors"][0]

    assert error["extensions"] == {"code": "PAGE_SIZE", "argument": argument, "maximum": 100}


async def test_a_known_text_is_costed_anew_for_other_variables(ask: Ask) -> None:
    query = "query($n: Int){things(first: $n) {edges {node {name}}}}"
    costs = [
        (await ask(query, variables={"n": n})).json().get("extensions", {}).get("cost")
        for n in (1, 2, 3, 1000)
    ]

    assert [cost and cost["requested"] for cost in costs] == [3, 5, 7, None]


async def test_weights_come_from_the_schema_and_from_the_table(ask: Ask) -> None:
    assert (await ask("{dear}")).json()["extensions"]["cost"]["requested"] == 7
    assert (await ask("{a {dear}}")).json()["extensions"]["cost"]["requested"] == 8


async def test_the_usual_introspection_query_passes(ask: Ask) -> None:
    answer = await ask(get_introspection_query())

    assert answer.status_code == 200
    assert answer.json()["data"]["__schema"]


async def test_a_fragment_that_was_not_measured_is_not_validated(ask: Ask) -> None:
    answer = await ask("{hello} fragment F on Query {nope}")

    assert [error["message"] for error in answer.json()["errors"]] == [
        "Fragment 'F' is never used."
    ]
