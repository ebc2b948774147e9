"""Correct or suspend: the table of moves, its days, its words (Art 8)."""

import string
from datetime import date, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from rules import rectification
from rules.calendar import due
from rules.notices import NOTICES, PAUSES, pause_after
from rules.rectification import MOVES, REMINDERS, Asked, ItemAct
from rules.vocabulary import ItemState, NoticeKind, ProfileField, RefusalGround
from rules.vocabulary import RectificationState as S

pytestmark = pytest.mark.article("8")

TUESDAY = date(2026, 11, 24)
ITEM = Asked(RefusalGround.NAME_NOT_CONFORMING, "请改名", ProfileField.NAME)


class Rectifying(RuleBasedStateMachine):
    """Whatever operator, staff and days do, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.items = [ItemState.OPEN] * 3
        self.today, self.due_on = TUESDAY, due(TUESDAY, 5).on
        self.ended: S | None = None

    @property
    def state(self) -> S:
        return self.ended or rectification.state_of(self.items)

    @precondition(lambda self: self.state in rectification.OPEN)
    @rule(item=st.integers(0, 2), act=st.sampled_from(ItemAct))
    def act(self, item: int, act: ItemAct) -> None:
        if act is ItemAct.SUBMIT and rectification.is_overdue(self.state, self.due_on, self.today):
            return
        self.items[item] = MOVES.get((self.items[item], act), self.items[item])

    @rule(days=st.integers(1, 4))
    def pass_days(self, days: int) -> None:
        self.today += timedelta(days=days)

    @rule(by=st.sampled_from(("who issued", "another")))
    def end(self, by: str) -> None:
        asked = (self.state, self.due_on, self.today, "逾期未改正")
        if not rectification.ending_objections(*asked, by=by, issued_by="who issued"):
            assert by == "another"
            self.ended = S.EXPIRED

    @invariant()
    def accepted_is_when_everything_is(self) -> None:
        assert (self.state is S.ACCEPTED) == (
            self.ended is None and set(self.items) == {ItemState.ACCEPTED}
        )

    @invariant()
    def who_has_answered_everything_is_never_late(self) -> None:
        if ItemState.OPEN not in self.items:
            assert not rectification.is_overdue(self.state, self.due_on, self.today)

    @invariant()
    def what_its_operator_let_pass_can_be_ended(self) -> None:
        if self.today > self.due_on and self.state is S.ISSUED:
            asked = (self.state, self.due_on, self.today, "逾期未改正")
            assert not rectification.ending_objections(*asked, by="another", issued_by="who issued")

    @invariant()
    def what_was_answered_or_settled_is_not_ended_as_overdue(self) -> None:
        if self.state is not S.ISSUED:
            asked = (self.state, self.due_on, self.today, "逾期未改正")
            assert rectification.ending_objections(*asked, by="another", issued_by="who issued")


TestRectifying = Rectifying.TestCase


def test_what_was_accepted_or_refused_moves_no_more() -> None:
    assert {state for state, _ in MOVES} == {ItemState.OPEN, ItemState.SUBMITTED}
    assert {act for _, act in MOVES} == set(ItemAct)


@pytest.mark.parametrize(
    ("today", "overdue"),
    [(date(2026, 12, 1), False), (date(2026, 12, 2), False), (date(2026, 12, 3), True)],
)
def test_the_last_day_still_counts(today: date, overdue: bool) -> None:
    assert rectification.is_overdue(S.ISSUED, date(2026, 12, 2), today) is overdue
    assert not rectification.is_overdue(S.SUBMITTED, date(2026, 12, 2), today)


@pytest.mark.parametrize(
    ("today", "reminder"),
    [
        (date(2026, 11, 26), None),  # four working days before Wednesday
        (date(2026, 11, 27), 3),
        (date(2026, 11, 29), 3),  # a Sunday
        (date(2026, 12, 1), 1),
        (date(2026, 12, 2), 1),
    ],
)
def test_reminders_are_counted_in_working_days(today: date, reminder: int | None) -> None:
    due_on = date(2026, 12, 2)

    assert rectification.reminder_due(due_on, today, rectification.NOT_REMINDED) == reminder
    assert rectification.reminder_due(due_on, today, min(REMINDERS)) is None


@pytest.mark.parametrize(
    ("items", "days", "article", "codes"),
    [
        ([ITEM], 10, "8(2)", []),
        ([], 10, "8(2)", ["FIELD_REQUIRED"]),
        ([ITEM] * 11, 10, "8(2)", ["TOO_MANY"]),
        ([ITEM, ITEM], 10, "8(2)", ["RECTIFICATION_FIELD_TWICE"]),
        ([ITEM], 2, "8(2)", ["RECTIFICATION_DAYS"]),
        ([ITEM], 31, "23", ["ARTICLE_UNKNOWN", "RECTIFICATION_DAYS"]),
        ([Asked(RefusalGround.DETAILS_INCOMPLETE, " ")], 3, "8", ["FIELD_REQUIRED"]),
        ([Asked(RefusalGround.DETAILS_INCOMPLETE, "长" * 501)], 3, "8", ["TEXT_TOO_LONG"]),
    ],
)
def test_a_notice_to_correct_says_what_why_and_by_when(
    items: list[Asked], days: int, article: str, codes: list[str]
) -> None:
    assert [o.code for o in rectification.issue_objections(items, days, article, "")] == codes


@pytest.mark.parametrize(
    ("field", "text", "value", "codes"),
    [
        (ProfileField.NAME, "", "山城书房", []),
        (ProfileField.NAME, "改好了", None, ["NAME_EMPTY"]),
        (ProfileField.BIO, "", "", []),
        (ProfileField.BIO, "", "长" * 121, ["TEXT_TOO_LONG"]),
        (ProfileField.AVATAR, "", None, []),
        (ProfileField.AVATAR, "", "圆", ["CORRECTION_VALUE_NOT_ASKED"]),
        (None, "", None, ["FIELD_REQUIRED"]),
        (None, "见附件", None, []),
    ],
)
def test_an_answer_is_the_new_value_itself_or_words(
    field: ProfileField | None, text: str, value: str | None, codes: list[str]
) -> None:
    assert [o.code for o in rectification.answer_objections(field, text, value)] == codes


def test_notices_are_filled_with_numbers_and_days_alone() -> None:
    allowed = {"number", "until", "left", "article"}

    assert set(NOTICES) == set(NoticeKind)
    for words in NOTICES.values():
        for text in words:
            used = {name for _, name, _, _ in string.Formatter().parse(text) if name}
            assert used <= allowed


def test_each_try_waits_longer_and_the_last_is_the_last() -> None:
    assert list(PAUSES) == sorted(PAUSES)
    assert pause_after(len(PAUSES)) is not None
    assert pause_after(len(PAUSES) + 1) is None
