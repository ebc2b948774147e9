"""An answer counts for what was asked, and for nothing that was decided meanwhile (Art 8)."""

import asyncio

import pytest

from models import Application, AuditEntry, Factor
from rules.vocabulary import ApplicationState, FactorKind, Outcome
from tests import build, operations
from tests.identity.slow_registry import SlowRegistry
from tests.world import World

pytestmark = pytest.mark.article("8")


async def test_a_late_answer_about_the_old_identity_does_not_count_for_the_new(
    world: World,
) -> None:
    slow = SlowRegistry()
    object.__setattr__(world.register, "registry", slow)
    filing = asyncio.create_task(world.apply(nature="NATURAL_PERSON"))
    first = await slow.next_question()
    row = await Application.get(state=ApplicationState.SUBMITTED)
    await world.decide(
        row.ref, decision="RETURN", grounds=["DETAILS_INCOMPLETE"], note="请核对主体"
    )
    changed = build.application("NATURAL_PERSON") | {"application": row.ref}
    changing = asyncio.create_task(world.do(operations.UPDATE, changed, by="alice"))
    second = await slow.next_question()

    first.answer(Outcome.MATCH)
    await filing
    kept = await Factor.get(application=row, kind=FactorKind.RESIDENT_IDENTITY)
    second.answer(Outcome.MISMATCH)
    await changing
    after = await Factor.get(application=row, kind=FactorKind.RESIDENT_IDENTITY)

    assert kept.outcome is Outcome.PENDING
    assert after.outcome is Outcome.MISMATCH
    assert first.question.reference != second.question.reference
    assert (await AuditEntry.get(action="LATE_ANSWER")).reason == "MATCH"


async def test_nobody_approves_without_the_answer_of_a_register(world: World) -> None:
    slow = SlowRegistry()
    object.__setattr__(world.register, "registry", slow)
    filing = asyncio.create_task(world.apply(nature="NATURAL_PERSON"))
    asked = await slow.next_question()
    row = await Application.get(state=ApplicationState.SUBMITTED)
    await world.confirm_phone(row.ref)
    waited = await world.decide(row.ref)
    said = build.HUMAN_CHECK | {"overrules": "已现场核对证件原件与本人"}
    overruled = await world.decide(row.ref, humanCheck=said)

    asked.answer(Outcome.MATCH)
    await filing
    answered = await world.decide(row.ref)

    assert [one["code"] for one in waited["objections"]] == ["FACTOR_UNANSWERED"]
    assert [one["code"] for one in overruled["objections"]] == ["FACTOR_UNANSWERED"]
    assert answered["objections"] == []


async def test_an_answer_after_a_refusal_leaves_what_it_rested_on(world: World) -> None:
    slow = SlowRegistry()
    object.__setattr__(world.register, "registry", slow)
    filing = asyncio.create_task(world.apply(nature="NATURAL_PERSON"))
    asked = await slow.next_question()
    row = await Application.get(state=ApplicationState.SUBMITTED)
    refusal = {"decision": "REFUSE", "grounds": ["IDENTITY_NOT_REAL"], "note": "与本人不符"}
    await world.decide(row.ref, humanCheck=None, **refusal)

    asked.answer(Outcome.MISMATCH)
    await filing

    factor = await Factor.get(application=row, kind=FactorKind.RESIDENT_IDENTITY)
    entry = await AuditEntry.get(action="LATE_ANSWER")
    assert factor.outcome is Outcome.PENDING
    assert (entry.object, entry.reason) == (row.ref, "MISMATCH")
