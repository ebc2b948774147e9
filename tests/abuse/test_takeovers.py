"""When accounts have gone from their owners' devices to one device (Art 10, 11)."""

from datetime import date, timedelta

import pytest

from rules.abuse.filings import Filing
from rules.abuse.policy import DEFAULT
from rules.abuse.takeovers import SILENT, Span, Used, taken_over
from rules.vocabulary import AbuseRule, Tie
from rules.vocabulary import SubjectNature as N
from tests.abuse.test_rules import NOW

pytestmark = pytest.mark.article("10")

DAY = date(2026, 11, 1)
STEP = timedelta(days=1)


def used(serial: int, *, owner: int | None, came: int = 0, now: int = 0, at: int = 0) -> Used:
    """An account that "new" used from day `came` to `now`, its owner's device until `owner`."""
    own = {Tie.DEVICE: f"own-{serial}"}
    filing = Filing(serial, serial, N.NATURAL_PERSON, NOW, ties=own)
    day = DAY + at * STEP
    others = None if owner is None else Span(day - STEP, day + owner * STEP)
    return Used(filing, Span(day + came * STEP, day + now * STEP), others)


def is_found(accounts: list[Used]) -> bool:
    return taken_over(DEFAULT, "new", accounts) is not None


@pytest.mark.parametrize(("many", "found"), [(5, False), (6, True)])
def test_more_than_five_in_a_month_that_only_the_new_device_uses_are_taken(
    many: int, found: bool
) -> None:
    assert is_found([used(serial, owner=None) for serial in range(many)]) is found
    assert is_found([used(serial, owner=-1) for serial in range(many)]) is found


@pytest.mark.parametrize(("days", "found"), [(-1, False), (0, True), (1, True)])
def test_owners_who_were_there_beside_it_are_gone_after_two_weeks(days: int, found: bool) -> None:
    now = 3 + SILENT.days + days

    assert is_found([used(serial, owner=3, now=now) for serial in range(6)]) is found


@pytest.mark.parametrize(("going_on", "found"), [(1, True), (2, False)])
def test_an_agency_whose_authors_go_on_takes_nothing_over(going_on: int, found: bool) -> None:
    gone = [used(serial, owner=3, now=20) for serial in range(6)]
    stay = [used(10 + serial, owner=19, now=20) for serial in range(going_on)]

    assert is_found([*gone, *stay]) is found


def test_a_device_that_was_there_before_all_others_takes_nothing_over() -> None:
    filings = [Filing(serial, serial, N.NATURAL_PERSON, NOW) for serial in range(9)]
    own = [Used(one, Span(DAY, DAY + 40 * STEP), Span(DAY, DAY)) for one in filings]

    assert not is_found(own)


@pytest.mark.parametrize(("every", "found"), [(6, True), (7, False)])
def test_what_is_taken_over_longer_than_a_month_is_not_one_sale(every: int, found: bool) -> None:
    slowly = [used(serial, owner=3, now=20, at=serial * every) for serial in range(6)]

    assert is_found(slowly) is found


def test_when_it_was_taken_is_the_day_on_which_its_own_were_seen_last() -> None:
    found = taken_over(DEFAULT, "new", [used(serial, owner=3, now=20) for serial in range(6)])

    assert found is not None
    assert found.rule is AbuseRule.TAKEN_OVER
    assert {one.at.date() for one in found.filings} == {DAY + 3 * STEP}
