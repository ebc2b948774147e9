"""What a text hides is written out for those who must see it (Art 20)."""

import pytest

from rules.text.hidden import written_out

pytestmark = pytest.mark.article("20")


@pytest.mark.parametrize(
    ("hidden", "number"),
    [
        ("\u200b", "200B"),
        ("\u202e", "202E"),
        ("\u00ad", "00AD"),
        ("\u200d", "200D"),
        ("\ufe0f", "FE0F"),
        ("\u2063", "2063"),
        ("\u3164", "3164"),
        ("\U000e0041", "E0041"),
        ("\u00a0", "00A0"),
        ("\u2028", "2028"),
        ("\uf8ff", "F8FF"),
        ("\uffff", "FFFF"),
    ],
)
def test_what_hides_in_a_name_is_written_out(hidden: str, number: str) -> None:
    assert written_out(f"山{hidden}城{hidden}") == f"山[U+{number}]城[U+{number}]"


@pytest.mark.parametrize(
    "text",
    ["山\u200d^城", "山\u200d®城", "山\u200d😀", "山^\ufe0f城", "山\ufe0f\u0489", "😀\u200d山"],
)
def test_what_belongs_to_emoji_hides_nowhere_else(text: str) -> None:
    shown = written_out(text)

    assert "\u200d" not in shown
    assert "\ufe0f" not in shown


@pytest.mark.parametrize(
    "kept",
    [
        *("👨‍👩‍👧", "❤️‍🔥", "👩‍❤️‍👨", "🏳️‍🌈", "👁️‍🗨️", "🧑🏽‍⚕️", "1️⃣", "👍🏽", "☎️", "©️", "‼️", "ℹ️", "〽️"),
        *("山 城\u3000说", "é", "\0", "\ud800", ""),
    ],
)
def test_emoji_and_what_is_seen_or_refused_stay(kept: str) -> None:
    assert written_out(kept) == kept
