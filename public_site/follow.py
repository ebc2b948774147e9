"""Following a report by its receipt, which never stands in an address (Art 20: 反馈)."""

from starlette.responses import Response

from public_site.bodies import form
from public_site.site import Visit, fit
from resolvers import reporting
from resolvers.refusal import Refused
from rules.reporting import ARTICLES
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
    return visit.render(
        "follow/report.html",
        report=view,
        article=ARTICLES[view.reason],
        decided=view.state is ReportState.DECIDED,
    )
