"""The badge: an account's marker as a picture at a stable address (Art 9: 专门标识).

It is asked for anew each time, so it changes with the marker. Shape and word say what it says;
colour only repeats it.
"""

import base64
import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from public_site import labels
from public_site.pages import conditional
from public_site.site import Site
from public_site.translation import N_
from resolvers import disclosure
from resolvers.published import Published
from resolvers.refusal import Refused
from rules.vocabulary import AccountStatus, Language

STYLE = (
    ".w{fill:#fff;stroke:#0b5f5c}.s{fill:#0b5f5c}.g{fill:none;stroke:#fff}.t{fill:#12312f}"
    ".n .w{stroke:#66737a}.n .s{fill:#66737a}.n .t{fill:#4d5a61}"
    "@media(prefers-color-scheme:dark){.w{fill:#101617;stroke:#6fd0c4}.s{fill:#6fd0c4}"
    ".g{stroke:#06201e}.t{fill:#d5f2ee}"
    ".n .w{stroke:#8b989b}.n .s{fill:#8b989b}.n .t{fill:#a9b6b3}}"
)
DIGEST = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
HEADERS = {
    "Content-Security-Policy": f"sandbox; default-src 'none'; style-src 'sha256-{DIGEST}'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}
# Widths of characters in pixels, near those of common fonts: `textLength` makes them exact.
SLIM, BROAD, WIDE, ORDINARY, SIDES = "fijlrt .·", "mwMW", 14.0, 8.0, 46


@dataclass(frozen=True, slots=True)
class Said:
    """What a badge says: a marker with its account, or in grey that there is none."""

    word: str
    title: str
    marker: str | None = None

    @property
    def text_width(self) -> int:
        return round(sum(map(_width, self.word)))

    @property
    def width(self) -> int:
        return self.text_width + SIDES


class Badge:
    """Draws the badges of a register in both languages."""

    def __init__(self, sites: Mapping[Language, Site]) -> None:
        self._sites = sites

    async def get(self, request: Request) -> Response:
        """The badge of a number: 200 with or without a marker, 404 in grey without an account."""
        asked = request.query_params.get("lang")
        site = self._sites[Language.EN if asked == Language.EN else Language.ZH]
        try:
            face = await disclosure.by_number(request.path_params["number"])
        except Refused:
            face = None
        said = _said(site, face, request.query_params.get("type"))
        drawn = site.templates.get_template("badge/svg.html").render(said=said, style=STYLE)
        response = Response(drawn, 200 if face else 404, HEADERS, "image/svg+xml")
        return conditional(request, response) if face else response


def _said(site: Site, face: Published | None, wanted: str | None) -> Said:
    gettext = site.wording.gettext
    if face is None:
        return Said(gettext("Not registered"), gettext("No account is registered with this number"))
    status = AccountStatus(face.document["status"]["value"])
    held = [marker["type"] for marker in face.document["markers"]]
    shown = next((one for one in held if wanted in (None, "", one)), None)
    who = f"{face.fact('name') or ''} {face.number}".strip()
    if shown is None:
        none = N_("No marker") if status is AccountStatus.ACTIVE else labels.STATUS[status]
        return Said(gettext(none), f"{who}: {gettext(none)}")
    word = site.wording.marker(shown)
    return Said(word, f"{who}: {word}", shown)


def _width(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return WIDE
    if character in SLIM:
        return ORDINARY * 0.6
    return ORDINARY * (1.5 if character in BROAD else 1.0)
