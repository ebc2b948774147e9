"""Staff and operators of a rectification, as the tests play them."""

from typing import Any

from rules.vocabulary import Role
from tests import operations
from tests.world import World

NAME = {"ground": "NAME_NOT_CONFORMING", "field": "NAME", "words": "名称易与机关混淆，请更换"}
PAPERS = {"ground": "DETAILS_INCOMPLETE", "words": "请补充营业执照的完整页面"}


def codes(payload: dict[str, Any]) -> list[str]:
    return [objection["code"] for objection in payload["objections"]]


async def issue(world: World, number: str, *items: Any, **changes: Any) -> dict[str, Any]:
    """The payload of a notice to correct within five working days: through 1 December."""
    asked = {"number": number, "items": list(items or [NAME]), "workingDays": 5, **changes}
    by = asked.pop("by", "dora")
    return await world.do(operations.ISSUE_RECTIFICATION, asked, by=by, role=Role.SUPERVISOR)


async def issued(world: World, number: str, *items: Any, **changes: Any) -> str:
    """The reference of one that was issued."""
    payload = await issue(world, number, *items, **changes)
    assert payload["objections"] == [], payload["objections"]
    reference: str = payload["rectification"]["reference"]
    return reference


async def submit(world: World, reference: str, item: int = 1, **answer: Any) -> dict[str, Any]:
    by = answer.pop("by", "alice")
    asked = {"rectification": reference, "item": item, **answer}
    return await world.do(operations.SUBMIT_CORRECTION, asked, by=by)


async def decide(
    world: World, reference: str, decision: str, item: int = 1, *, note: str = "", by: str = "dora"
) -> dict[str, Any]:
    asked = {"rectification": reference, "item": item, "decision": decision, "note": note}
    return await world.do(operations.DECIDE_CORRECTION, asked, by=by, role=Role.SUPERVISOR)


async def refuse(world: World, reference: str, item: int = 1, *, note: str) -> dict[str, Any]:
    """Two persons refuse an answer, one after the other."""
    await decide(world, reference, "REFUSE", item, note=note)
    return await decide(world, reference, "REFUSE", item, note=note, by="erin")


async def end_overdue(
    world: World, reference: str, *, by: str = "erin", note: str = "逾期未改正"
) -> dict[str, Any]:
    """The payload of ending what its operator let pass, by default by another than who issued."""
    asked = {"rectification": reference, "note": note}
    return await world.do(operations.END_OVERDUE, asked, by=by, role=Role.SUPERVISOR)


async def staff(world: World, document: str, reference: str, **more: Any) -> dict[str, Any]:
    asked = {"rectification": reference, **more}
    return await world.do(document, asked, by="dora", role=Role.SUPERVISOR)
