"""oEmbed 1.0 for accounts' pages: software that is given the link gets the badge to show.

The consumer's own rules for foreign markup apply to `html`, so it is one link and one picture.
"""

import re
from collections.abc import Awaitable, Callable
from html import escape
from typing import Any
from urllib.parse import urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from public_site.accounts.share_card import SIZE
from public_site.disclosure.version import cited
from public_site.markers.badge import FRESH, UNSEEN
from public_site.markers.embedding import PROOF, standing_words
from public_site.markers.looks import SIZES
from public_site.markers.words import said_of
from public_site.site.site import Site, Sites
from resolvers.disclosure import Published
from rules.vocabulary import Language

PAGE = re.compile(r"(?:/(zh|en))?/accounts/([^/]+)")
HEADERS = {"X-Content-Type-Options": "nosniff"}
MINUTE = 60


def oembed(sites: Sites) -> Callable[[Request], Awaitable[Response]]:
    """Answers for the pages of these sites: 400 without an address, 501 for a format that is not
    spoken, 404 for an address that is not ours or leads to no account.
    """

    async def endpoint(request: Request) -> Response:
        asked = request.query_params
        if asked.get("format", "json") != "json":
            return _refused(501, "only format=json is spoken")
        if not asked.get("url"):
            return _refused(400, "url is missing")
        language, number = _account(asked["url"], sites[Language.ZH].register.base_url)
        face = await cited(number) if number else None
        if face is None:
            return _refused(404, "no page of an account of this register")
        most = _limit(asked.get("maxwidth")), _limit(asked.get("maxheight"))
        answer = _answer(sites[language], face, "@" in number, *most)
        headers = {**HEADERS, "Cache-Control": FRESH if answer["cache_age"] else UNSEEN}
        return JSONResponse(answer, headers=headers)

    return endpoint


def _account(url: str, base_url: str) -> tuple[Language, str]:
    """The page's language and the account as it names it; empty where it is no page of ours."""
    try:
        asked, own = urlsplit(url), urlsplit(base_url)
    except ValueError:
        return Language.ZH, ""
    match = PAGE.fullmatch(asked.path.removeprefix(own.path.rstrip("/")))
    if asked.netloc != own.netloc or asked.scheme not in {"http", "https"} or match is None:
        return Language.ZH, ""
    return Language(match[1] or Language.ZH), match[2]


def _answer(site: Site, face: Published, pinned: bool, width: int, height: int) -> dict[str, Any]:
    """`rich` with the badge, or `link` where it would not fit. What holds now is shown, also for
    an address that cites a version: a badge is no quotation. The picture alone speaks of markers,
    and no word of a name: who asked keeps the words, whatever ends or is withdrawn.
    """
    base, language = site.register.base_url.rstrip("/"), site.language.value
    version = f"@{face.version}" if pinned else ""
    page = f"{base}/{language}/accounts/{face.number}{version}"
    said, words = said_of(site, face, None), standing_words(site, face.number)
    badge = f"{base}/badge/{face.number}.svg?" + urlencode({"lang": language})
    answer = {
        "version": "1.0",
        "type": "link",
        "title": words,
        "provider_name": site.wording.gettext("Gongshi"),
        "provider_url": base,
        "cache_age": 0 if said.ends_unseen else MINUTE,
    }
    if SIZE[0] <= width and SIZE[1] <= height:
        card = f"{base}/accounts/{face.number}@{face.version}/card.png?lang={language}"
        answer |= {"thumbnail_url": card, "thumbnail_width": SIZE[0], "thumbnail_height": SIZE[1]}
    if said.width <= width and SIZES[0] <= height:
        picture = f'<img src="{escape(badge)}" alt="{escape(words)}" height="{SIZES[0]}">'
        html = f'<a href="{escape(page)}{PROOF}">{picture}</a>'
        answer |= {"type": "rich", "html": html, "width": said.width, "height": SIZES[0]}
    return answer


def _limit(written: str | None) -> int:
    """A greatest measure in pixels; without one, or with none that is a number, anything fits."""
    if written is None or not (written.isascii() and written.isdigit() and len(written) < 6):
        return 99_999
    return int(written)


def _refused(status: int, why: str) -> Response:
    return JSONResponse({"error": why}, status, HEADERS)
