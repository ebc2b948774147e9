"""What staff take from a queue, whichever it is."""

from typing import get_args

from resolvers.worklist.claims import WORDS, Work
from rules.messages import MESSAGES


def test_every_kind_of_work_has_words_for_who_does_not_hold_it() -> None:
    assert set(WORDS) == set(get_args(Work))
    assert {code for words in WORDS.values() for code in words[:2]} <= set(MESSAGES)
