"""The register in figures, for the public to judge it by (Art 20: 自觉接受社会监督)."""

from starlette.responses import Response

from public_site.site.site import Visit
from public_site.statistics.keys import in_words
from public_site.statistics.layout import layout
from public_site.statistics.words import SERIES, TOPICS
from resolvers.statistics import (
    SECTIONS,
    Key,
    Period,
    Statistics,
    identity_statistics,
    of_period,
    whole,
)
from resolvers.statistics.topics.registrations import BY_MONTH as REGISTRATIONS
from resolvers.statistics.topics.reports import BY_MONTH as REPORTS
from rules.reporting.reports import ANSWER_DAYS
from rules.review import REVIEW_DAYS
from rules.statistics.figures import SMALLEST
from rules.statistics.series import Series

LONGEST_YEAR = 4  # digits


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
    wording = visit.site.wording
    return visit.render(
        "statistics/statistics.html",
        404 if missing else 200,
        found=found,
        registered=found.tables[REGISTRATIONS].totals[Series.ACCOUNTS],
        reported=found.tables[REPORTS].totals,
        identities=await identity_statistics(visit.context, found.period),
        year=year,
        missing=missing,
        charts=layout(found.tables, wording),
        sections=SECTIONS,
        words=TOPICS,
        series_words=SERIES,
        keys=Key,
        smallest=SMALLEST,
        review_days=REVIEW_DAYS,
        answer_days=ANSWER_DAYS,
        in_words=lambda key, value: in_words(key, value, wording),
    )
