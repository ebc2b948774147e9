"""Free text: what is taken out of it unseen, what is written out, what is refused."""

import pytest

from rules.reporting import reports
from rules.text import free_text

pytestmark = pytest.mark.article("20")


@pytest.mark.parametrize("invisible", "\u202e\u202c\u2068\u2069\u200e\u200b\u2060\ufeff\u00ad")
def test_what_came_along_unseen_is_taken_out_of_free_text(invisible: str) -> None:
    assert free_text.as_meant(f"{invisible}139{invisible}1234 ") == "1391234"


@pytest.mark.parametrize("pasted", "\v\f\x85")
def test_the_line_break_of_a_word_processor_is_a_line_break(pasted: str) -> None:
    assert free_text.as_meant(f"一{pasted}二") == "一\n二"


@pytest.mark.parametrize("kept", ["👨‍👩‍👧", "❤️", "می‌خواهم", "一\n\t二"])
def test_what_joins_or_parts_letters_stays(kept: str) -> None:
    assert free_text.as_meant(kept) == kept


@pytest.mark.parametrize("control", ["\0", "\x07", "\x1b", "\x7f", "\ud800", "\uffff"])
def test_what_no_text_has_is_still_refused(control: str) -> None:
    found = reports.objections(free_text.as_meant(f"冒{control}充"), None)

    assert [objection.code for objection in found] == ["TEXT_CONTROL_CHARACTERS"]
