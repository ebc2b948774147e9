"""Applying for an account (Art 8, 15)."""

import pytest

from tests import build, operations
from tests.world import World

pytestmark = pytest.mark.article("15")


async def test_an_application_that_is_right_waits_for_review_with_a_due_date(world: World) -> None:
    filed = await world.apply()

    assert filed["state"] == "SUBMITTED"
    assert filed["dueOn"] == "2026-12-03"
    assert filed["account"]["status"] == "PENDING"


async def test_everything_wrong_is_objected_to_at_once(world: World) -> None:
    wrong = build.application(
        name="\u200b·\u200b",
        category="NO_SUCH",
        agreementVersion="1999-01",
        subject=build.subject(
            operatorName="",
            document={"kind": "USCC", "number": "91110000MA000EXM00"},
            placeRegistered=build.place(division="999999"),
            contact={"phone": "123"},
        ),
        responsiblePerson={"name": "李四", "documentNumber": "110105194912310021"},
    )

    payload = await world.do(operations.REGISTER, wrong, by="alice")

    assert payload["application"] is None
    assert {objection["code"] for objection in payload["objections"]} == {
        "NAME_EMPTY",
        "CATEGORY_UNKNOWN",
        "AGREEMENT_NOT_IN_FORCE",
        "FIELD_REQUIRED",
        "USCC_CHECK_CHARACTER",
        "DIVISION_UNKNOWN",
        "PHONE_FORMAT",
        "IDENTITY_NUMBER_CHECK_CHARACTER",
    }


async def test_an_approved_account_can_be_looked_up_by_anyone(world: World) -> None:
    number = await world.account(name="山城健康说")

    face = await world.disclosure(number, "name { value level } status { value }")

    assert face == {
        "name": {"value": "山城健康说", "level": "CHECKED"},
        "status": {"value": "ACTIVE"},
    }
