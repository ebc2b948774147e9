"""What somebody may have meant whose number, code or name is registered otherwise.

It is offered, never taken for what was typed: who pretends to be another counts on a slip.
"""

from tortoise.expressions import Q
from tortoise.functions import Count

from models import PublicFace, SearchGram, SearchText
from models.database import reader
from resolvers.disclosure import Published
from resolvers.lookup.grams import rare
from resolvers.lookup.match_reasons import Ground, Reason
from resolvers.lookup.results import faces
from rules.lookup.query import SOUNDS, Query, Source
from rules.lookup.slips import SHORTEST, distance, likely_codes, likely_numbers, slips_within
from rules.text.folding import neighbours
from rules.text.pinyin import whole_and_initials

MOST = 5  # offered
MOST_COMPARED = 24  # texts whose distance is measured
LONGEST_COMPARED = 60  # characters of such a text
NAMES = (Source.NAME, Source.FORMER_NAME, Source.OPERATOR, *SOUNDS)
Offer = tuple[Published, Reason]


async def mistyped(text: str) -> list[Offer]:
    """Registered accounts whose number, or whose operator's code, is one slip away from `text`."""
    if numbers := likely_numbers(text):
        faces = await _faces(Q(number__in=numbers))
        return [(face, Reason(Ground.NUMBER, face.number, text)) for face in faces]
    if codes := likely_codes(text):
        faces = await _faces(Q(uscc__in=codes))
        return [(face, Reason(Ground.USCC, face.fact("uscc"), text)) for face in faces]
    return []


async def similar(text: str) -> list[Offer]:
    """Accounts with a name that sounds like `text`, or that differs in one or two characters."""
    typed = Query.of(text)
    near = await _sounding_alike(typed) or await _spelled_alike(typed)
    reasons = {row.face_id: row for row in reversed(near[:MOST])}
    faces = await _faces(Q(number__in=list(reasons)))
    return [
        (face, Reason(Ground(reasons[face.number].source), reasons[face.number].written, text))
        for face in faces
    ]


async def _sounding_alike(typed: Query) -> list[SearchText]:
    """Another character of the same sound is the commonest slip of who types by sound."""
    whole, _ = whole_and_initials(typed.folded)
    if len(typed.han) < 2 or not whole:
        return []
    grams = await rare(neighbours(whole[0]))
    if not grams:
        return []
    return await (
        SearchText.filter(source=Source.PINYIN, folded__contains=whole[0], grams__gram=grams[0])
        .order_by("id")
        .limit(MOST)
        .using_db(reader())
    )


async def _spelled_alike(typed: Query) -> list[SearchText]:
    """The texts that share most pairs with what was typed, as far as they are near it."""
    allowed = slips_within(len(typed.folded))
    if not allowed or len(typed.folded) > LONGEST_COMPARED:
        return []
    likeliest = await (
        SearchGram.filter(gram__in=await rare(neighbours(typed.folded)))
        .annotate(shared=Count("id"))
        .group_by("text_id")
        .order_by("-shared", "text_id")
        .limit(MOST_COMPARED)
        .using_db(reader())
        .values_list("text_id", flat=True)
    )
    rows = await SearchText.filter(id__in=likeliest).using_db(reader())
    measured = [
        (_steps(typed.folded, row.folded), NAMES.index(Source(row.source)), row.id, row)
        for row in rows
        if len(row.folded) <= LONGEST_COMPARED
    ]
    return [row for steps, _, _, row in sorted(measured)[:MOST] if steps <= allowed]


def _steps(typed: str, text: str) -> int:
    """How far a text is from what was typed, which may say more than it: `山城健康说官方号`."""
    if len(text) >= SHORTEST and text in typed:
        return 0
    return distance(typed, text)


async def _faces(which: Q) -> list[Published]:
    rows = await PublicFace.filter(which).order_by("number").limit(MOST).using_db(reader())
    published = await faces(row.record_id for row in rows)
    return [published[row.record_id] for row in rows]
