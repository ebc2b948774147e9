"""What the figures are called: topics, series and the keys of rows in words."""

from collections.abc import Callable

from public_site.site import labels
from public_site.site.translation import N_
from public_site.site.wording import Wording
from rules.statistics.figures import ELSEWHERE, Series, Topic
from rules.vocabulary import ReportReason

TOPIC: dict[Topic, str] = {
    Topic.REGISTRATIONS_BY_MONTH: N_("Registrations by month"),
    Topic.REGISTRATIONS_BY_CATEGORY: N_("Accounts by content category"),
    Topic.REGISTRATIONS_BY_PROVINCE: N_("Accounts by province of operation"),
    Topic.REGISTRATIONS_BY_NATURE: N_("Accounts by who runs them"),
    Topic.REGISTRATIONS_BY_MARKER: N_("Accounts by the markers they have now"),
    Topic.DECISIONS_BY_MONTH: N_("Decisions by month"),
    Topic.DECISIONS_BY_CATEGORY: N_("Decisions by content category"),
    Topic.DECISIONS_BY_PROVINCE: N_("Decisions about organisations by province of operation"),
    Topic.DECISION_TIME: N_("How long decisions took"),
    Topic.CHECKS_BY_MONTH: N_("Checks of registered accounts by month"),
    Topic.FINDINGS_BY_MONTH: N_("Findings of abuse by month"),
    Topic.APPEALS_BY_MONTH: N_("Appeals by month"),
    Topic.DISPUTES_BY_MONTH: N_("Identity disputes by month"),
    Topic.REPORTS_BY_MONTH: N_("Reports by the month in which they came"),
    Topic.REPORTS_BY_REASON: N_("Reports by reason"),
    Topic.REPORTS_BY_CATEGORY: N_("Reports by content category of the account"),
    Topic.REPORTS_BY_PROVINCE: N_("Reports by province of operation of the account"),
}

SERIES: dict[Series, str] = {
    Series.ACCOUNTS: N_("Accounts"),
    Series.ORGANISATIONS: N_("Organisations"),
    Series.PERSONS: N_("Persons"),
    Series.APPROVED: N_("Approved"),
    Series.RETURNED: N_("Returned to be corrected"),
    Series.REFUSED: N_("Refused"),
    Series.DECISIONS: N_("Decisions"),
    Series.PASSED: N_("Passed"),
    Series.FAULT_FOUND: N_("A fault was found"),
    Series.CONFIRMED: N_("Confirmed, not overturned"),
    Series.OVERTURNED: N_("Overturned"),
    Series.DISMISSED: N_("Unfounded"),
    Series.REJECTED: N_("Finding stands"),
    Series.CLEARED: N_("Overturned for who appealed alone"),
    Series.UPHELD: N_("Well-founded"),
    Series.RECEIVED: N_("Received"),
    Series.IN_TIME: N_("Answered in time"),
    Series.LATE: N_("Answered late"),
    Series.OPEN: N_("Open, still in time"),
    Series.OVERDUE: N_("Overdue, not answered"),
}

# What a case and its outcome are called where they stand alone.
CASES: dict[Topic, dict[Series, str]] = {
    Topic.CHECKS_BY_MONTH: {
        Series.PASSED: N_("Checks passed"),
        Series.FAULT_FOUND: N_("Checks that found a fault"),
    },
    Topic.FINDINGS_BY_MONTH: {
        Series.CONFIRMED: N_("Findings that stand"),
        Series.OVERTURNED: N_("Findings overturned on appeal"),
        Series.DISMISSED: N_("Suspicions unfounded"),
    },
    Topic.APPEALS_BY_MONTH: {
        Series.REJECTED: N_("Appeals after which the finding stands"),
        Series.CLEARED: N_("Appeals that cleared only who appealed"),
        Series.OVERTURNED: N_("Appeals that overturned the finding"),
    },
    Topic.DISPUTES_BY_MONTH: {
        Series.UPHELD: N_("Identity disputes well-founded"),
        Series.DISMISSED: N_("Identity disputes unfounded"),
    },
}

# What the keys of a topic's rows are.
KEY: dict[Topic, str] = {
    Topic.REGISTRATIONS_BY_MONTH: N_("Month"),
    Topic.REGISTRATIONS_BY_CATEGORY: N_("Category"),
    Topic.REGISTRATIONS_BY_PROVINCE: N_("Province"),
    Topic.REGISTRATIONS_BY_NATURE: N_("Who runs it"),
    Topic.REGISTRATIONS_BY_MARKER: N_("Marker"),
    Topic.DECISIONS_BY_MONTH: N_("Month"),
    Topic.DECISIONS_BY_CATEGORY: N_("Category"),
    Topic.DECISIONS_BY_PROVINCE: N_("Province"),
    Topic.DECISION_TIME: N_("Working days"),
    Topic.CHECKS_BY_MONTH: N_("Month"),
    Topic.FINDINGS_BY_MONTH: N_("Month"),
    Topic.APPEALS_BY_MONTH: N_("Month"),
    Topic.DISPUTES_BY_MONTH: N_("Month"),
    Topic.REPORTS_BY_MONTH: N_("Month"),
    Topic.REPORTS_BY_REASON: N_("Reason"),
    Topic.REPORTS_BY_CATEGORY: N_("Category"),
    Topic.REPORTS_BY_PROVINCE: N_("Province"),
}


def key_in_words(topic: Topic, key: str, wording: Wording) -> str:
    """A row's key as a reader takes it: 2026年11月, 重庆市, 2–3."""
    return READERS[topic](key, wording)


def _province(key: str, wording: Wording) -> str:
    return wording.gettext("Not shown") if key == ELSEWHERE else wording.province(key)


def _reason(key: str, wording: Wording) -> str:
    return wording.gettext(labels.REPORT_REASON[ReportReason(key)])


def _span(key: str, wording: Wording) -> str:
    if key.endswith("+"):
        return wording.gettext("%s or more") % key[:-1]
    return key.replace("-", "–")


def _month(key: str, wording: Wording) -> str:
    return wording.month(key)


def _marker(key: str, wording: Wording) -> str:
    return wording.marker(key)


def _category(key: str, wording: Wording) -> str:
    return wording.gettext("Not in the register") if key == ELSEWHERE else wording.category(key)


READERS: dict[Topic, Callable[[str, Wording], str]] = {
    Topic.REGISTRATIONS_BY_MONTH: _month,
    Topic.REGISTRATIONS_BY_CATEGORY: _category,
    Topic.REGISTRATIONS_BY_PROVINCE: _province,
    Topic.REGISTRATIONS_BY_NATURE: _marker,
    Topic.REGISTRATIONS_BY_MARKER: _marker,
    Topic.DECISIONS_BY_MONTH: _month,
    Topic.DECISIONS_BY_CATEGORY: _category,
    Topic.DECISIONS_BY_PROVINCE: _province,
    Topic.DECISION_TIME: _span,
    Topic.CHECKS_BY_MONTH: _month,
    Topic.FINDINGS_BY_MONTH: _month,
    Topic.APPEALS_BY_MONTH: _month,
    Topic.DISPUTES_BY_MONTH: _month,
    Topic.REPORTS_BY_MONTH: _month,
    Topic.REPORTS_BY_REASON: _reason,
    Topic.REPORTS_BY_CATEGORY: _category,
    Topic.REPORTS_BY_PROVINCE: _province,
}
