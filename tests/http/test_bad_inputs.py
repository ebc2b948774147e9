"""Whatever is sent, the register answers: with what is wrong, never with a fault of its own.

Each value of a question is spoiled in turn, in every way that its type knows; the types stand in
the schema, so a new argument is tried without a line here.
"""

import base64
import copy
import itertools
import json
from collections.abc import Iterator
from typing import Any, NamedTuple

import httpx
import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    parse,
)
from graphql.utilities import type_from_ast

from rules.vocabulary import Role
from schema.graph import graph
from tests import build, operations
from tests.world import World

SCHEMA = graph._schema
INFINITY, NAN = float("inf"), float("nan")
HALF = "\ud800"  # one half of a surrogate pair
MISSING = object()


def _id(text: str | bytes) -> str:
    return base64.urlsafe_b64encode(text if isinstance(text, bytes) else text.encode()).decode()


# fmt: off
NOT_A_TEXT: list[Any] = [True, 1.5, 10**30, [], {}, ["x", 1], {"a": "b"}, NAN]
TEXTS = [
    "", "\t\r\n", "x", "-1", "%s%n", "'; DROP TABLE account; --", "../../etc", "\0", f"字{HALF}",
    "\x01\x7f\x9f", "\u202ea\u200b\ufeff", "\ufffe\uffff\U0010ffff\ue000", "😀", "👩‍👩‍👧‍👦" * 30,
    "مرحبا", "a" + "\u0301" * 500, "字" * 17, "ﷺ" * 30, "ŉ" * 64, "x" * 33, "x" * 256, "字" * 3_000,
    "x" * 2**20, "A1000000172", "A" + "9" * 400, "91110000MA0000001X", "f" * 32,
]
OPAQUE = [
    "%%%", "====", "_w==", "é", _id(b"\xff\xfe"), _id("Disclosure:"), _id("Disclosure:\0@1"),
    _id("Disclosure:A1000000172@٣²"), _id("Disclosure:A1000000172@999999999"), _id("[]"),
    _id("null"), _id("5"), _id("[" * 500), _id('{"a": 1, "b": 2}'), _id('"ab"'), _id("[1e400]"),
    _id('["1e999", 1e308]'), _id("[-1]"), _id("[true]"), _id(r'["\u0000", "\u0000"]'),
    _id('[["x"], {}]'), _id('["0001-01-01T00:00:00+14:00", "A1000000172"]'), _id('["٣", "1"]'),
    _id('["9999-12-31T23:59:59-14:00", "A1000000172"]'), _id('["9999-12-31", "2147483648"]'),
    _id('["0001-01-01", "1"]'), _id('["20260101", "٣"]'), _id('["' + "9" * 5_000 + '"]'),
]
DATES: list[Any] = [
    "", "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30", "2026-2-3",
    "2026-W05-1", "20260101", "2026-01-01T00:00:00", "tomorrow", "-2026-01-01", "２０２６-01-01",
    "x" * 10_000, "\0", HALF, 0, 2**63, -1, 1.5, True, [], {}, None,
]
MOMENTS: list[Any] = [
    *DATES, "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "9999-12-31T23:59:59Z",
    "0001-01-01T00:00:00", "2026-01-01T00:00:00+99:99", "2026-01-01T24:00:00Z", "T",
]
NUMBERS: list[Any] = [
    -1, 0, 101, 2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**53, 2**63, 2**64, 10**400,
    0.5, 1e308, INFINITY, NAN, "1", "", True, None, [], [1], {},
]
CHOICES: list[Any] = [None, "", "NO_SUCH", "x" * 9_000, "\0", HALF, "😀", 0, 1.5, True, [], ["X"]]
LISTS: list[Any] = [None, [], {}, "x", 5, [None], [[]], [["x"]], ["x"] * 300, ["x"] * 5_000]
OBJECTS: list[Any] = [None, [], {}, "x", 5, True, [{}], {"": ""}, {"__typename": "x"}]
# fmt: on
VALUES: dict[str, list[Any]] = {
    "String": [*TEXTS, *NOT_A_TEXT, None, 7],
    "ID": [*TEXTS, *NOT_A_TEXT, None, -1, 2**64],
    "opaque": [*TEXTS, *OPAQUE, *NOT_A_TEXT, None],
    "Int": NUMBERS,
    "Boolean": [None, "true", "", 0, 1, 2.5, [], {}],
    "Date": DATES,
    "DateTime": MOMENTS,
}

Path = tuple[str | int, ...]


def spoiled(type_: Any, value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Each place within `value`, with each thing that may not stand there."""
    type_ = get_nullable_type(type_)
    if isinstance(type_, GraphQLList):
        yield from ((path, one) for one in LISTS)
        yield from spoiled(type_.of_type, value[0] if value else None, (*path, 0))
    elif isinstance(type_, GraphQLInputObjectType):
        yield from ((path, one) for one in OBJECTS)
        yield (*path, "nope"), "x"
        for name, field in type_.fields.items():
            yield (*path, name), MISSING
            yield from spoiled(field.type, (value or {}).get(name), (*path, name))
    elif isinstance(type_, GraphQLEnumType):
        yield from ((path, one) for one in CHOICES)
    else:
        opaque = path[0] in {"after", "id", "ids"}
        yield from ((path, one) for one in VALUES["opaque" if opaque else type_.name])


def put(variables: dict[str, Any], path: Path, value: Any) -> dict[str, Any]:
    """`variables` with `value` at `path`; what does not lead there yet is made."""
    changed: Any = copy.deepcopy(variables)
    at = changed
    for step, following in itertools.pairwise(path):
        fresh: Any = [None] if following == 0 else {}
        if isinstance(at, list):
            at[0] = at[0] or fresh
        elif not at.get(step):
            at[step] = fresh
        at = at[step]
    if value is MISSING:
        at.pop(path[-1], None)
    elif isinstance(at, list):
        at[:] = [value]
    else:
        at[path[-1]] = value
    return changed


def fault_in(response: httpx.Response) -> str | None:
    """What an answer shows that none may show."""
    said = f"{response.status_code} {response.text[:200]}"
    if response.status_code >= 500 or '"INTERNAL"' in response.text or "Traceback" in response.text:
        return said
    if response.request.url.path != "/graphql":
        return None
    body = response.json()
    codes = [error.get("extensions", {}).get("code") for error in body.get("errors", [])]
    return None if (codes or body.get("data") is not None) and all(codes) else said


# What is there beforehand, as the part of the input that names it.


async def registered(world: World) -> dict[str, Any]:
    return {"number": await world.account(by="alice")}


async def waiting(world: World) -> dict[str, Any]:
    return {"application": (await world.apply(by="alice"))["reference"]}


async def claimed(world: World) -> dict[str, Any]:
    proof = await world.upload("IDENTITY_DOCUMENT")
    filed = await world.apply(by="alice", evidence=[proof])
    await world.claim(filed["reference"], by="bob")
    return {"application": filed["reference"]}


async def returned(world: World) -> dict[str, Any]:
    filed = await world.apply(by="alice")
    verdict = {"decision": "RETURN", "grounds": ["DETAILS_INCOMPLETE"], "note": "请补充材料"}
    await world.decide(filed["reference"], **verdict)
    return {"application": filed["reference"]}


async def declared(world: World) -> dict[str, Any]:
    held = build.credential(await world.upload("CREDENTIAL"))
    return build.application(credentials=[held], category="HEALTH")


async def declared_anew(world: World) -> dict[str, Any]:
    return {**build.application(), **await returned(world)}


async def reported(world: World) -> dict[str, Any]:
    return {**await registered(world), "reason": "OTHER_PROHIBITED", "statement": "冒充"}


async def report_held(world: World) -> dict[str, Any]:
    await world.do(operations.REPORT, await reported(world))
    found = await world.ask("{reportQueue {edges {node {reference}}}}", by="bob", role=Role.ADMIN)
    held = {"report": found["data"]["reportQueue"]["edges"][0]["node"]["reference"]}
    await world.do(operations.CLAIM_REPORT, held, by="bob", role=Role.ADMIN)
    return held


async def nothing(world: World) -> dict[str, Any]:
    return {}


VERDICT = {"decision": "APPROVE", "humanCheck": build.HUMAN_CHECK, "credentialsChecked": ["x"]}
# Who asks, what is there beforehand, what else is given.
MUTATIONS: dict[str, tuple[str, Any, dict[str, Any]]] = {
    "registerAccount": ("alice", declared, {}),
    "updateApplication": ("alice", declared_anew, {}),
    "resubmitRegistration": ("alice", returned, {}),
    "withdrawApplication": ("alice", waiting, {}),
    "requestPhoneCode": ("alice", waiting, {}),
    "confirmPhone": ("alice", waiting, {"code": "000000"}),
    "claimReview": ("bob", waiting, {}),
    "decideRegistration": ("bob", claimed, VERDICT),
    "endMarker": ("bob", registered, {"type": "ENTERPRISE", "ground": "FACTS_CHANGED"}),
    "erasePersonalData": ("bob", registered, {"ground": "NO_LONGER_NEEDED", "reason": "x"}),
    "requestUpload": ("alice", nothing, {"kind": "AVATAR", "size": 100}),
    "fileReport": ("carol", reported, {}),
    "claimReport": ("bob", report_held, {}),
    "decideReport": ("bob", report_held, {"decision": "UPHELD", "feedback": "已处理"}),
}
QUERIES: dict[str, tuple[str | None, Any, dict[str, Any]]] = {
    "disclosure": (None, registered, {"by": {"name": "试用"}}),
    "disclosures": (None, registered, {"filter": {"registeredBetween": {}}}),
    "node": (None, registered, {"id": "x"}),
    "nodes": (None, registered, {"ids": ["x"]}),
    "changes": (None, registered, {"afterSequence": 0}),
    "myAccounts": ("alice", registered, {}),
    "myAccount": ("alice", registered, {}),
    "reviewQueue": ("bob", waiting, {"filter": {}}),
    "reviewCase": ("bob", claimed, {}),
    "report": (None, nothing, {"receipt": "x"}),
    "reportQueue": ("bob", report_held, {"filter": {}}),
    "auditEntries": ("bob", registered, {"reason": "抽查"}),
}
# Fields with arguments that stand within others.
WITHIN = {
    "asOf": "query($number: String!, $validAt: DateTime, $publishedAt: DateTime) {"
    " disclosure(by: {number: $number}) {"
    " asOf(validAt: $validAt, publishedAt: $publishedAt) { version } } }",
    "diff": "query($number: String!, $from: Int!, $to: Int!) {"
    " disclosure(by: {number: $number}) { diff(from: $from, to: $to) { path } } }",
    "reporter": "query($reason: String!) {"
    " reportQueue { edges { node { reporter(reason: $reason) { contact } } } } }",
    "address": "query($application: ID!, $reason: String!) {"
    " reviewCase(application: $application) { evidence { address(reason: $reason) { url } } } }",
}
INSIDE: dict[str, tuple[str | None, Any, dict[str, Any]]] = {
    "asOf": (None, registered, {}),
    "diff": (None, registered, {"from": 1, "to": 1}),
    "reporter": ("bob", report_held, {"reason": "回访"}),
    "address": ("bob", claimed, {"reason": "核对"}),
}


def document_of(kind: str, name: str) -> str:
    """The field with all its arguments as variables, and what it has of scalars."""
    field = SCHEMA.get_type(kind.capitalize()).fields[name]
    stated = ", ".join(f"${arg}: {known.type}" for arg, known in field.args.items())
    given = ", ".join(f"{arg}: ${arg}" for arg in field.args)
    return f"{kind}({stated}) {{ {name}({given}) {selected(field.type, 3)} }}"


def selected(type_: Any, levels: int) -> str:
    named = get_named_type(type_)
    if is_leaf_type(named):
        return ""
    own = [
        f"{name} {selected(field.type, levels - 1)}"
        for name, field in named.fields.items()
        if (levels or is_leaf_type(get_named_type(field.type)))
        and not any(isinstance(arg.type, GraphQLNonNull) for arg in field.args.values())
        and name != "versions"
    ]
    return f"{{ {' '.join(own)} }}"


class Question(NamedTuple):
    """A document, who asks it, and the variables that it would be answered with."""

    document: str
    login: str | None
    variables: dict[str, Any]

    def every_way(self) -> Iterator[tuple[Path, Any]]:
        for name, type_ in stated_in(self.document).items():
            yield from spoiled(type_, self.variables.get(name), (name,))

    async def asked(self, world: World, path: Path, value: Any) -> httpx.Response:
        variables = put(self.variables, path, value)
        body = json.dumps({"query": self.document, "variables": variables})
        headers = {**world.headers(self.login, Role.ADMIN), "content-type": "application/json"}
        return await world.client.post("/graphql", content=body, headers=headers)


def stated_in(document: str) -> dict[str, Any]:
    stated = parse(document).definitions[0].variable_definitions
    return {one.variable.name.value: type_from_ast(SCHEMA, one.type) for one in stated}


def carried_out(response: httpx.Response) -> bool:
    data = response.json().get("data") or {}
    return any(value and value.get("objections") == [] for value in data.values())


@pytest.mark.parametrize("name", MUTATIONS)
async def test_no_input_of_a_mutation_makes_it_fail(world: World, name: str) -> None:
    login, beforehand, besides = MUTATIONS[name]

    async def prepared() -> Question:
        given = {**await beforehand(world), **besides}
        return Question(document_of("mutation", name), login, {"input": given})

    question, found = await prepared(), []
    for path, value in question.every_way():
        if name == "updateApplication" and path[1:2] not in {(), ("application",), ("name",)}:
            continue  # `registerAccount` has the same
        response = await question.asked(world, path, value)
        if fault := fault_in(response):
            found.append(f"{path} = {value!r:.60}: {fault}")
        elif carried_out(response):
            question = await prepared()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", [*QUERIES, *WITHIN])
async def test_no_argument_of_a_query_makes_it_fail(world: World, name: str) -> None:
    login, beforehand, besides = {**QUERIES, **INSIDE}[name]
    document = WITHIN.get(name) or document_of("query", name)
    given = {**await beforehand(world), **besides}
    variables = {key: given[key] for key in stated_in(document) if key in given}
    question = Question(document, login, variables)
    found = [
        f"{path} = {value!r:.60}: {fault}"
        for path, value in question.every_way()
        if (fault := fault_in(await question.asked(world, path, value)))
    ]
    assert not found, "\n".join(found)


def test_every_field_with_arguments_is_tried() -> None:
    def with_arguments(root: Any) -> set[str]:
        return {name for name, field in root.fields.items() if field.args}

    assert set(MUTATIONS) == with_arguments(SCHEMA.mutation_type)
    assert set(QUERIES) == with_arguments(SCHEMA.query_type)


# fmt: off
DOCUMENTS = [
    "", " ", "\0", "{", "}", "{}", "query", "#", "{ me { login }", "\ufeff{ me { login } }", "😀",
    "{ 登录 }", "{ me { \u202elogin } }", "{ __proto__ }", "{ me }", "{ me { login { x } } }",
    "{ a: me { login } a: platform { nameZh } }", "type A { a: Int }", "{ me @skip { login } }",
    "query a { me { login } } query a { me { login } }", "{ me @nope { login } }",
    "query($a: Int, $a: Int) { changes(first: $a) { hasMore } }", "{ me { ...nope } }",
    "query($a: Nope) { node(id: $a) { id } }", "query($a: Disclosure) { node(id: $a) { id } }",
    "{ me @include(if: $nope) { login } }", "{ me { ...a } } fragment a on Me { ...a }",
    "{ platform { ...a } } fragment a on Platform { ...b } fragment b on Platform { ...a }",
    "{ me { ... on Disclosure { id } } }", "{" + "a {" * 5_000, "{ me { login } }" + "#\n" * 9_000,
    "{ me " * 30 + "{ login" + " }" * 31, "{ node(id: " + "[" * 200 + "]" * 200 + ") { id } }",
    "{ nodes(ids: null) { id } }", "{ nodes(ids: [" + '"x" ' * 200 + "]) { id } }",
    "subscription { disclosureChanged(afterSequence: -1) { sequence } }",
    '{ node(id: """) { id } }',
    "{ disclosure(by: {}) { id } }", '{ disclosure(by: {number: "x", name: "x"}) { id } }',
    '{ disclosure(by: {number: "x", number: "y"}) { id } }',
    "mutation { requestUpload(input: {kind: NOPE, size: 1}) { objections { code } } }",
    "mutation { requestUpload(input: {kind: AVATAR, size: 1, size: 2}) { objections { code } } }",
    "mutation {" + "requestUpload(input: {kind: AVATAR, size: 0}) {objections {code}} " * 40 + "}",
    *(f"{{ changes(afterSequence: {n}) {{ hasMore }} }}" for n in (2**31, "9" * 5_000, -0.5, "01")),
    *(f"{{ changes(first: {n}) {{ hasMore }} }}" for n in (0, -1, 101, "1e3", "NaN", '"5"', "")),
    *(f"{{ disclosure(by: {{number: {text}}}) {{ id }} }}" for text in (
        r'"\u0000"', r'"\uD800"', r'"\u{D800}"', r'"\u{110000}"', r'"\u{0}"', r'"\x"', '"', '"\t"',
        r'"""\u0000"""', "{}", "[]", "5", "A", "null", "true", "-")),
]
ME = b'{"query": "{ me { login } }"%s}'
BODIES = [
    b"", b"null", b"5", b'"x"', b"[]", b"[{}]", b"{}",
    b"{", b"\xff\xfe{\x00}\x00", b"\xef\xbb\xbf{}",
    b"[" * 100_000, b'{"a":' * 50_000, b'{"query": ' + b"[" * 900 + b"]" * 900 + b"}", b"x" * 2**20,
    *(b'{"query": %s}' % x for x in (b"null", b"5", b"[]", b"{}", b'"\xff"', rb'"\ud800"')),
    *(ME % b', "variables": %s' % x for x in (b"[]", b'"{}"', b"5", b'{"a": NaN}', b"{1e400}")),
    *(ME % b', "variables": {"a": %s}' % x for x in (b"-Infinity", b"9" * 9_000, b"01", b"'x'")),
    *(ME % b', "operationName": %s' % x for x in (b"5", b"[]", b'"nope"', b'""', rb'"\u0000"')),
    *(ME % b', "extensions": %s' % x for x in (b"5", b"[]", b'"x"', b'{"persistedQuery": {}}')),
    ME % b', "query": "{ me { login } }"', ME % b', "variables": {"a": 1, "a": 2}', ME % b",",
]
HEADERS = {
    "content-type": ["", "x", "text/plain", "multipart/form-data", "application/json; charset=é"],
    "accept": ["", "x", "text/html", "*/*;q=x", "a/b, " * 2_000, "application/json;q=9", "é"],
    "authorization": ["", "x", "Bearer", "Bearer  ", "Bearer x.y.z", "Bearer " + "A" * 9_000,
                      "Bearer eyJhbGciOiJub25lIn0.e30.", "Bearer eyJhIjp9.e30.x", "Bearer é.é.é"],
    "accept-language": ["", "x", "zh;q=x", "*", "en-" * 3_000, ";;;,,,", "é", "zh;q=nan", "\t"],
    "idempotency-key": ["", " ", "é", "x" * 256, "a b", "\t"],
    "content-encoding": ["gzip", "br", "x"],
    "content-length": ["-1", "x", "9" * 40, "²"],
    "origin": ["null", "é", "http://[", "x" * 5_000],
}
SEGMENTS = [
    "%00", "%ED%A0%80", "%FF%FE", "%F0%9F%98%80", "..%2F..%2Fetc", "%2e%2e", "%E2%80%AEx", "@1",
    "@",
    "x" * 5_000, "A1000000171", "A1000000172@", "A1000000172@0", "A1000000172@-1", "%0D%0Ax",
    "%25s",
    "A1000000172@%D9%A3", "A1000000172@%C2%B2", "A1000000172@1e3", "A1000000172@" + "9" * 30, "%20",
    "a%EF%BC%91", "A" + "9" * 400, "%7B%7B7*7%7D%7D", "%3Cscript%3E", "%EF%B7%BA" * 40,
    "A1000000172%00",
    "0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59-14:00", "2026-02-30T00:00:00Z", "²", "-1",
]
PLACES = [
    "/{}", "/zh/{}", "/en/accounts/{}", "/zh/accounts/{}", "/accounts/{}.json",
    "/accounts/{}/avatar",
    "/badge/{}.svg", "/badge/A1000000172.svg?lang={}&type={}", "/static/{}", "/evidence/{}",
    "/zh/search?q={}", "/en/search?q={}&nature={}", "/zh/search?category={}", "/zh/follow/{}",
    "/zh/search?q=xx&after={}", "/zh/search?q=xx&after={}_A1000000172", "/zh/search?q=a&q={}",
    "/zh/report?account={}", "/zh/rules?{}", "/evidence/x?until={}&claim={}&signature={}",
    "/graphql?query={}", "/graphql?query={{me{{login}}}}&variables={}", "/graphql?query=x&query={}",
    "/graphql?query={{me{{login}}}}&operationName={}", "/.well-known/{}", "/uploads/{}",
]
# fmt: on
FORM = {"account": "A1000000172", "reason": "OTHER_PROHIBITED", "statement": "x", "contact": ""}


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


async def test_no_form_makes_a_page_fail(world: World) -> None:
    await world.account()
    found = []
    for text in [*(text.encode("utf-8", "surrogatepass") for text in TEXTS), b"\xff\xfe"]:
        found += await faults(world, "POST", "/zh/follow", text, data={"receipt": text})
        for name in [*FORM, "nope"]:
            filled = {**FORM, name: text}
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
