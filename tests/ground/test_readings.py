"""How Chinese is read: our tables say what the library says that they were made from."""

import sys
from collections.abc import Iterator
from random import Random

import pytest
from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

from rules.text.characters import is_han
from rules.text.syllables import LONGEST_PHRASE, read_aloud, syllables, toneless

MADE_UP = 5_000


def test_every_character_has_the_syllables_of_the_library() -> None:
    for character in map(chr, PINYIN_DICT):
        known = syllables(character)

        assert list(known) == pinyin(character, style=Style.TONE3, heteronym=True)[0]
        assert (
            list(dict.fromkeys(map(toneless, known)))
            == (pinyin(character, style=Style.NORMAL, heteronym=True)[0])
        )


def test_what_nobody_reads_stays_as_it_is() -> None:
    for character in map(chr, range(0, sys.maxunicode + 1)):
        if ord(character) not in PINYIN_DICT:
            assert not syllables(character)
            assert read_aloud(character) == (character,)
    unread = next(one for one in map(chr, range(0x20000, 0x323AF)) if not syllables(one))
    assert is_han(unread)
    assert pinyin(unread, style=Style.TONE3, heteronym=True) == [[unread]]


def test_every_phrase_is_read_as_a_whole() -> None:
    assert max(map(len, PHRASES_DICT)) == LONGEST_PHRASE
    for phrase in PHRASES_DICT:
        assert list(read_aloud(phrase)) == lazy_pinyin(phrase, errors=list)  # type: ignore[arg-type] # the stub lacks lists


def test_phrases_that_overlap_and_stand_among_others_are_parted_as_the_library_does() -> None:
    for name in made_up():
        assert list(read_aloud(name)) == lazy_pinyin(name, errors=list)  # type: ignore[arg-type] # the stub lacks lists


@pytest.mark.parametrize("text", ["龟背= 裂", "龟背=裂", "重庆 =重庆", " = ", "=重庆 ", "重=庆 重"])
def test_a_text_that_looks_like_the_table_itself_is_read_sign_by_sign(text: str) -> None:
    assert len(read_aloud(text)) == len(text)


def made_up() -> Iterator[str]:
    """Names of phrases, of their beginnings, of characters and of what is not Chinese."""
    random, phrases = Random(7), list(PHRASES_DICT)  # noqa: S311 # no secret
    characters = "".join(phrases)
    for _ in range(MADE_UP):
        phrase = random.choice(phrases)
        parts = [phrase, phrase[:-1], phrase[1:], *random.choices(characters, k=4), "A", "·", "𠀀"]
        yield "".join(random.choices([*parts, random.choice(phrases)], k=random.randint(1, 6)))
