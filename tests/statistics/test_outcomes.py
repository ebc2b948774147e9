"""How decided cases are told: every decision, and each under a name of its own (Art 10, 20)."""

from collections.abc import Mapping

import pytest

from rules.statistics import columns, outcomes
from rules.statistics.series import Series
from rules.vocabulary import AbuseState, AppealDecision, CheckState, DisputeDecision

pytestmark = [pytest.mark.article("10"), pytest.mark.article("20")]

DECIDED: list[tuple[Mapping[str, Series], set[str]]] = [
    (outcomes.CHECKS, {CheckState.PASSED, CheckState.FAULT_FOUND}),
    (outcomes.FINDINGS, set(AbuseState) - {AbuseState.OPEN}),
    (outcomes.APPEALS, set(AppealDecision)),
    (outcomes.DISPUTES, set(DisputeDecision) - {DisputeDecision.LAPSED}),
]


@pytest.mark.parametrize(("told", "decided"), DECIDED)
def test_every_decision_is_told_and_each_as_something_else(
    told: Mapping[str, Series], decided: set[str]
) -> None:
    assert set(told) == decided
    assert len(set(told.values())) == len(told)


def test_checks_that_were_passed_are_exact_and_nothing_else_that_was_decided() -> None:
    """Each of them is a public version of a record."""
    assert columns.CHECKS.exact == {Series.PASSED}
    assert not columns.FINDINGS.exact | columns.APPEALS.exact | columns.DISPUTES.exact
