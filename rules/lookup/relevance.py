"""Which of the found accounts is meant most likely (Art 9: 方便社会监督查询)."""

from enum import IntEnum

from rules.lookup.query import Source


class Rank(IntEnum):
    """How an account fits what was typed, the best first; of several words, as its worst fits."""

    NAME = 0
    NAME_BEGINS = 1
    NAME_HOLDS = 2
    FORMER_NAME = 3
    OPERATOR = 4
    NAME_SOUNDS = 5
    OPERATOR_SOUNDS = 6
    OTHER = 7  # its number or its credit code


# What a text that holds what was typed makes of its account, where no more is known of it.
RANKS: dict[Source, Rank] = {
    Source.NAME: Rank.NAME_HOLDS,
    Source.FORMER_NAME: Rank.FORMER_NAME,
    Source.OPERATOR: Rank.OPERATOR,
    Source.PINYIN: Rank.NAME_SOUNDS,
    Source.INITIALS: Rank.NAME_SOUNDS,
    Source.OPERATOR_PINYIN: Rank.OPERATOR_SOUNDS,
}
