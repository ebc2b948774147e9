"""Where a program begins: every address in it answers, every limit is the one that is enforced."""

import hashlib
import re
from typing import Any

import httpx
import jsonschema_rs
import pytest

from resolvers.statistics.topics import decisions
from rules import checks, uploads
from schema.graph import graph
from schema.http.described import schema_hash
from schema.limits.bounds import Limits
from schema.limits.metering import SIGNED_IN, STRANGERS
from tests import operations
from tests.accounts.test_page import health_account
from tests.world import World

pytestmark = pytest.mark.article("20")
PATH = "/.well-known/gongshi.json"
BASE = "http://register.example"


# What a page answers otherwise than when it is not asked; a number elsewhere.
READ = {"lang": "en", "theme": "dark", "size": "56", "type": "HEALTH", "from": "9", "to": "9"}


def outcome(answer: httpx.Response, parameter: str) -> tuple[int, str]:
    """A page without the addresses in which it repeats its own."""
    return answer.status_code, re.sub(rf'[?]{parameter}=[^"]*', "", answer.text)


async def entry(world: World) -> dict[str, Any]:
    answer = await world.client.get(PATH)
    assert answer.status_code == 200
    document: dict[str, Any] = answer.json()
    return document


def filled(template: str, number: str) -> str:
    """A URI template with something in it that this register has."""
    values = {"number": number, "version": "1", "topic": decisions.BY_TIME.name}
    values["language"] = "zh"
    paged = template.replace("{?url}", f"?url={BASE}/zh/accounts/{number}")
    plain = re.sub(r"\{\?[\w,]+\}", "", paged)
    return re.sub(r"\{(\w+)\}", lambda found: values[found[1]], plain)


async def test_the_entry_is_what_its_own_schema_says(world: World) -> None:
    document = await entry(world)
    schema = (await world.client.get(document["$schema"].removeprefix(BASE))).json()

    jsonschema_rs.meta.validate(schema)
    jsonschema_rs.validate(schema, document, validate_formats=True)
    with pytest.raises(jsonschema_rs.ValidationError):
        jsonschema_rs.validate(schema, document | {"promises": {"reviewDays": 7}})


async def test_every_address_in_it_answers(world: World) -> None:
    proof = await world.upload("AVATAR")
    number = await world.account(avatar=proof)
    document = await entry(world)
    places = [*document["endpoints"].values(), *document["pages"].values()]
    for rule in document["policies"]["rules"]:
        places += [rule["url"].partition("#")[0]]
        places += [text["url"] for text in rule.get("texts", {}).values()]
    places += [filled(one, number) for one in document["templates"].values()]
    refused = {}
    for place in places:
        path = re.sub(r"^\w+://[^/]*", "", place)
        status = (await world.client.get(path, headers={"Accept": "*/*"})).status_code
        if status not in {200, 302} and path != "/graphql":
            refused[place] = status

    assert refused == {}
    assert all(place.startswith((BASE, "ws://register.example")) for place in places)


async def test_a_parameter_that_a_template_names_is_one_that_its_page_reads(world: World) -> None:
    number, templates = await health_account(world), (await entry(world))["templates"]
    for name in ("search", "suggest", "compare", "report", "badgePage"):
        path = filled(templates[name], number).removeprefix(BASE)
        named = re.findall(r"\{\?([\w,]+)\}", templates[name])[0].split(",")
        for parameter in named:
            asked = READ.get(parameter, number)
            plain, answer = [
                await world.client.get(path + one) for one in ("", f"?{parameter}={asked}")
            ]
            assert outcome(answer, parameter) != outcome(plain, parameter), (name, parameter)


@pytest.mark.article("6")
async def test_each_text_of_a_rule_has_the_hash_that_is_told(world: World) -> None:
    rules = {one["kind"]: one for one in (await entry(world))["policies"]["rules"]}

    assert rules["DISCLOSURE_POLICY"]["url"] == f"{BASE}/zh/rules#disclosure"
    for kind in ("SERVICE_AGREEMENT", "MANAGEMENT_RULES"):
        for text in rules[kind]["texts"].values():
            data = (await world.client.get(text["url"].removeprefix(BASE))).content
            assert hashlib.sha256(data).hexdigest() == text["sha256"]


async def test_its_limits_are_those_that_are_enforced(world: World) -> None:
    document = await entry(world)
    api, limits = document["api"], Limits()

    assert api["limits"]["page"] == limits.page
    assert api["strangers"]["costPerMinute"] == STRANGERS.amount
    assert api["signedIn"]["costPerMinute"] == SIGNED_IN.amount
    assert api["strangers"]["tokens"] == limits.strangers.tokens
    assert document["limits"]["upload"]["bytes"] == uploads.LARGEST


@pytest.mark.parametrize("beyond", [0, 1])
async def test_a_page_and_a_body_are_as_large_as_it_says(world: World, beyond: int) -> None:
    api = (await entry(world))["api"]
    page = api["limits"]["page"] + beyond
    paged = await world.ask(f"{{ disclosures(first: {page}) {{ pageInfo {{ hasNextPage }} }} }}")
    depth = api["limits"]["depth"] + beyond
    nested = "{ asOf " * (depth - 2) + "{ number }" + " }" * (depth - 2)
    deep = await world.ask(f'{{ disclosure(by: {{number: "A1000000016"}}) {nested} }}')

    assert ("errors" in paged) == bool(beyond)
    assert ("errors" in deep) == bool(beyond), deep


@pytest.mark.parametrize("beyond", [0, 1])
async def test_an_upload_is_as_large_as_it_says(world: World, beyond: int) -> None:
    most = (await entry(world))["limits"]["upload"]["bytes"]
    asked = {"kind": "AVATAR", "size": most + beyond}
    payload = await world.do(operations.UPLOAD, asked, by="alice")

    assert bool(payload["objections"]) == bool(beyond)


async def test_it_names_every_channel_policy_and_key(world: World) -> None:
    document = await entry(world)
    asked = await world.ask(
        "{ platform { channels { kind url } rules { url } disclosurePolicyVersion "
        "reviewDays answerDays correctionDays } "
        "quotaPolicy { version } }"
    )
    platform = asked["data"]["platform"]
    jwks = (await world.client.get("/.well-known/jwks.json")).json()

    channels = [{name: one[name] for name in ("kind", "url")} for one in document["channels"]]
    assert channels == platform["channels"]
    rules = [one["url"] for one in document["policies"]["rules"]]
    assert rules == [one["url"] for one in platform["rules"]]
    addresses = rules + [one["url"] for one in channels]
    assert all(one.startswith(("https://", "http://", "mailto:")) for one in addresses), addresses
    assert document["policies"]["disclosure"] == platform["disclosurePolicyVersion"]
    assert document["policies"]["quotas"] == asked["data"]["quotaPolicy"]["version"]
    promises = {name: platform[name] for name in ("reviewDays", "answerDays", "correctionDays")}
    assert document["promises"] == {**promises, "checkDays": dict(checks.EVERY)}
    assert document["keys"]["tokens"]["ids"] == [key["kid"] for key in jwks["keys"]]
    assert document["api"]["schemaSha256"] == schema_hash(graph)


async def test_it_holds_no_secret(world: World) -> None:
    written = (await world.client.get(PATH)).text
    private = world.register.keys.token_key.as_dict(private=True)["d"]

    assert private not in written
    assert '"d"' not in written


async def test_other_sites_may_read_it_and_it_is_not_sent_again(world: World) -> None:
    first = await world.client.get(PATH, headers={"Origin": "https://elsewhere.example"})
    again = await world.client.get(PATH, headers={"If-None-Match": first.headers["etag"]})

    assert first.headers["access-control-allow-origin"] == "*"
    assert (again.status_code, again.content) == (304, b"")
