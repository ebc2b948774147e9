"""How an account's page is passed on and cited: its card, its code, what a paper said of it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from public_site.accounts import qr
from public_site.accounts.share_card import SIZE, ShareCard
from public_site.site.site import Visit
from resolvers.disclosure import Published


@dataclass(frozen=True, slots=True)
class Shared:
    """What the head of an account's page and its card for citing need.

    `agrees` is None where no paper named a check code.
    """

    permalink: str
    card: str
    card_words: str
    card_size: tuple[int, int]
    oembed: str
    code: str
    agrees: bool | None


def shared(visit: Visit, face: Published) -> Shared:
    """The addresses of a version, and whether the code in this one's query agrees with it."""
    site, base = visit.site, visit.site.register.base_url.rstrip("/")
    path = f"/accounts/{face.number}@{face.version}"
    code = visit.asked("leaf")[:100]
    return Shared(
        permalink=f"{base}{site.url(path)}",
        card=f"{base}{path}/card.png?lang={site.language.value}",
        card_words=ShareCard.of(site, face).words(site),
        card_size=SIZE,
        oembed=f"{base}/oembed?" + urlencode({"url": f"{base}{site.url(path)}", "format": "json"}),
        code=code,
        agrees=qr.agrees(face, code) if code else None,
    )
