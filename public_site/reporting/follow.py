"""Following a report by its receipt, which never stands in an address (Art 20: 反馈)."""

from starlette.responses import Response

from public_site.site.forms import form
from public_site.site.site import Visit, fit
from resolvers import reporting
from resolvers.reporting import ReportView
from resolvers.runtime import Refused
from rules.reporting.reports import ARTICLES, Clock, clock
from rules.vocabulary import ReportState

LARGEST = 16 * 1024
LONGEST = 100


async def show_form(visit: Visit) -> Response:
    return visit.render("follow/form.html", written="", problem=None)


async def follow(visit: Visit) -> Response:
    """The report's way so far, or the form again with what is wrong with the receipt."""
    async with form(visit, largest=LARGEST) as sent:
        value = sent.get("receipt", "")
    written = fit(value)[:LONGEST] if isinstance(value, str) else ""
    try:
        view = await reporting.look_up(visit.context, written)
    except Refused as refusal:
        problem = refusal.objections[0].message(visit.site.language) if written else ""
        return visit.render("follow/form.html", 422, written=written, problem=problem)
    if view is None:
        problem = visit.site.wording.gettext("No report has this receipt.")
        return visit.render("follow/form.html", 404, written=written, problem=problem)
    return _shown(visit, view, written)


def _shown(visit: Visit, view: ReportView, written: str) -> Response:
    decided = view.state is ReportState.DECIDED
    return visit.render(
        "follow/report.html",
        report=view,
        receipt=written,
        article=ARTICLES[view.reason],
        decided=decided,
        clock=_clock(visit, view),
        received_on=view.timeline[0].on,
        asked_on=visit.context.now,
    )


def _clock(visit: Visit, view: ReportView) -> Clock:
    """The clock stops with the answer."""
    decided = view.state is ReportState.DECIDED
    stopped_on = view.timeline[-1].on if decided else visit.context.today
    return clock(view.timeline[0].on, view.due_on, stopped_on)
