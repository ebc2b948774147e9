"""Two texts side by side: which words or Chinese characters stand in one and not in the other."""

import unicodedata
from difflib import SequenceMatcher
from typing import NamedTuple

from rules.text.clusters import clusters

ALIKE = 0.3  # below this share of equal parts, marking single ones explains nothing
WIDE = "WF"


class Segment(NamedTuple):
    text: str
    differs: bool


def difference(before: str, after: str) -> tuple[list[Segment], list[Segment]]:
    """Both texts in segments, in order; joined they are the texts. A character is never parted
    from the marks that are drawn on it.
    """
    old, new = _tokens(before), _tokens(after)
    matcher = SequenceMatcher(None, old, new)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return [Segment(before, True)], [Segment(after, True)]
    left: list[Segment] = []
    right: list[Segment] = []
    for kind, at, to, start, end in matcher.get_opcodes():
        left += _segment(old[at:to], kind != "equal")
        right += _segment(new[start:end], kind != "equal")
    return left, right


def _segment(tokens: list[str], differs: bool) -> list[Segment]:
    return [Segment("".join(tokens), differs)] if tokens else []


def _tokens(text: str) -> list[str]:
    """Words of alphabets whole, everything else character by character."""
    tokens: list[str] = []
    for cluster in clusters(text):
        if tokens and _is_letter(cluster) and _is_letter(tokens[-1][-1:]):
            tokens[-1] += cluster
        else:
            tokens.append(cluster)
    return tokens


def _is_letter(cluster: str) -> bool:
    """Whether it is part of a word, and not a character that is a word by itself."""
    first = cluster[0]
    mark = unicodedata.category(first).startswith("M")
    return (first.isalnum() or mark) and unicodedata.east_asian_width(first) not in WIDE
