"""The page that sets two versions of an account side by side (Art 9)."""

from starlette.responses import Response

from public_site.disclosure import missing
from public_site.disclosure.comparison import Verdict, compare
from public_site.disclosure.face import FaceView
from public_site.disclosure.history import timeline
from public_site.disclosure.version import Found, Missing, choose, in_version
from public_site.site.site import Visit
from resolvers.disclosure import Published


async def comparison(visit: Visit) -> Response:
    """`?from=1&to=3`; without them the newest version and the one before it."""
    found = await choose(visit.request.path_params["number"], "", visit.context.now)
    if isinstance(found, Missing):
        return await missing.page(visit, found)
    usual = {"from": max(found.newest - 1, 1), "to": found.newest}
    faces = []
    for name, version in usual.items():
        side = in_version(found.number, visit.asked(name) or str(version), found.outline)
        if isinstance(side, Missing):
            return await missing.page(visit, side)
        faces.append(await side.face())
    return _shown(visit, found, *faces)


def _shown(visit: Visit, found: Found, before: Published, after: Published) -> Response:
    wording = visit.site.wording
    pairs = compare(before, after, wording)
    return visit.render(
        "account/compare.html",
        found=found,
        face=FaceView.of(after, wording),
        sides=[timeline([face], wording)[0] for face in (before, after)],
        differing=[pair for pair in pairs if pair.verdict is not Verdict.SAME],
        same=[pair for pair in pairs if pair.verdict is Verdict.SAME],
    )
