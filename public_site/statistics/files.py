"""The figures as files, one table each or all at once: CSV for spreadsheets, JSON for programs."""

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response

from public_site.site.pages import conditional
from public_site.site.problems import problem
from public_site.site.site import Sites, Visit
from public_site.statistics.keys import in_words
from public_site.statistics.page import period_of
from public_site.statistics.words import SERIES, TOPICS
from resolvers import statistics
from resolvers.statistics import Key, Statistics, Table
from rules.disclosure.canonical import timestamp
from rules.statistics.figures import SMALLEST, Figure
from rules.statistics.series import Series
from rules.vocabulary import Language

BYTE_ORDER_MARK = "\ufeff"  # without it spreadsheets take Chinese for something else
HEADERS = {"Cache-Control": "public, max-age=60", "X-Content-Type-Options": "nosniff"}
COLUMNS = (
    "topic", "key", "key_zh", "key_en", "series", "series_zh", "series_en", "value", "suppressed"
)  # fmt: skip


class StatisticsFiles:
    """Serves the tables of a register in both languages at once."""

    def __init__(self, sites: Sites) -> None:
        self._sites = sites

    async def get(self, request: Request) -> Response:
        """All tables or the one that the address names, of `?year=` or all time; 404 of none."""
        name, ending = request.path_params.get("topic"), request.url.path.rpartition(".")[2]
        topics = [topic for topic in statistics.TOPICS if name in (None, topic.name)]
        if not topics:
            return problem(404, "There is no such table.")
        found = await self._found(request)
        if found is None:
            return problem(404, "There are no figures of this year.")
        tables = [found.tables[topic] for topic in topics]
        if ending == "csv":
            response = Response(self._csv(tables), 200, HEADERS, "text/csv; charset=utf-8")
        else:
            response = Response(self._json(found, tables), 200, HEADERS, "application/json")
        return conditional(request, response)

    async def _found(self, request: Request) -> Statistics | None:
        visit = Visit(self._sites[Language.ZH], request)
        if not (year := visit.asked("year")):
            return await statistics.whole(visit.context)
        period = period_of(year)
        return await statistics.of_period(visit.context, period) if period else None

    def _csv(self, tables: Iterable[Table]) -> str:
        written = StringIO()
        writer = csv.writer(written)
        writer.writerow(COLUMNS)
        for table in tables:
            for row in table.rows:
                for series, figure in row.figures.items():
                    writer.writerow(
                        [
                            table.topic.name,
                            row.key,
                            *self._key(table.topic.key, row.key).values(),
                            series,
                            *self._series(series).values(),
                            f"<{SMALLEST}" if figure.value is None else figure.value,
                            str(figure.suppressed).lower(),
                        ]
                    )
        return BYTE_ORDER_MARK + written.getvalue()

    def _json(self, found: Statistics, tables: Iterable[Table]) -> bytes:
        return orjson.dumps(
            {
                "firstMonth": found.period.first,
                "lastMonth": found.period.last,
                "countedAt": timestamp(found.at),
                "sequence": found.sequence,
                "smallest": SMALLEST,
                "tables": [self._table(table) for table in tables],
            }
        )

    def _table(self, table: Table) -> dict[str, Any]:
        columns = table.topic.columns
        return {
            "topic": table.topic.name,
            "title": self._words(TOPICS[table.topic].title),
            "series": [
                {"key": one, **self._series(one), "guarded": one in columns.guarded}
                for one in columns.series
            ],
            "rows": [
                {
                    "key": row.key,
                    **self._key(table.topic.key, row.key),
                    "figures": {one.value: _figure(figure) for one, figure in row.figures.items()},
                }
                for row in table.rows
            ],
        }

    def _key(self, key: Key, value: str) -> dict[str, str]:
        return {
            language.value: in_words(key, value, site.wording)
            for language, site in self._sites.items()
        }

    def _series(self, series: Series) -> dict[str, str]:
        return self._words(SERIES[series].name)

    def _words(self, message: str) -> dict[str, str]:
        return {
            language.value: site.wording.gettext(message) for language, site in self._sites.items()
        }


def _figure(figure: Figure) -> dict[str, Any]:
    return {"value": figure.value, "suppressed": figure.suppressed}
