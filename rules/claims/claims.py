"""Which offices a name claims to be or to speak for, and who may (Art 8(2), 18(2)).

The law names 党政机关、企事业单位 whose names are not to be used without right. How their names
are made is `grammar`; who may use one without more is who has the nature that it claims.
"""

from typing import NamedTuple

from rules.claims.grammar import Hit, hits
from rules.claims.terms import Part
from rules.claims.tokens import Tokens
from rules.text.folding import fold
from rules.vocabulary import NameClaim, Wording
from rules.vocabulary import SubjectNature as N

# The natures that may make a claim as a matter of course; of the rest, nobody.
BORNE_OUT_BY: dict[NameClaim, frozenset[N]] = {
    NameClaim.STATE_ORGAN: frozenset({N.STATE_ORGAN}),
    NameClaim.PARTY_ORGAN: frozenset({N.STATE_ORGAN}),
    NameClaim.MASS_BODY: frozenset({N.STATE_ORGAN, N.SOCIAL_ORGANISATION}),
    NameClaim.ARMED_FORCES: frozenset({N.STATE_ORGAN}),
    NameClaim.PRESS: frozenset({N.PUBLIC_INSTITUTION, N.STATE_ORGAN}),
    NameClaim.OFFICIAL: frozenset(),
}
OFFICIAL = ("官方", "官网", "官微", "official")


class Claimed(NamedTuple):
    """An office in a name, and whose it is."""

    claim: NameClaim
    word: str


def claims(name: str, nature: N | None) -> list[Claimed]:
    """Art 8(2): what the name claims that the nature of its bearer does not bear out; one office a
    claim, the longest. `nature` is the one that was verified."""
    found: dict[NameClaim, Claimed] = {}
    for hit in sorted(hits(Tokens.of(name)), key=_weight):
        if isinstance(hit.claim, Wording):
            continue
        if nature not in BORNE_OUT_BY[hit.claim]:
            found.setdefault(hit.claim, Claimed(hit.claim, hit.text))
    if word := next((word for word in OFFICIAL if word in fold(name)), None):
        found[NameClaim.OFFICIAL] = Claimed(NameClaim.OFFICIAL, word)
    return list(found.values())


def _weight(hit: Hit) -> tuple[int, bool, int]:
    """As it is written first, then what needs no place, then the longest."""
    return hit.altered, hit.part is Part.PLACED, hit.start - hit.end
