"""Documents, bodies, headers and addresses as nobody well-meaning sends them."""

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
FORM = {
    "account": "A1000000172",
    "reason": "OTHER_PROHIBITED",
    "statement": "x",
    "contact": "",
    "registered": "yes",
    "once": "x" * 43,
}
UNREGISTERED = {
    **FORM,
    "registered": "no",
    "shown_name": "x",
    "shown_number": "A1",
    "shown_where": "x",
}
