"""When what is registered is checked again, and what a check has to show (Art 9)."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import checks
from rules.categories import CATEGORIES
from rules.checks import EVERY, LEAD, Known, Verdict
from rules.identity.seen_documents import Files, Seen
from rules.identity.sufficiency import Rigor
from rules.identity.verification import FactorResult
from rules.vocabulary import (
    CheckedFact,
    CheckKind,
    CheckState,
    FactorKind,
    Outcome,
    SeenDocument,
    UploadKind,
)

pytestmark = pytest.mark.article("9")

DAY = date(2026, 11, 26)
shares = st.floats(0, 1, exclude_max=True)
outcomes = st.lists(st.sampled_from(Outcome), min_size=1, max_size=3)


def factor(outcome: Outcome) -> FactorResult:
    return FactorResult(FactorKind.CREDIT_CODE, outcome, DAY)


def document(**changes: Any) -> dict[str, Any]:
    facts = {
        "operatorName": {"value": "某公司", "level": "VERIFIED", "on": "2026-11-26"},
        "category": {"value": "TECHNOLOGY", "level": "DECLARED", "on": "2026-11-26"},
    }
    return {"facts": facts, "status": {"value": "ACTIVE", "causes": []}, **changes}


FILE = frozenset({"file"})
HANDED_IN = Files({"file": UploadKind.IDENTITY_DOCUMENT}, FILE)
SEEN = (Seen("file", SeenDocument.OFFICIAL_LETTER),)


def codes(state: CheckState, *, known: Known | None = None, **told: Any) -> list[str]:
    known = known or Known(True, True, False, HANDED_IN)
    return [one.code for one in checks.decision_objections(Verdict(state, **told), known)]


@given(st.sampled_from(sorted(CATEGORIES)), shares, shares)
def test_every_check_begins_in_time_for_staff_to_look(
    category: str, draw: float, when: float
) -> None:
    planned = checks.plan(category, DAY, draw, when)

    assert DAY < planned.on <= checks.due_on(category, DAY) - timedelta(days=LEAD)


@given(st.sampled_from(sorted(CATEGORIES)), shares)
def test_one_in_twenty_comes_unforeseen(category: str, when: float) -> None:
    kinds = [checks.plan(category, DAY, draw / 100, when).kind for draw in range(100)]

    assert kinds.count(CheckKind.RANDOM) == 5


def test_what_asks_for_more_is_checked_more_often() -> None:
    assert EVERY[Rigor.NEWS] < EVERY[Rigor.REGULATED] < EVERY[Rigor.ORDINARY]
    assert checks.due_on("NEWS", DAY) < checks.due_on("HEALTH", DAY)


@given(outcomes, st.sampled_from(CheckKind))
def test_nothing_passes_by_itself_that_a_register_did_not_confirm(
    said: list[Outcome], kind: CheckKind
) -> None:
    state = checks.state_after(kind, map(factor, said))

    by_itself = state is CheckState.PASSED
    assert by_itself == (set(said) == {Outcome.MATCH} and kind is CheckKind.REGULAR)
    assert (state is CheckState.ASKING) == bool(
        {Outcome.PENDING, Outcome.PROVIDER_DOWN} & set(said)
    )


def test_a_check_of_which_no_register_knows_anything_is_for_a_person() -> None:
    assert checks.state_after(CheckKind.REGULAR, []) is CheckState.OPEN


def test_the_next_day_can_be_computed_from_the_record() -> None:
    assert checks.next_check(document()) == date(2027, 11, 26)


@pytest.mark.parametrize(
    "changed",
    [
        {"status": {"value": "TERMINATED", "causes": []}},
        {"facts": {}},
        {
            "facts": {
                **document()["facts"],
                "operatorName": {"value": "某人", "level": "DECLARED", "on": "2026-11-26"},
            }
        },
    ],
    ids=["ended", "withdrawn", "declared only"],
)
def test_no_day_is_promised_where_nothing_will_be_checked(changed: dict[str, Any]) -> None:
    assert checks.next_check(document(**changed)) is None


def test_a_person_says_what_they_saw_and_how() -> None:
    assert codes(CheckState.PASSED) == ["FIELD_REQUIRED", "FIELD_REQUIRED"]


def test_what_a_register_denies_passes_only_with_the_identity_seen() -> None:
    known = Known(False, True, False, HANDED_IN)
    seen: dict[str, Any] = {"means": "核对执照原件", "documents": SEEN, "known": known}

    assert codes(CheckState.PASSED, facts=frozenset({CheckedFact.CONTACT}), **seen) == [
        "CHECK_IDENTITY_UNSEEN"
    ]
    assert codes(CheckState.PASSED, facts=frozenset({CheckedFact.IDENTITY}), **seen) == []


@pytest.mark.parametrize(
    ("documents", "opened", "expected"),
    [
        ((), FILE, ["FACT_WITHOUT_DOCUMENT"]),
        (SEEN, frozenset(), ["DOCUMENT_NOT_OPENED"]),
        ((Seen("another", SeenDocument.OFFICIAL_LETTER),), FILE, ["DOCUMENT_NOT_IN_CASE"]),
        ((Seen("file", SeenDocument.ADDRESS_PROOF),), FILE, ["FACT_WITHOUT_DOCUMENT"]),
        (SEEN, FILE, []),
    ],
)
def test_nothing_is_passed_of_which_nothing_was_seen(
    documents: tuple[Seen, ...], opened: frozenset[str], expected: list[str]
) -> None:
    told: dict[str, Any] = {"means": "核对", "facts": frozenset({CheckedFact.IDENTITY})}

    known = Known(True, True, False, Files(HANDED_IN.in_case, opened))
    assert codes(CheckState.PASSED, known=known, documents=documents, **told) == expected


@pytest.mark.article("10")
def test_a_credit_evaluation_is_no_part_of_a_check() -> None:
    seen = frozenset(CheckedFact)
    without = seen - {CheckedFact.CREDIT}

    told: dict[str, Any] = {"means": "现场核验", "documents": SEEN}

    assert codes(CheckState.PASSED, facts=seen, **told) == ["CHECK_SEES_NO_CREDIT"]
    assert codes(CheckState.PASSED, facts=without, **told) == []


def test_a_fault_is_acted_on_before_the_check_is_closed() -> None:
    assert codes(CheckState.FAULT_FOUND) == ["CHECK_WITHOUT_MEASURE"]
    assert codes(CheckState.FAULT_FOUND, known=Known(True, True, True)) == []


def test_a_check_is_not_ended_while_its_account_is_in_service() -> None:
    ended = Known(True, False, False, HANDED_IN)
    seen: dict[str, Any] = {"facts": frozenset({CheckedFact.IDENTITY}), "documents": SEEN}

    assert codes(CheckState.ENDED) == ["CHECK_STILL_IN_SERVICE"]
    assert codes(CheckState.ENDED, known=ended) == []
    told = codes(CheckState.PASSED, known=ended, means="核对", **seen)
    assert told == ["CHECK_OUT_OF_SERVICE"]


@pytest.mark.parametrize("state", [CheckState.ASKING, CheckState.OPEN])
def test_a_decision_decides(state: CheckState) -> None:
    assert codes(state) == ["CHECK_NOT_DECIDED_SO"]


def test_every_objection_is_told_at_once() -> None:
    told = {"means": "核对", "facts": frozenset({CheckedFact.CONTACT}), "note": "字" * 501}

    assert codes(CheckState.FAULT_FOUND, **told) == [
        "TEXT_TOO_LONG",
        "CHECK_WITHOUT_MEASURE",
        "CHECK_FINDS_NOTHING_SEEN",
        "CHECK_FINDS_NOTHING_SEEN",
    ]
