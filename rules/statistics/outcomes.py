"""How checks and cases that were decided are told in figures (Art 9(3), 10(3), 20).

Art 10(3) has the platform act on 超限量注册、恶意注册、虚假注册, Art 20 has it hear 申诉: whether
it was right shows in what is overturned. Our choice: totals by month and outcome, and nothing by
rule, kind or person, which would teach how to stay below a rule or point at somebody.
"""

from collections.abc import Mapping

from rules.statistics.series import Series
from rules.vocabulary import AbuseState, AppealDecision, CheckState, DisputeDecision

# What is not named here is not told: a finding that is open, a dispute that nobody went on with.
CHECKS: Mapping[str, Series] = {
    CheckState.PASSED: Series.PASSED,
    CheckState.FAULT_FOUND: Series.FAULT_FOUND,
}
FINDINGS: Mapping[str, Series] = {
    AbuseState.CONFIRMED: Series.CONFIRMED,
    AbuseState.OVERTURNED: Series.OVERTURNED,
    AbuseState.DISMISSED: Series.DISMISSED,
}
APPEALS: Mapping[str, Series] = {
    AppealDecision.REJECTED: Series.REJECTED,
    AppealDecision.CLEARED: Series.CLEARED,
    AppealDecision.OVERTURNED: Series.OVERTURNED,
}
DISPUTES: Mapping[str, Series] = {
    DisputeDecision.UPHELD: Series.UPHELD,
    DisputeDecision.DISMISSED: Series.DISMISSED,
}
