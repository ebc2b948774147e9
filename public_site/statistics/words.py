"""What the figures are called: each topic and each series in words, and how a series is filled."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from public_site.site.translation import N_
from resolvers.statistics import Topic
from resolvers.statistics.topics import cases, checks, decisions, registrations, reports
from rules.statistics.series import Series


@dataclass(frozen=True)
class Words:
    """A topic's title and what else is said of it; `totals` are what those are called where they
    stand alone.
    """

    title: str
    note: str | None = None
    totals: Mapping[Series, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Column:
    """What a series is called, and how charts fill it: they differ by pattern, and colour only
    repeats it.
    """

    name: str
    fill: str


TOPICS: dict[Topic, Words] = {
    registrations.BY_MONTH: Words(N_("Registrations by month")),
    registrations.BY_CATEGORY: Words(N_("Accounts by content category")),
    registrations.BY_PROVINCE: Words(
        N_("Accounts by province of operation"),
        N_("At most fifteen provinces are drawn, those with most accounts."),
    ),
    registrations.BY_NATURE: Words(N_("Accounts by who runs them")),
    registrations.BY_MARKER: Words(N_("Accounts by the markers they have now")),
    decisions.BY_MONTH: Words(N_("Decisions by month")),
    decisions.BY_CATEGORY: Words(N_("Decisions by content category")),
    decisions.BY_PROVINCE: Words(
        N_("Decisions about organisations by province of operation"),
        N_("At most fifteen provinces are drawn, those with most decisions."),
    ),
    decisions.BY_TIME: Words(N_("How long decisions took")),
    checks.BY_MONTH: Words(
        N_("Checks of registered accounts by month"),
        totals={
            Series.PASSED: N_("Checks passed"),
            Series.FAULT_FOUND: N_("Checks that found a fault"),
        },
    ),
    cases.FINDINGS: Words(
        N_("Findings of abuse by month"),
        totals={
            Series.CONFIRMED: N_("Findings that stand"),
            Series.OVERTURNED: N_("Findings overturned on appeal"),
            Series.DISMISSED: N_("Suspicions unfounded"),
        },
    ),
    cases.APPEALS: Words(
        N_("Appeals by month"),
        totals={
            Series.REJECTED: N_("Appeals after which the finding stands"),
            Series.CLEARED: N_("Appeals that cleared only who appealed"),
            Series.OVERTURNED: N_("Appeals that overturned the finding"),
        },
    ),
    cases.DISPUTES: Words(
        N_("Identity disputes by month"),
        totals={
            Series.UPHELD: N_("Identity disputes well-founded"),
            Series.DISMISSED: N_("Identity disputes unfounded"),
        },
    ),
    reports.BY_MONTH: Words(N_("Reports by the month in which they came")),
    reports.BY_REASON: Words(N_("Reports by reason")),
    reports.BY_CATEGORY: Words(N_("Reports by content category of the account")),
    reports.BY_PROVINCE: Words(N_("Reports by province of operation of the account")),
}

SERIES: dict[Series, Column] = {
    Series.ACCOUNTS: Column(N_("Accounts"), "solid"),
    Series.ORGANISATIONS: Column(N_("Organisations"), "solid"),
    Series.PERSONS: Column(N_("Persons"), "hatch"),
    Series.APPROVED: Column(N_("Approved"), "solid"),
    Series.RETURNED: Column(N_("Returned to be corrected"), "hatch"),
    Series.REFUSED: Column(N_("Refused"), "alarm-dots"),
    Series.DECISIONS: Column(N_("Decisions"), "solid"),
    Series.PASSED: Column(N_("Passed"), "solid"),
    Series.FAULT_FOUND: Column(N_("A fault was found"), "alarm-dots"),
    Series.CONFIRMED: Column(N_("Confirmed, not overturned"), "solid"),
    Series.OVERTURNED: Column(N_("Overturned"), "alarm-dots"),
    Series.DISMISSED: Column(N_("Unfounded"), "hatch"),
    Series.REJECTED: Column(N_("Finding stands"), "solid"),
    Series.CLEARED: Column(N_("Overturned for who appealed alone"), "hatch"),
    Series.UPHELD: Column(N_("Well-founded"), "alarm-dots"),
    Series.RECEIVED: Column(N_("Received"), "solid"),
    Series.IN_TIME: Column(N_("Answered in time"), "solid"),
    Series.LATE: Column(N_("Answered late"), "alarm-dots"),
    Series.OPEN: Column(N_("Open, still in time"), "hatch"),
    Series.OVERDUE: Column(N_("Overdue, not answered"), "alarm"),
}
