"""Where in a shown text stands what was typed, so that a reader sees why it was found."""

from functools import lru_cache

from rules.text.clusters import clusters
from rules.text.folding import fold
from rules.text.pinyin import syllables_of

Passage = tuple[int, int]  # from the first character to before the last


def written_at(text: str, folded: str) -> Passage | None:
    """The part of `text` that reads as `folded`, however it is written; None where none does."""
    pieces, at = [], 0
    for cluster in clusters(text):
        pieces.append((at, at + len(cluster), _folded(cluster)))
        at += len(cluster)
    return _within(pieces, folded)


def heard_at(text: str, spoken: str) -> Passage | None:
    """The part of `text` that sounds as `spoken`, whole syllables or their first letters."""
    syllables = list(syllables_of(text))
    initials = [(start, end, one[:1]) for start, end, one in syllables]
    return _within(syllables, spoken) or _within(initials, spoken)


def differing_at(written: str, other: str) -> Passage:
    """The part of `written` that `other` has differently."""
    shorter = min(len(written), len(other))
    start = next((at for at in range(shorter) if written[at] != other[at]), shorter)
    end = next(
        (at for at in range(shorter - start) if written[-1 - at] != other[-1 - at]), shorter - start
    )
    return start, len(written) - end


def _within(pieces: list[tuple[int, int, str]], wanted: str) -> Passage | None:
    whole = "".join(piece for _, _, piece in pieces)
    first = whole.find(wanted) if wanted else -1
    if first < 0:
        return None
    touched, at = [], 0
    for start, end, piece in pieces:
        if at < first + len(wanted) and at + len(piece) > first:
            touched.append((start, end))
        at += len(piece)
    return touched[0][0], touched[-1][1]


@lru_cache(maxsize=16_384)
def _folded(cluster: str) -> str:
    return fold(cluster)
