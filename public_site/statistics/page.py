"""The register in figures, for the public to judge it by (Art 20: 自觉接受社会监督)."""

from dataclasses import dataclass

from starlette.responses import Response

from public_site.site.site import Visit
from public_site.statistics import charts
from public_site.statistics.words import CASES, KEY, SERIES, TOPIC, key_in_words
from resolvers.statistics import (
    Period,
    Row,
    Statistics,
    Table,
    identity_statistics,
    of_period,
    whole,
)
from rules.reporting.reports import ANSWER_DAYS
from rules.review import REVIEW_DAYS
from rules.statistics.figures import POLICY, SMALLEST, Series, Topic

# Topics by the month are columns, all others bars; what is drawn of more than a chart can hold.
DRAWN: dict[Topic, tuple[Series, ...]] = {
    Topic.DECISIONS_BY_MONTH: (Series.APPROVED, Series.RETURNED, Series.REFUSED),
    Topic.DECISIONS_BY_CATEGORY: (Series.APPROVED,),
    Topic.DECISIONS_BY_PROVINCE: (Series.APPROVED,),
    Topic.REPORTS_BY_MONTH: (Series.IN_TIME, Series.LATE, Series.OPEN, Series.OVERDUE),
    Topic.REPORTS_BY_REASON: (Series.RECEIVED,),
    Topic.REPORTS_BY_CATEGORY: (Series.RECEIVED,),
    Topic.REPORTS_BY_PROVINCE: (Series.RECEIVED,),
}
COLUMNS = (
    Topic.REGISTRATIONS_BY_MONTH,
    Topic.DECISIONS_BY_MONTH,
    Topic.CHECKS_BY_MONTH,
    Topic.FINDINGS_BY_MONTH,
    Topic.APPEALS_BY_MONTH,
    Topic.DISPUTES_BY_MONTH,
    Topic.REPORTS_BY_MONTH,
)
SORTED = (
    Topic.REGISTRATIONS_BY_CATEGORY,
    Topic.REGISTRATIONS_BY_PROVINCE,
    Topic.DECISIONS_BY_CATEGORY,
    Topic.DECISIONS_BY_PROVINCE,
    Topic.REPORTS_BY_CATEGORY,
    Topic.REPORTS_BY_PROVINCE,
)
MOST_BARS = 15
LONGEST_YEAR = 4  # digits


@dataclass(frozen=True, slots=True)
class Chart:
    """One topic as the page shows it: drawn, and where that is not all of it, as a table too."""

    topic: Topic
    title: str
    key: str
    table: Table
    series: tuple[Series, ...]
    drawn: tuple[Series, ...]
    columns: charts.Columns | None
    bars: list[charts.Bar]

    @property
    def is_all_small(self) -> bool:
        """Whether nothing would be drawn but that every figure is too small to be told, or none."""
        return not any(row.figures[one].value for row in self.table.rows for one in self.drawn)

    @property
    def is_told_in_full(self) -> bool:
        drawn = [bar.row for bar in self.bars]
        return self.drawn == self.series and len(drawn) == len(self.table.rows)


async def statistics(visit: Visit) -> Response:
    """The figures of a year or of all time; 404 with those of all time for a year without any."""
    asked = visit.asked("year")
    if not asked:
        return await _shown(visit, await whole(visit.context), None)
    period = period_of(asked)
    found = await of_period(visit.context, period) if period else None
    if found is None:
        return await _shown(visit, await whole(visit.context), None, missing=asked[:20])
    return await _shown(visit, found, int(asked))


def period_of(year: str) -> Period | None:
    """The calendar year that `year` writes, None where it writes none."""
    if year.isascii() and year.isdigit() and len(year) == LONGEST_YEAR:
        return Period.of_year(int(year))
    return None


async def _shown(
    visit: Visit, found: Statistics, year: int | None, missing: str | None = None
) -> Response:
    return visit.render(
        "statistics/statistics.html",
        404 if missing else 200,
        found=found,
        identities=await identity_statistics(visit.context, found.period),
        year=year,
        missing=missing,
        charts={topic: _chart(visit, found.tables[topic]) for topic in Topic},
        topics=Topic,
        series_words=SERIES,
        case_words=CASES,
        series=Series,
        smallest=SMALLEST,
        review_days=REVIEW_DAYS,
        answer_days=ANSWER_DAYS,
        in_words=lambda topic, key: key_in_words(topic, key, visit.site.wording),
    )


def _chart(visit: Visit, table: Table) -> Chart:
    topic, gettext = table.topic, visit.site.wording.gettext
    drawn = DRAWN.get(topic, POLICY[topic].series)
    in_columns = topic in COLUMNS
    return Chart(
        topic=topic,
        title=gettext(TOPIC[topic]),
        key=gettext(KEY[topic]),
        table=table,
        series=POLICY[topic].series,
        drawn=drawn,
        columns=charts.columns(table, drawn) if in_columns else None,
        bars=[] if in_columns else charts.bars(_worth_drawing(table), drawn),
    )


def _worth_drawing(table: Table) -> Table:
    """Of many rows those that tell something, the longest first."""
    if table.topic not in SORTED:
        return table
    told = [row for row in table.rows if any(figure.value for figure in row.figures.values())]
    return Table(table.topic, tuple(sorted(told, key=_length)[:MOST_BARS]))


def _length(row: Row) -> int:
    return -sum(figure.value or 0 for figure in row.figures.values())
