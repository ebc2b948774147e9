"""Which of the found accounts is meant most likely (Art 9: 方便社会监督查询)."""

from enum import IntEnum

from rules.lookup.query import Source


class Rank(IntEnum):
    """How an account fits what was typed, the best first; of several words, as its worst fits."""

    IDENTIFIER = 0  # its very number or credit code
    OPERATOR_IS = 1  # the legal name of its operator, as a register confirmed it
    NAME = 2
    NAME_BEGINS = 3
    NAME_HOLDS = 4
    FORMER_NAME = 5
    OPERATOR = 6
    NAME_SOUNDS = 7
    OPERATOR_SOUNDS = 8
    OTHER = 9  # how its credit code begins


# What a text that holds what was typed makes of its account, where no more is known of it.
RANKS: dict[Source, Rank] = {
    Source.NAME: Rank.NAME_HOLDS,
    Source.FORMER_NAME: Rank.FORMER_NAME,
    Source.OPERATOR: Rank.OPERATOR,
    Source.PINYIN: Rank.NAME_SOUNDS,
    Source.INITIALS: Rank.NAME_SOUNDS,
    Source.OPERATOR_PINYIN: Rank.OPERATOR_SOUNDS,
}
