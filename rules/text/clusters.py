"""Text cut into what a reader takes for one character each, however many code points it has."""

import unicodedata

from rules.text.characters import is_mark, is_unseen

JOINER = "\u200d"
SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
REGIONS = ("\U0001f1e6", "\U0001f1ff")  # the letters that pair into flags


def length(name: str) -> int:
    """The number of characters that a reader counts: marks, joiners and tones add none."""
    return sum(not is_unseen(cluster[0]) for cluster in clusters(name))


def clusters(name: str) -> list[str]:
    """The name cut into what a reader takes for one character each."""
    cut: list[str] = []
    for character in unicodedata.normalize("NFC", name):
        if cut and _extends(cut[-1], character):
            cut[-1] += character
        else:
            cut.append(character)
    return cut


def _extends(cluster: str, character: str) -> bool:
    if is_mark(character) or is_unseen(character) or character in SKIN_TONES:
        return True
    if cluster[-1] == JOINER:
        return unicodedata.category(character) == "So"
    return _is_region(character) and len(cluster) == 1 and _is_region(cluster)


def _is_region(character: str) -> bool:
    return REGIONS[0] <= character <= REGIONS[1]
