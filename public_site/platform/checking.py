"""How a reader checks an account, from the mark in an app to the hash of its record (Art 9(2))."""

from starlette.responses import Response

from public_site.disclosure.face import FaceView
from public_site.site.site import Visit
from resolvers import lookup
from rules import numbers
from rules.markers import words as marker_words
from rules.vocabulary import Level, MarkerType

TAUGHT = numbers.account_number(17)  # the number in the record format's test vector


async def checking(visit: Visit) -> Response:
    """The steps, with the newest account as the example where there is one."""
    page = await lookup.search(
        lookup.Filter(), lookup.Order.REGISTERED_DESC, first=1, after=None, counted=False
    )
    example = FaceView.of(page.hits[0].face, visit.site.wording) if page.hits else None
    language = visit.site.language
    return visit.render(
        "checking/checking.html",
        example=example,
        number=example.number if example else TAUGHT,
        taught=TAUGHT,
        digits=doubled(TAUGHT),
        levels=[(level, marker_words.MEANS[level].in_(language)) for level in Level],
        nature=MarkerType.ENTERPRISE,
        field=MarkerType.HEALTH,
    )


def doubled(number: str) -> list[tuple[str, int]]:
    """Each digit with what it counts for: from the right, every second one twice, its digits added
    up (Luhn).
    """
    digits = number.removeprefix(numbers.PREFIX)
    counted = []
    for place, digit in enumerate(reversed(digits)):
        twice = int(digit) * (1 + place % 2)
        counted.append((digit, twice // 10 + twice % 10))
    return counted[::-1]
