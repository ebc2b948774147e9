from collections.abc import Mapping

import pytest
from graphql import get_introspection_query

from tests.http.conftest import Ask
from tests.http.graph_for_tests import NAMES


def fan_out(steps: int, last: str = "hello") -> str:
    spreads = "".join(f"fragment F{i} on Query {{...F{i + 1} ...F{i + 1}}} " for i in range(steps))
    return f"{{...F0}} {spreads} fragment F{steps} on Query {{{last}}}"


def nested(depth: int) -> str:
    return "a {" * (depth - 1) + "s" + "}" * (depth - 1)


TOO_LARGE: Mapping[str, tuple[str, str]] = {
    "101 aliases of __typename": (
        "{" + " ".join(f"a{i}: __typename" for i in range(101)) + "}",
        "LIMIT_ALIASES",
    ),
    "20 guesses in one request": (
        "mutation {" + " ".join(f"a{i}: fail" for i in range(20)) + "}",
        "LIMIT_MUTATIONS",
    ),
    "6 mutations hidden in fragments": (
        "mutation {...F ...F} fragment F on Mutation {fail a: fail ... {b: fail}}",
        "LIMIT_MUTATIONS",
    ),
    "500 repeated fields": ("{" + "hello " * 500 + "}", "LIMIT_TOKENS"),
    "21 repeated fields": ("{a {" + "s " * 21 + "}}", "LIMIT_REPEATS"),
    "fields repeated across merged places": (
        "{" + ("a {" + "s " * 7 + "} ") * 3 + "}",
        "LIMIT_REPEATS",
    ),
    "fragment fan-out": (fan_out(18), "LIMIT_SELECTIONS"),
    "fan-out of nothing": (fan_out(18, ""), "LIMIT_SELECTIONS"),
    "small fan-out": (fan_out(6), "LIMIT_ROOT_FIELDS"),
    "a fragment inside itself": (
        "{...A} fragment A on Query {...B} fragment B on Query {a {...C}}"
        " fragment C on Thing {a {...C}}",
        "GRAPHQL_VALIDATION_FAILED",
    ),
    "depth in a fragment named __schema": (
        f"{{...__schema}} fragment __schema on Query {{{nested(13)}}}",
        "LIMIT_DEPTH",
    ),
    "depth under an alias named __schema": (f"{{__schema: {nested(13)}}}", "LIMIT_DEPTH"),
    "depth 50": (f"{{{nested(50)}}}", "LIMIT_DEPTH"),
    "inline fragments nested": ("{" + "... {" * 60 + "s" + "}" * 60 + "}", "LIMIT_DEPTH"),
    "chains of fragments, each deep": (
        "{...F0}"
        + "".join(
            f"fragment F{i} on Thing {{{'... {' * 15} ...F{i + 1} {'}' * 15}}} " for i in range(9)
        )
        + "fragment F9 on Thing {s}",
        "LIMIT_DEPTH",
    ),
    "10,000 directives": ("{hello " + "@x " * 10_000 + "}", "LIMIT_TOKENS"),
    "21 directives": ("{hello " + "@skip(if: false) " * 21 + "}", "LIMIT_DIRECTIVES"),
    "100,000 tokens": ("{" + "a " * 100_000 + "}", "LIMIT_TOKENS"),
    "100 comments": ("{hello}" + "#\n" * 101, "LIMIT_TOKENS"),
    "21 fragments": (
        "{hello}" + "".join(f"fragment F{i} on Query {{s}}" for i in range(21)),
        "LIMIT_FRAGMENTS",
    ),
    "a fragment nobody spreads": (
        "{hello} fragment F on Query {" + "hello " * 100 + "}",
        "GRAPHQL_VALIDATION_FAILED",
    ),
    "two fragments of one name": (
        "{...F} fragment F on Query {s} fragment F on Query {hello}",
        "GRAPHQL_VALIDATION_FAILED",
    ),
    "11 operations": ("".join(f"query Q{i} {{s}}" for i in range(11)), "LIMIT_OPERATIONS"),
    "21 root fields": ("{" + "hello " * 21 + "}", "LIMIT_ROOT_FIELDS"),
    "circular introspection": (
        "{__schema {types {fields {type {fields {type {fields {name}}}}}}}}",
        "LIMIT_INTROSPECTION",
    ),
    "introspection through a fragment": (
        "{__schema {types {...T}}} fragment T on __Type {fields {type {...U}}}"
        " fragment U on __Type {fields {name}}",
        "LIMIT_INTROSPECTION",
    ),
    "introspection five times": (
        "{" + " ".join(f"a{i}: __schema {{types {{fields {{name}}}}}}" for i in range(9)) + "}",
        "LIMIT_COST",
    ),
    "a page of 10^9": ("{things(first: 1000000000) {totalCount}}", "PAGE_SIZE"),
    "a page of 0": ("{things(first: 0) {totalCount}}", "PAGE_SIZE"),
    "a page of -1 from the end": ("{things(last: -1) {totalCount}}", "PAGE_SIZE"),
    "100 of 100 of 100": (
        "{things(first: 100) {edges {node {things(first: 100) {edges {node "
        "{things(first: 100) {edges {node {name}}}}}}}}}}",
        "LIMIT_COST",
    ),
    "lists of lists": (
        "{parts {parts {parts {parts {name}}}}}",
        "LIMIT_COST",
    ),
}


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
    long = "{a {" + " ".join(f"a{i}: hello" for i in range(29)).replace("hello", "name") + "}}"
    long = "query(" + " ".join(f"$v{i}: String" for i in range(150)) + ") " + long
    for _ in range(3):
        assert (await ask(long, signed_in=True)).json()["errors"][0]["extensions"]["code"] == (
            "GRAPHQL_VALIDATION_FAILED"
        )
        assert (await ask(long)).json()["errors"][0]["extensions"]["code"] == "LIMIT_TOKENS"


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
