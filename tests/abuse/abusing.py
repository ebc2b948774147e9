"""Registering in bulk, as its front ends would, and what staff ask about it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx

from rules.vocabulary import Role
from tests import build, operations
from tests.world import World

FINDING = "reference kind rule tie state applications subjects most explanation reason"
LIST = f"""
query($filter: AbuseFindingFilter, $first: Int! = 20, $after: String) {{
  abuseFindings(filter: $filter, first: $first, after: $after) {{
    edges {{ node {{ {FINDING} }} cursor }} pageInfo {{ hasNextPage }} totalCount
  }}
}}"""
CASE = f"""
  finding {{ {FINDING} }} confirmedBefore dismissedBefore
  members {{
    application number name state status cleared signals {{ kind subjects }}
    appeal {{ reference statement dueOn decision feedback }}
  }}
"""
READ = f"query($ref: ID!) {{ abuseFinding(finding: $ref) {{ {CASE} }} }}"
STATISTICS = """{ abuseStatistics {
  kind open confirmed dismissed overturned applications honest honestShare
} }"""
CHECKS = """query($n: String!) { myAccount(number: $n) { application {
  registrationChecks {
    reference state article since decidedOn appealable appealDueOn appealDecision appealFeedback
  }
} } }"""
APPEAL = f"""
mutation($input: AppealAbuseFindingInput!) {{ appealAbuseFinding(input: $input) {{
  application {{ registrationChecks {{ state appealable appealDueOn }} }} {operations.OBJECTIONS}
}} }}"""
USE = f"""
mutation($input: ReportAccountUseInput!) {{
  reportAccountUse(input: $input) {{ reported {operations.OBJECTIONS} }}
}}"""
STEM = "健康麦田"
CHARACTERS = "山水风云雨雪雾霜露虹江河湖海溪泉石竹兰菊"


def _on_case(name: str) -> str:
    kind = name[0].upper() + name[1:]
    return (
        f"mutation($input: {kind}Input!) "
        f"{{ {name}(input: $input) {{ case {{ {CASE} }} {operations.OBJECTIONS} }} }}"
    )


CONFIRM = _on_case("confirmAbuseFinding")
DISMISS = _on_case("dismissAbuseFinding")
ANSWER = _on_case("decideAbuseAppeal")


async def person(world: World, serial: int, **changes: Any) -> dict[str, Any]:
    """One of many natural persons, each under a login of their own."""
    by = changes.pop("by", f"person-{serial}")
    name = changes.pop("name", unlike(serial))
    return await world.apply(nature="NATURAL_PERSON", by=by, name=name, **changes)


def unlike(serial: int) -> str:
    """A name that neither begins as another's nor counts with it."""
    thousands, rest = divmod(serial * 389 % 8_000, 400)
    return "".join(CHARACTERS[one % 20] for one in (rest % 20, rest // 20, thousands)) + "笔记本"


async def series(world: World, many: int = 8, start: int = 1) -> list[dict[str, Any]]:
    """Applications of as many persons for names that differ by a counter only."""
    return [
        await person(world, serial, name=f"{STEM}{serial:02}")
        for serial in range(start, start + many)
    ]


async def listed(world: World, by: str = "dora", **filter_: Any) -> list[dict[str, Any]]:
    """The findings that a supervisor sees."""
    asked = {"filter": filter_ or None}
    answer = await world.ask(LIST, asked, by=by, role=Role.SUPERVISOR)
    return [edge["node"] for edge in answer["data"]["abuseFindings"]["edges"]]


async def read(world: World, ref: str, by: str = "dora") -> dict[str, Any]:
    return await world.ask(READ, {"ref": ref}, by=by, role=Role.SUPERVISOR)


async def confirm(world: World, ref: str, by: str = "dora", **more: Any) -> dict[str, Any]:
    asked = {"finding": ref, "reason": "同一批人员批量注册", **more}
    return await world.do(CONFIRM, asked, by=by, role=Role.SUPERVISOR)


async def dismiss(world: World, ref: str, by: str = "dora", **more: Any) -> dict[str, Any]:
    asked = {"finding": ref, "reason": "已电话核实，各为本人", **more}
    return await world.do(DISMISS, asked, by=by, role=Role.SUPERVISOR)


async def checks(world: World, filed: dict[str, Any], by: str) -> list[dict[str, Any]]:
    """What the applicant is shown of the findings that concern their application."""
    answer = await world.ask(CHECKS, {"n": filed["account"]["number"]}, by=by)
    application = answer["data"]["myAccount"]["application"]
    found: list[dict[str, Any]] = application["registrationChecks"]
    return found


async def appeal(
    world: World, filed: dict[str, Any], check: str, by: str, **more: Any
) -> dict[str, Any]:
    asked = {
        "application": filed["reference"],
        "check": check,
        "statement": "我是本人注册，名称只是巧合",
        **more,
    }
    return await world.do(APPEAL, asked, by=by)


async def answer(world: World, ref: str, decision: str, by: str = "erin") -> dict[str, Any]:
    asked = {"appeal": ref, "decision": decision, "feedback": "经复核作出决定"}
    return await world.do(ANSWER, asked, by=by, role=Role.SUPERVISOR)


async def report_use(world: World, *uses: dict[str, Any], **more: Any) -> dict[str, Any]:
    return await world.do(USE, {"uses": list(uses)}, by="app", role=Role.FRONT_END)


@asynccontextmanager
async def asking_from(world: World, host: str) -> AsyncIterator[None]:
    """Have the world ask from this address of the public internet."""
    transport, usual = httpx.ASGITransport(world.app, client=(host, 50_000)), world.client
    async with httpx.AsyncClient(transport=transport, base_url=str(usual.base_url)) as client:
        world.client = client
        yield
    world.client = usual


def subjects(many: int, **changes: Any) -> list[dict[str, Any]]:
    return [build.subject("NATURAL_PERSON", **changes) for _ in range(many)]
