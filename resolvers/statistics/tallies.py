"""Counts of the months of a period, added up under the keys of each topic (Art 20)."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from resolvers.statistics.counts import Counts
from resolvers.statistics.periods import Period
from resolvers.statistics.queries import Reported
from rules import categories, divisions
from rules.statistics.figures import ELSEWHERE, Series, Topic
from rules.statistics.outcomes import OUTCOMES
from rules.vocabulary import MarkerType, ReportReason, SubjectNature

KINDS = {"APPROVED": Series.APPROVED, "RETURNED": Series.RETURNED, "REFUSED": Series.REFUSED}
# Working days that decisions took, from and to; the last class is open.
CLASSES: tuple[tuple[int, int | None], ...] = ((0, 1), (2, 3), (4, 5), (6, 7), (8, 10), (11, None))

Tallies = Mapping[str, Mapping[Series, int]]
Tally = Callable[[Counts, Period, date], Tallies]


def fate(report: Reported, today: date) -> Series:
    """What became of a report: answered in time or late, open, or overdue."""
    if report.due is None:
        return Series.IN_TIME if report.in_time else Series.LATE
    return Series.OVERDUE if report.due < today else Series.OPEN


def _registered_by_month(counts: Counts, period: Period, today: date) -> Tallies:
    accounts = [one for one in counts.natures if one.month in period]
    return _tallied(period.months, ((one.month, Series.ACCOUNTS, one.count) for one in accounts))


def _registered_by_category(counts: Counts, period: Period, today: date) -> Tallies:
    """By those of the first level, with everything below them."""
    keys = [one.code for one in categories.children(None)]
    accounts = [one for one in counts.categories if one.month in period]
    return _tallied(keys, ((_top(one.key), Series.ACCOUNTS, one.count) for one in accounts))


def _registered_by_province(counts: Counts, period: Period, today: date) -> Tallies:
    kinds = {True: Series.PERSONS, False: Series.ORGANISATIONS}
    accounts = [one for one in counts.divisions if one.month in period]
    rows = (
        (f"{row.key}0000" if row.key else ELSEWHERE, kinds[row.person], row.count)
        for row in accounts
    )
    return _tallied([*divisions.PROVINCES, ELSEWHERE], rows)


def _registered_by_nature(counts: Counts, period: Period, today: date) -> Tallies:
    accounts = [one for one in counts.natures if one.month in period]
    return _tallied(SubjectNature, ((one.key, Series.ACCOUNTS, one.count) for one in accounts))


def _registered_by_marker(counts: Counts, period: Period, today: date) -> Tallies:
    markers = [one for one in counts.markers if one.month in period]
    return _tallied(MarkerType, ((one.key, Series.ACCOUNTS, one.count) for one in markers))


def _decided_by_month(counts: Counts, period: Period, today: date) -> Tallies:
    decisions = [one for one in counts.decisions if one.month in period]
    return _tallied(period.months, ((one.month, KINDS[one.kind], one.count) for one in decisions))


def _decided_by_category(counts: Counts, period: Period, today: date) -> Tallies:
    keys = [one.code for one in categories.children(None)]
    decisions = [one for one in counts.decided_in if one.month in period]
    return _tallied(keys, ((_top(one.key), KINDS[one.kind], one.count) for one in decisions))


def _decided_by_province(counts: Counts, period: Period, today: date) -> Tallies:
    keys = [*divisions.PROVINCES, ELSEWHERE]
    decisions = [one for one in counts.decided_from if one.month in period]
    return _tallied(keys, ((one.key, KINDS[one.kind], one.count) for one in decisions))


def _decision_time(counts: Counts, period: Period, today: date) -> Tallies:
    decisions = [one for one in counts.decisions if one.month in period]
    rows = ((class_of(one.days), Series.DECISIONS, one.count) for one in decisions)
    return _tallied([class_of(first) for first, _ in CLASSES], rows)


def _settled_by_month(topic: Topic) -> Tally:
    def tally(counts: Counts, period: Period, today: date) -> Tallies:
        cases = [one for one in counts.settled if one.topic is topic and one.month in period]
        return _tallied(period.months, ((one.month, one.outcome, one.count) for one in cases))

    return tally


def _reported_by_month(counts: Counts, period: Period, today: date) -> Tallies:
    return _reports(period.months, counts.reports, lambda report: report.month, period, today)


def _reported_by_reason(counts: Counts, period: Period, today: date) -> Tallies:
    return _reports(ReportReason, counts.reports, lambda report: report.key, period, today)


def _reported_by_category(counts: Counts, period: Period, today: date) -> Tallies:
    keys = [*(one.code for one in categories.children(None)), ELSEWHERE]
    return _reports(keys, counts.reported_in, lambda report: _top(report.key), period, today)


def _reported_by_province(counts: Counts, period: Period, today: date) -> Tallies:
    def province(report: Reported) -> str:
        return f"{report.key}0000" if report.key else ELSEWHERE

    keys = [*divisions.PROVINCES, ELSEWHERE]
    return _reports(keys, counts.reported_from, province, period, today)


def _reports(
    keys: Iterable[str],
    reports: Iterable[Reported],
    key_of: Callable[[Reported], str],
    period: Period,
    today: date,
) -> Tallies:
    reported = [one for one in reports if one.month in period]
    received = ((key_of(one), Series.RECEIVED, one.count) for one in reported)
    fates = ((key_of(one), fate(one, today), one.count) for one in reported)
    return _tallied(keys, (*received, *fates))


def _tallied(keys: Iterable[str], rows: Iterable[tuple[str, Series, int]]) -> Tallies:
    """The rows added up under their keys, which stand in the order of `keys`."""
    tallies: dict[str, dict[Series, int]] = {str(key): {} for key in keys}
    for key, series, count in rows:
        tally = tallies.setdefault(key, {})
        tally[series] = tally.get(series, 0) + count
    return tallies


def _top(code: str) -> str:
    category = categories.category(code)
    return category.parent or code if category else code


def class_of(days: int) -> str:
    """The class of so many working days, as `2-3` or `11+`."""
    first, last = next(one for one in reversed(CLASSES) if one[0] <= days)
    return f"{first}+" if last is None else f"{first}-{last}"


TALLIES: dict[Topic, Tally] = {
    Topic.REGISTRATIONS_BY_MONTH: _registered_by_month,
    Topic.REGISTRATIONS_BY_CATEGORY: _registered_by_category,
    Topic.REGISTRATIONS_BY_PROVINCE: _registered_by_province,
    Topic.REGISTRATIONS_BY_NATURE: _registered_by_nature,
    Topic.REGISTRATIONS_BY_MARKER: _registered_by_marker,
    Topic.DECISIONS_BY_MONTH: _decided_by_month,
    Topic.DECISIONS_BY_CATEGORY: _decided_by_category,
    Topic.DECISIONS_BY_PROVINCE: _decided_by_province,
    Topic.DECISION_TIME: _decision_time,
    **{topic: _settled_by_month(topic) for topic in OUTCOMES},
    Topic.REPORTS_BY_MONTH: _reported_by_month,
    Topic.REPORTS_BY_REASON: _reported_by_reason,
    Topic.REPORTS_BY_CATEGORY: _reported_by_category,
    Topic.REPORTS_BY_PROVINCE: _reported_by_province,
}
