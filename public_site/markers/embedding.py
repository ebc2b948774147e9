"""How to show an account's marker on a page or in an app: previews and what to copy (Art 9)."""

import json
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from starlette.responses import Response

from public_site.disclosure import missing
from public_site.disclosure.version import Missing, choose
from public_site.markers.looks import SIZES, THEME, Look, Theme
from public_site.site.site import Site, Visit
from resolvers.disclosure import Published
from rules.markers import terms
from rules.vocabulary import Language

PROOF = "#markers"  # the part of an account's page that says what its markers prove
QUERY = """query Markers($number: String!) {
  disclosure(by: {number: $number}) {
    number
    version
    name { value }
    status { value }
    markers { type label on proves }
  }
}"""


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader chose: which marker, in which language and look."""

    marker: str
    language: Language
    look: Look

    @classmethod
    def of(cls, visit: Visit, markers: list[str]) -> "Choice":
        wanted, written = visit.asked("type"), visit.asked("lang")
        return cls(
            marker=wanted if wanted in markers else next(iter(markers), ""),
            language=Language(written) if written in set(Language) else visit.site.language,
            look=Look.asked(visit.asked("theme"), visit.asked("size")),
        )

    @property
    def query(self) -> str:
        """What the badge's address asks for; the ordinary is left out."""
        asked = {"lang": self.language.value}
        if self.marker:
            asked["type"] = self.marker
        if self.look.theme is not Theme.AUTO:
            asked["theme"] = self.look.theme.value
        if self.look.size != SIZES[0]:
            asked["size"] = str(self.look.size)
        return urlencode(asked)


async def embedding(visit: Visit) -> Response:
    """The page for an account, or that there is none."""
    number = visit.request.path_params["number"].partition("@")[0]  # a badge is no quotation
    found = await choose(number, "", visit.context.now)
    if isinstance(found, Missing):
        return await missing.page(visit, found)
    face = await found.face()
    held = terms.holding(face.document, visit.context.today)
    choice = Choice.of(visit, held)
    return visit.render(
        "badge/badge.html",
        number=face.number,
        name=face.fact("name"),
        held=held,
        previews=held or [""],
        choice=choice,
        languages=list(Language),
        themes=THEME,
        sizes=SIZES,
        host=urlsplit(visit.site.register.base_url).netloc,
        snippets=_snippets(visit, face, choice),
    )


def standing_words(site: Site, number: str) -> str:
    """The words beside a badge elsewhere. They claim nothing: a marker may end, they stay."""
    return site.wording.gettext("Look %(number)s up in the register") % {"number": number}


def _snippets(visit: Visit, face: Published, choice: Choice) -> dict[str, str]:
    """What to copy. It leads to what the marker proves."""
    base = visit.site.register.base_url.rstrip("/")
    page = f"{base}/{choice.language.value}/accounts/{face.number}"
    badge = f"{base}/badge/{face.number}.svg?{choice.query}"
    alt = standing_words(visit.site, face.number)
    height = choice.look.size
    picture = f'<img src="{badge.replace("&", "&amp;")}" alt="{alt}" height="{height}">'
    return {
        "html": f'<a href="{page}{PROOF}">{picture}</a>',
        "markdown": f"[![{alt}]({badge})]({page}{PROOF})",
        "graphql": QUERY,
        "variables": json.dumps({"number": face.number}),
        "endpoint": f"{base}/graphql",
        "oembed": f"{base}/oembed?" + urlencode({"url": page, "format": "json"}),
    }
