"""Where Chinese words end: a name is not cut through a word to find another in it."""

import hashlib
from pathlib import Path

import pytest

from rules.text.words import ends, rarity

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("text", "known", "cut"),
    [
        ("上海关爱", "海关", "上海 关爱"),
        ("家政协会", "政协", "家政 协会"),
        ("中国防水网", "国防", "中国 防水 网"),
        ("今晚报名", "晚报", "今晚 报名"),
        ("上海海关", "海关", "上海 海关"),
        ("abc海关", "海关", "a b c 海关"),
        ("", "海关", ""),
    ],
)
def test_a_text_is_cut_where_its_likeliest_words_end(text: str, known: str, cut: str) -> None:
    at = text.find(known)
    found = ends(text, [(at, at + len(known))] if text else [])
    assert [text[a:b] for a, b in zip([0, *found], found, strict=False)] == cut.split()


def test_the_commoner_word_is_less_rare_and_what_is_no_word_is_not_rare() -> None:
    assert 0 < rarity("中国") < rarity("防水")
    assert not rarity("海关爱")
    assert not rarity("= ")


def test_the_notice_names_the_table_of_words_by_its_digest() -> None:
    data = (ROOT / "rules" / "data" / "words.txt").read_bytes()
    assert f"`{hashlib.sha256(data).hexdigest()}`" in (ROOT / "THIRD_PARTY.md").read_text("utf-8")
