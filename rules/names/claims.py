"""Words in a name that claim to speak for an organ, the press or a platform (Art 8(2), 18(2)).

The law names 党政机关、企事业单位 whose names are not to be used without right. Which words claim
that is our list; who may use a word without more is who has the nature that the word claims.
"""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from rules.text.folding import fold
from rules.vocabulary import NameClaim
from rules.vocabulary import SubjectNature as N

# The natures that may make a claim as a matter of course; of the rest, nobody.
BORNE_OUT_BY: dict[NameClaim, frozenset[N]] = {
    NameClaim.STATE_ORGAN: frozenset({N.STATE_ORGAN}),
    NameClaim.PARTY_ORGAN: frozenset({N.STATE_ORGAN, N.SOCIAL_ORGANISATION}),
    NameClaim.ARMED_FORCES: frozenset({N.STATE_ORGAN}),
    NameClaim.PRESS: frozenset({N.PUBLIC_INSTITUTION, N.STATE_ORGAN}),
    NameClaim.OFFICIAL: frozenset(),
}


class Claimed(NamedTuple):
    """A word of a name, and what it claims."""

    claim: NameClaim
    word: str


@cache
def _words() -> tuple[tuple[str, Claimed], ...]:
    text = files("rules").joinpath("data", "claiming_words.txt").read_text(encoding="utf-8")
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return tuple(
        (fold(word), Claimed(NameClaim(claim), word)) for claim, *words in lines for word in words
    )


def claims(name: str, nature: N | None) -> list[Claimed]:
    """Art 8(2): what the name claims that the nature of its bearer does not bear out; one word a
    claim."""
    folded = fold(name)
    by_claim: dict[NameClaim, Claimed] = {}
    for written, claimed in _words():
        if written in folded and nature not in BORNE_OUT_BY[claimed.claim]:
            by_claim.setdefault(claimed.claim, claimed)
    return list(by_claim.values())
