"""What stands around a term in a name: a place, what offices hang on their names, or a topic."""

from rules.claims.terms import Part
from rules.claims.tokens import Tokens
from rules.names.places import KINDS, KINDS_SPELLED
from rules.text.words import rarity


def is_torn(text: str, at: int) -> bool:
    """Whether a word of letters, or a number, goes on there."""
    around = text[max(0, at - 1) : at + 1]
    is_within = len(around) > 1 and around.isascii()
    return is_within and (around.isalpha() or around.isdigit())


def is_placed(tokens: Tokens, at: int) -> bool:
    """Whether a place ends there, which with other places begins the name."""
    if at in tokens.behind_places:
        return True
    if tokens.text[:at].isascii() and KINDS_SPELLED.match(tokens.text[:at]):
        return True
    if not at or tokens.text[at - 1] not in KINDS or at not in tokens.bounds:
        return False
    # 超市 and 小区 are no places.
    before = max((end for end in (0, *tokens.ends) if end < at), default=0)
    return at - before == 1 or not rarity(tokens.text[before:at])


def is_last(tokens: Tokens, at: int) -> bool:
    """Whether nothing follows but what offices hang on their names, letters and figures."""
    ahead, seen = [at], {at}
    while ahead:
        here = ahead.pop()
        if here == len(tokens.text):
            return True
        ends = [token.end for token in tokens.has(Part.AFTER, here)]
        if tokens.text[here].isdigit():
            ends.append(here + 1)
        ahead += [end for end in ends if end not in seen]
        seen |= set(ends)
    return False


def is_about(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the name is about the office there, and not the office's: 公安|题库, 退役|武警."""
    behind = tokens.has(Part.TOPIC, end)
    if any(token.end in tokens.bounds for token in behind):
        return True
    return any(
        token.end == start
        for at in range(start)
        for token in tokens.has(Part.BEFORE, at)
        if at in tokens.bounds
    )
