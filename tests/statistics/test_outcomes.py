"""How decided cases are told: every decision, and each under a name of its own (Art 10, 20)."""

import pytest

from rules.statistics.figures import POLICY, Topic
from rules.statistics.outcomes import OUTCOMES
from rules.vocabulary import AbuseState, AppealDecision, CheckState, DisputeDecision

pytestmark = [pytest.mark.article("10"), pytest.mark.article("20")]

DECIDED = {
    Topic.CHECKS_BY_MONTH: {CheckState.PASSED, CheckState.FAULT_FOUND},
    Topic.FINDINGS_BY_MONTH: set(AbuseState) - {AbuseState.OPEN},
    Topic.APPEALS_BY_MONTH: set(AppealDecision),
    Topic.DISPUTES_BY_MONTH: set(DisputeDecision) - {DisputeDecision.LAPSED},
}


@pytest.mark.parametrize("topic", OUTCOMES)
def test_every_decision_is_told_and_each_as_something_else(topic: Topic) -> None:
    assert set(OUTCOMES[topic]) == DECIDED[topic]
    assert len(set(OUTCOMES[topic].values())) == len(OUTCOMES[topic])


@pytest.mark.parametrize("topic", OUTCOMES)
def test_what_is_told_is_what_the_policy_publishes(topic: Topic) -> None:
    assert set(OUTCOMES[topic].values()) == set(POLICY[topic].series)
