"""Twins over HTTP: at an address of their own, or negotiated at the page's."""

from collections.abc import Awaitable, Callable

import orjson
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from public_site.disclosure.missing import words_of
from public_site.disclosure.version import Found, Missing, choose
from public_site.formats.formats import BY_TYPE, Form
from public_site.formats.material import Material
from public_site.site import negotiation
from public_site.site.pages import conditional
from public_site.site.site import TAGS, Site, Sites, address_of, fit
from resolvers import disclosure
from rules.languages import preferred
from rules.vocabulary import Language

Endpoint = Callable[[Request], Awaitable[Response]]

HTML = "text/html"
MOST = 100  # versions in one feed
FOREVER, ASK_AGAIN = "public, max-age=31536000, immutable", "no-cache"
# Nothing that was registered may act as a page of this site.
INERT = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
}


class Twins:
    """Serves the twins of a register's accounts."""

    def __init__(self, sites: Sites) -> None:
        self._sites = sites

    def of(self, form: Form) -> Endpoint:
        """The endpoint of one form."""

        async def endpoint(request: Request) -> Response:
            return await self._answer(request, form)

        return endpoint

    async def negotiated(self, request: Request) -> Response:
        """The page in the reader's language, or the twin that is liked better than a page."""
        accept = ",".join(request.headers.getlist("accept"))
        form = BY_TYPE.get(negotiation.best(accept, (HTML, *BY_TYPE)) or HTML)
        if form is not None:
            response = await self._answer(request, form)
        else:
            language = preferred(request.headers.get("accept-language"))
            response = RedirectResponse(address_of(request, f"/{language.value}"), 302)
            response.headers["Cache-Control"] = ASK_AGAIN
        response.headers["Vary"] = "Accept, Accept-Language"
        return response

    async def _answer(self, request: Request, form: Form) -> Response:
        site = self._sites[_asked(request) or Language.ZH]
        written, as_of = request.path_params["number"], fit(request.query_params.get("asOf", ""))
        found = await choose(written, as_of, site.register.clock.now())
        if isinstance(found, Missing):
            language = _asked(request) or preferred(request.headers.get("accept-language"))
            return _missing(found, form, self._sites[language])
        material = await _material(found, form, site)
        response = Response(form.write(material), 200, INERT, form.content_type)
        response.headers.update(_headers(found, form, material))
        return conditional(request, response)


def _asked(request: Request) -> Language | None:
    """The language that `?lang=` asks for: a twin's words are Chinese unless it says otherwise."""
    asked = request.query_params.get("lang", "")
    return Language(asked) if asked in list(Language) else None


async def _material(found: Found, form: Form, site: Site) -> Material:
    begun, is_newest = found.outline[-1].published_at, found.version == found.newest
    if not form.tells_history:
        return Material(await found.face(), site, begun, is_newest)
    versions = await disclosure.versions(found.number, most=MOST + 1, before=found.version + 1)
    history, older = tuple(versions[:MOST]), versions[MOST:]
    return Material(history[0], site, begun, is_newest, history, older[0] if older else None)


def _headers(found: Found, form: Form, material: Material) -> dict[str, str]:
    """A version that holds a sealed value can change: its opening may be withdrawn."""
    language, name = material.wording.language, f"{found.number}@{found.version}.{form.ending}"
    page = material.site.url(f"/accounts/{found.number}@{found.version}")
    lasts = found.cited and form.of_record_alone and not _holds_sealed(material)
    headers = {
        "Cache-Control": FOREVER if lasts else ASK_AGAIN,
        "Content-Disposition": f'inline; filename="{name}"',
        "Link": f'<{page}>; rel="alternate"; type="text/html"',
    }
    if form.is_spoken:
        headers["Content-Language"] = TAGS[language]
    if not form.tells_history:
        spoken = form.is_spoken and language is Language.EN
        headers["Content-Location"] = f"/accounts/{name}{'?lang=en' if spoken else ''}"
    return headers


def _holds_sealed(material: Material) -> bool:
    return '"commitment"' in material.face.canonical


def _missing(missing: Missing, form: Form, site: Site) -> Response:
    """Why there is no twin: as JSON beside JSON, as a line of text beside the rest."""
    said, status = words_of(missing, site.wording), missing.why.status
    headers = {**INERT, "Cache-Control": ASK_AGAIN, "Vary": "Accept-Language"}
    if "json" in form.type:
        return Response(orjson.dumps({"error": said}), status, headers, "application/json")
    return Response(f"{said}\n", status, headers, "text/plain; charset=utf-8")
