"""Which offices a name claims to be or to speak for, and who may (Art 8(2), 18(2)).

The law names 党政机关、企事业单位 whose names are not to be used without right. How their names
are made is `grammar`; who may use one without more is who has the nature that it claims.
"""

import re
from typing import NamedTuple

from rules.claims.grammar import Hit, hits
from rules.claims.surroundings import is_last, is_placed
from rules.claims.terms import Part
from rules.claims.tokens import Tokens
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


# What somebody puts before a name that is another's; single characters would cut words.
TITLES = re.compile("^(?:我们?是|这里是|就是|官方|正版|最新|唯一)+")


class Claimed(NamedTuple):
    """An office in a name, and whose it is."""

    claim: NameClaim
    word: str


def claims(name: str, nature: N | None) -> list[Claimed]:
    """Art 8(2): what the name claims that the nature of its bearer does not bear out; one office a
    claim, the longest. `nature` is the one that was verified."""
    by_claim: dict[NameClaim, Claimed] = {}
    for hit in sorted(_hits(name), key=_weight):
        if isinstance(hit.claim, Wording):
            continue
        if nature not in BORNE_OUT_BY[hit.claim]:
            by_claim.setdefault(hit.claim, Claimed(hit.claim, hit.text))
    return list(by_claim.values())


def _hits(name: str) -> list[Hit]:
    """What stands in the name, and in what is left without a title: 我是 before an office."""
    tokens = Tokens.of(name)
    bare = TITLES.sub("", tokens.text)
    return hits(tokens) + (hits(Tokens.of(bare)) if bare != tokens.text else [])


def _weight(hit: Hit) -> tuple[int, bool, int]:
    """As it is written first, then what needs no place, then the longest."""
    return hit.altered, hit.part is Part.PLACED, hit.start - hit.end


def is_office(name: str) -> bool:
    """Whether the name is an office's from end to end, but for its place."""
    tokens = Tokens.of(name)
    return any(
        isinstance(hit.claim, NameClaim)
        and is_last(tokens, hit.end)
        and (not hit.start or is_placed(tokens, hit.start))
        for hit in hits(tokens)
    )
