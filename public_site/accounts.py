"""One account's page, newest or as it was in one version (Art 9)."""

from typing import Any

from starlette.responses import Response

from public_site.faces import FaceView, fact_rows, withdrawn_of, withheld_groups
from public_site.history import timeline
from public_site.site import Visit, fit
from resolvers import disclosure
from resolvers.published import Published
from resolvers.refusal import Refused
from rules import numbers
from rules.numbers import NumberVerdict
from rules.vocabulary import CredentialField, CredentialKind, Level

LONGEST_VERSION = 9  # digits


async def account(visit: Visit) -> Response:
    """The newest version, or the one after the `@`."""
    written, at, version = fit(visit.request.path_params["number"]).partition("@")
    if at and not (version.isascii() and version.isdigit() and len(version) <= LONGEST_VERSION):
        return _missing(visit, written)
    try:
        versions = await disclosure.versions(numbers.compact(written)[:16])
        face = await disclosure.by_number(written, int(version)) if at else None
    except Refused:
        return _missing(visit, written)
    face = face or (versions[0] if versions and not at else None)
    if face is None:
        return _missing(visit, written)
    return _shown(visit, face, versions, bool(at))


def _shown(visit: Visit, face: Published, versions: list[Published], cited: bool) -> Response:
    wording = visit.site.wording
    return visit.render(
        "account/account.html",
        face=FaceView.of(face, wording),
        newest=versions[0].version,
        cited=cited,
        rows=fact_rows(face, wording),
        credentials=[_credential(held) for held in face.document["credentials"]],
        withheld=withheld_groups(face),
        history=timeline(versions, wording),
    )


def _missing(visit: Visit, written: str) -> Response:
    verdict = numbers.check(written)
    return visit.render(
        "account/missing.html",
        404,
        written=written[:40],
        mistyped=verdict is NumberVerdict.MISTYPED,
        well_formed=verdict is NumberVerdict.WELL_FORMED,
    )


def _credential(held: dict[str, Any]) -> dict[str, Any]:
    return {
        "field": CredentialField(held["field"]),
        "kind": CredentialKind(held["kind"]),
        "value": held.get("value"),
        "level": Level(held["level"]),
        "on": held["on"],
        "withdrawn": withdrawn_of(held),
    }
