"""How names of offices are put together (Art 8(2)): a place, an office's business and `局`.

`江苏省|教育|厅`, `国家|税务|总局`, `阜阳市|生态环境|局`, `重庆|公安|发布`, `全国人大`.

A name that is altered, in sound, in shape or into letters, is read where it is an office's from end
to end: chance makes words of everything.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rules.claims.surroundings import is_about, is_last, is_placed, is_torn
from rules.claims.terms import Part
from rules.claims.tokens import Tokens
from rules.names.shapes import looks_like
from rules.text.words import rarity
from rules.vocabulary import NameClaim, Wording

# How many units may be altered in a name of so many; in longer ones, all.
MOST_ALTERED = {1: 0, 2: 0, 3: 2, 4: 3}
SHORTEST_SPELLED = 2  # syllables of a name in letters that are too few; but for a place before them
CHAINED = {Part.STRONG, Part.WEAK, Part.LINK}
COMPOSED = {*CHAINED, Part.SUFFIX, Part.PLACED_SUFFIX, Part.LEADING}  # no office by themselves
NEED_PLACE = {Part.PLACED, Part.EMERGENCY}
ANYWHERE = {Part.WHOLE, Part.PLATFORM}


class Hit(NamedTuple):
    """An office in a name: from where to where, whose name it is, and how it is written."""

    start: int
    end: int
    claim: NameClaim | Wording
    text: str
    part: Part
    altered: int = 0


def hits(tokens: Tokens) -> list[Hit]:
    """Every office that the name is, or has in it, on the bounds of its words."""
    return [hit for hit in _found(tokens) if _stands(tokens, hit)]


def _found(tokens: Tokens) -> Iterator[Hit]:
    for start, begun in enumerate(tokens.at):
        for end, term, altered in begun:
            if term.claim and term.part not in COMPOSED:
                yield Hit(start, end, term.claim, term.text, term.part, altered)
        yield from _composed(tokens, start)
    yield from _leading(tokens)


def _leading(tokens: Tokens) -> Iterator[Hit]:
    """An office before its place, from end to end."""
    for token in tokens.has(Part.LEADING, 0):
        for end in tokens.places_at[token.end] if token.end < len(tokens.text) else ():
            if token.term.claim and is_last(tokens, end):
                text = token.term.text + tokens.text[token.end : end]
                yield Hit(0, end, token.term.claim, text, Part.WHOLE)


def _composed(tokens: Tokens, start: int) -> Iterator[Hit]:
    """An office's business and 局."""
    ahead = [(start, "", False, 0)]
    begun = set[tuple[int, bool, int]]()  # the same office is put together in many ways
    while ahead:
        at, text, is_strong, altered = ahead.pop()
        if (at, is_strong, altered) in begun:
            continue
        begun.add((at, is_strong, altered))
        for token in tokens.at[at] if at < len(tokens.text) else ():
            part = token.term.part
            written, cost = text + token.term.text, altered + token.altered
            if part in CHAINED and (text or part is not Part.LINK):
                ahead.append((token.end, written, is_strong or part is Part.STRONG, cost))
            elif text and part in (Part.SUFFIX, Part.PLACED_SUFFIX):
                needs_place = part is Part.PLACED_SUFFIX or not is_strong
                kind = Part.PLACED if needs_place else Part.BODY
                yield Hit(start, token.end, NameClaim.STATE_ORGAN, written, kind, cost)


def _stands(tokens: Tokens, hit: Hit) -> bool:
    begins = not is_torn(tokens.text, hit.start) or is_placed(tokens, hit.start)
    is_whole = begins and not is_torn(tokens.text, hit.end)
    is_at_an_end = not hit.start or hit.end == len(tokens.text)
    if not is_whole and not (hit.part is Part.OFFICIAL and is_at_an_end):
        return False
    if hit.part is Part.RESERVED and (hit.start or not is_last(tokens, hit.end)):
        return False
    return _is_all(tokens, hit) if hit.altered else _is_written(tokens, hit)


def _is_written(tokens: Tokens, hit: Hit) -> bool:
    """Whether it stands there as a word of its own, and the name is not about it only."""
    # A word of the table may be a place and its office: 南京军区.
    begins = hit.start in tokens.bounds or hit.start in tokens.behind_places
    if not begins or hit.end not in tokens.bounds:
        return False
    if hit.part in ANYWHERE:
        return True
    if hit.part in NEED_PLACE and not (is_placed(tokens, hit.start) and is_last(tokens, hit.end)):
        return False
    return not is_about(tokens, hit.start, hit.end)


def _is_all(tokens: Tokens, hit: Hit) -> bool:
    """Whether nothing but a place and what is hung on an office stands around it."""
    if hit.part is Part.BADGE:
        return is_last(tokens, hit.end) and 2 * hit.altered < len(hit.text)
    if hit.part is Part.OFFICIAL:
        return is_last(tokens, hit.end) and _is_drawn(tokens.text[hit.start : hit.end], hit.text)
    placed = is_placed(tokens, hit.start)
    size = len(hit.text)
    is_spelled = tokens.text[hit.start : hit.end].isascii() and size + placed > SHORTEST_SPELLED
    most = MOST_ALTERED.get(size, size) or int(placed and _is_short_body(tokens, hit))
    if hit.altered > most and not is_spelled:
        return False
    if hit.end not in tokens.bounds or not is_last(tokens, hit.end):
        return False
    return placed if hit.part in NEED_PLACE else placed or not hit.start


def _is_drawn(written: str, text: str) -> bool:
    """Whether it is spelled in letters or looks like the word: sounds like 官方 is many a name."""
    return written.isascii() or all(map(looks_like, written, text))


def _is_short_body(tokens: Tokens, hit: Hit) -> bool:
    """Whether two characters stand for 公安 or its like, and make no other word."""
    return hit.part is Part.BODY and not rarity(tokens.text[hit.start : hit.end])
