"""Questions that must be refused before they are validated, each with its code."""

from collections.abc import Mapping


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
