"""One account's page: newest, as it was in one version, or as it was at some time (Art 9)."""

from typing import Any

from starlette.responses import Response

from public_site.accounts.sharing import shared
from public_site.disclosure import measures, missing
from public_site.disclosure.entries import withdrawn_of
from public_site.disclosure.face import FaceView, fact_rows, means_of, withheld_groups
from public_site.disclosure.history import VersionRow, timeline
from public_site.disclosure.version import Found, Missing, choose, version_of
from public_site.formats import json_ld, links
from public_site.formats.material import Material
from public_site.site.site import Visit
from resolvers import disclosure
from resolvers.disclosure import Published
from rules.checks import IDENTITY_FACT
from rules.vocabulary import (
    AccountStatus,
    CredentialField,
    CredentialKind,
    Level,
    RecordReason,
)

MOST = 100  # versions in one part of the history


async def account(visit: Visit) -> Response:
    """The newest version, the one after the `@`, or the one of `?asOf=`."""
    written, now = visit.request.path_params["number"], visit.context.now
    found = await choose(written, visit.asked("asOf"), now)
    if isinstance(found, Missing):
        return await missing.page(visit, found)
    before = version_of(visit.asked("before")) or found.newest + 1
    versions = await disclosure.versions(found.number, most=MOST + 1, before=before)
    shown = next((one for one in versions if one.version == found.version), None)
    face = FaceView.of(shown or await found.face(), visit.site.wording)
    rows = fact_rows(face.published, visit.site.wording)
    template, status = _look(found, face)
    response = visit.render(
        template,
        status,
        found=found,
        face=face,
        shared=shared(visit, face.published),
        is_newest=found.version == found.newest,
        since=await _since(visit, found, face),
        identity=next((row for row in rows if row.name == IDENTITY_FACT), None),
        rows=rows,
        today=visit.context.today,
        measures=await measures.past_measures(found.number, found.outline),
        **_twins(found, face.published, visit),
        **_history(versions, visit),
        **_facts(face.published),
    )
    response.headers.update(_headers(visit, found))
    return response


def _look(found: Found, face: FaceView) -> tuple[str, int]:
    """Gone is an account that ended and whose very name was withdrawn: a tombstone stands for it,
    and its versions are still cited.
    """
    if face.has_ended and face.name is None and found.pinned is None:
        return "account/gone.html", 410
    return "account/account.html", 200


def _twins(found: Found, face: Published, visit: Visit) -> dict[str, Any]:
    """Where the same is told to programs, and one of these twins to stand in the page itself."""
    language, begun = visit.site.language, found.outline[-1].published_at
    material = Material(face, visit.site, begun, found.version == found.newest)
    return {
        "twins": links.alternates(found.number, found.pinned, language),
        "formats": links.alternates(found.number, found.version, language),
        "linked": json_ld.embedded(material),
    }


def _history(versions: list[Published], visit: Visit) -> dict[str, Any]:
    older = versions[MOST] if len(versions) > MOST else None
    rows = timeline(versions[:MOST], visit.site.wording, older)
    return {
        "history": rows,
        "more": rows[-1].version if older else None,
        "erasure": _last(rows, RecordReason.PERSONAL_DATA_ERASED),
    }


def _last(rows: list[VersionRow], reason: RecordReason) -> VersionRow | None:
    return next((row for row in rows if row.reason is reason), None)


async def _since(visit: Visit, found: Found, face: FaceView) -> FaceView | None:
    """The newest version, where a reader of this one must know that it is no longer so: its
    service rests or has ended since, or a marker has.
    """
    if found.version == found.newest:
        return None
    newest = await disclosure.by_number(found.number)
    if newest is None:
        raise LookupError(found.number)
    now = FaceView.of(newest, visit.site.wording)
    marks = {marker.type for marker in now.markers}
    lost = any(marker.type not in marks for marker in face.markers)
    worse = now.status is not AccountStatus.ACTIVE and now.status is not face.status
    return now if lost or worse else None


def _facts(face: Published) -> dict[str, Any]:
    return {
        "credentials": [_credential(credential) for credential in face.document["credentials"]],
        "withheld": withheld_groups(face),
    }


def _headers(visit: Visit, found: Found) -> dict[str, str]:
    """Where else this is told, and for a time or a version, under which address it stays."""
    site, page = visit.site, f"/accounts/{found.number}"
    targets = [links.header(links.alternates(found.number, found.pinned, site.language))]
    if found.pinned is None:
        return {"Link": targets[0]}
    targets.append(f'<{site.url(page)}>; rel="latest-version"')
    headers = {"Link": ", ".join(targets)}
    if found.moment:
        headers["Content-Location"] = site.url(f"{page}@{found.version}")
    return headers


def _credential(credential: dict[str, Any]) -> dict[str, Any]:
    return {
        "field": CredentialField(credential["field"]),
        "kind": CredentialKind(credential["kind"]),
        "value": credential.get("value"),
        "level": Level(credential["level"]),
        "on": credential["on"],
        "means": means_of(credential),
        "withdrawn": withdrawn_of(credential),
        "next_on": None,  # what it supports ends with it
    }
