"""Account names are compared by what a reader sees (Art 8)."""

import hashlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.names.names import objections
from rules.text.characters import is_han, script_classes
from rules.text.clusters import clusters, length
from rules.text.folding import display, fold, forbidden_characters, grams, searchable, spelled
from rules.text.pinyin import pinyin_keys

pytestmark = pytest.mark.article("8")

any_text = st.text(st.characters(exclude_categories=()))
scripts = st.text(
    st.sampled_from("发發髮国國Ａaß·- \u200b\u0301İﬁ⑴人民日報﷽ᾳ가\u1161🔥\ufe0f\ud800乾")
)
DIGEST = "61312e759dc6d537c064a7744c5c99a2312345c2322b610beb13637de154504a"
FAMILY = "👨\u200d👩\u200d👧"
FLAG_OF_CHINA = "\U0001f1e8\U0001f1f3"


def codes(name: str) -> list[str]:
    return [objection.code for objection in objections(name, ("name",))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Ｎｅｗｓ１", "News1", id="width"),
        pytest.param("News", "nEWS", id="case"),
        pytest.param("人民日報", "人民日报", id="traditional script"),
        pytest.param("头发", "頭髮", id="one simplified character for two traditional"),
        pytest.param("頭發", "頭髮", id="two traditional characters of one class"),
        pytest.param("人民日报", "人 民·日-报", id="separators"),
        pytest.param("人民日报", "「人民日报」", id="quotation marks"),
        pytest.param("人民日报", "人民|日报", id="bars"),
        pytest.param("人民日报", "人民\u200b日报", id="zero-width space"),
        pytest.param("人民日报", "\u202e人民日报", id="turned direction"),
        pytest.param("人民日报", "人民\ufe0f日报", id="variation selector"),
        pytest.param("人民日报", "人民\u3164日报", id="Hangul filler"),
        pytest.param("人民日报", "人\u0332民日报", id="marks drawn on Chinese characters"),
        pytest.param("café", "cafe\u0301", id="composition"),
        pytest.param("Straße", "STRASSE", id="sharp s"),
        pytest.param("👍", "👍🏽", id="skin tone"),
        pytest.param("警衞在枱前敍", "警卫在台前叙", id="Hong Kong's spellings"),
        pytest.param("駅前鉄道の気", "驿前铁道の气", id="Japan's spellings"),
        pytest.param("云山2008", "云山２００８", id="wide figures"),
        pytest.param("云山2008", "云山٢٠٠٨", id="Arabic figures"),
        pytest.param("云山2008", "云山२००८", id="figures of Devanagari"),
    ],
)
def test_names_that_differ_in_what_does_not_count_are_one_name(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("人民日报", "人民曰报"),
        ("予告", "预告"),  # one character in Japan, two in China
        ("🔥🔥", "🔥"),
        ("★", "☆"),
        ("cafe", "café"),
        ("C++", "C"),
        ("1", "2"),
    ],
)
def test_names_that_differ_in_letters_digits_or_symbols_are_two_names(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(any_text | scripts)
def test_folding_a_folded_name_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(any_text | scripts)
def test_showing_a_name_does_not_change_which_name_it_is(name: str) -> None:
    assert fold(display(name)) == fold(name)


@given(any_text | scripts)
def test_a_fold_can_be_stored_whatever_was_typed(name: str) -> None:
    fold(name).encode("utf-8")


@given(any_text | scripts)
def test_no_text_makes_the_rules_of_names_fail(name: str) -> None:
    objections(name, ("name",))
    pinyin_keys(name)
    assert "".join(clusters(display(name))) == display(name)


def test_the_script_classes_are_those_that_stored_folds_were_made_with() -> None:
    classes = sorted(script_classes().items())
    digest = hashlib.sha256(repr(classes).encode()).hexdigest()
    assert digest == DIGEST, "stored folds must be made anew by a migration"


def test_every_script_class_is_stood_for_by_a_chinese_character_of_its_own() -> None:
    classes = script_classes()
    assert all(is_han(one) and classes[ord(one)] == one for one in classes.values())


def test_a_shown_name_is_trimmed_and_has_single_spaces() -> None:
    assert display(" 人民\u3000\n 日报\t") == "人民 日报"


@pytest.mark.parametrize(
    ("name", "counted"),
    [
        ("", 0),
        ("人民日报", 4),
        ("𠮷野", 2),
        ("e\u0301", 1),
        ("x\u0301\u0302", 1),
        ("\u200b人", 1),
        ("\u3164人", 1),
        ("👍🏽", 1),
        (FAMILY, 1),
        (FLAG_OF_CHINA * 2, 2),
        ("1\ufe0f\u20e3", 1),
        ("a\u200db", 2),
    ],
)
def test_a_name_is_as_long_as_a_reader_counts(name: str, counted: int) -> None:
    assert length(name) == counted


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("人", []),
        ("🔥", []),
        (FAMILY, []),
        ("人" * 30, []),
        ("人" * 31, ["NAME_TOO_LONG"]),
        (FAMILY * 24, []),
        (FAMILY * 25, ["NAME_TOO_LONG"]),
        ("ﷺ" * 8, []),
        ("ﷺ" * 9, ["NAME_TOO_LONG"]),
        ("Nguyễn Thị Ngọc Ánh", []),
        ("", ["NAME_EMPTY"]),
        (" ·\u200b-\u2800 ", ["NAME_EMPTY"]),
        ("人\u202e民", ["NAME_CONTROL_CHARACTERS"]),
        ("人\u0000民", ["NAME_CONTROL_CHARACTERS"]),
        ("人\ue000民", ["NAME_CONTROL_CHARACTERS"]),
        ("人\ud800民", ["NAME_CONTROL_CHARACTERS"]),
        ("a" + "\u0301" * 5, []),
        ("x" + "\u0301" * 4, []),
        ("x" + "\u0301" * 5, ["NAME_TOO_MANY_MARKS"]),
        ("🔥" + "\u200d🔥" * 6, ["NAME_TOO_MANY_MARKS"]),
        ("人" * 31 + "\u202e", ["NAME_TOO_LONG", "NAME_CONTROL_CHARACTERS"]),
    ],
)
def test_a_name_is_objected_to_for_every_fault_it_has(name: str, expected: list[str]) -> None:
    assert codes(name) == expected


def test_forbidden_characters_are_named_once_by_their_number() -> None:
    assert forbidden_characters("a\u202eb\u202e\x07\ud800") == ("U+202E", "U+0007", "U+D800")


@given(any_text)
def test_grams_are_every_two_neighbours_with_and_without_what_separates(text: str) -> None:
    forms = (searchable(text), spelled(text))
    assert grams(text) == {form[at : at + 2] for form in forms for at in range(len(form) - 1)}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("張·三  的店", "张·三 的店"),
        ("C_D％", "c_d%"),
        ("人\u200b民", "人民"),
        ("Straße", "strasse"),
    ],
)
def test_a_spelled_text_keeps_what_separates(text: str, written: str) -> None:
    assert spelled(text) == written


@given(any_text | scripts)
def test_spelling_a_spelled_text_changes_nothing(text: str) -> None:
    assert spelled(spelled(text)) == spelled(text)


def test_search_does_not_mind_script_case_and_separators() -> None:
    assert searchable("人民日報 · News") == "人民日报news"


def test_one_character_has_no_gram() -> None:
    assert grams("人") == set()


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("人民日报", ("renminribao", "rmrb")),
        ("長沙的銀行", ("changshadeyinhang", "csdyh")),
        ("乾隆年間事", ("qianlongnianjianshi", "qlnjs")),
        ("幹部音樂會", ("ganbuyinyuehui", "gbyyh")),
        ("孻", ("nai", "n")),
        ("吕布ABC 1", ("lvbuabc1", "lbabc1")),
        ("News", ()),
        ("🔥", ()),
    ],
)
def test_chinese_is_found_by_its_pinyin_and_by_its_initials(
    text: str, keys: tuple[str, ...]
) -> None:
    assert pinyin_keys(text) == keys


@pytest.mark.parametrize(
    ("text", "usual", "others"),
    [
        ("乐行", ("lexing", "lx"), {"yuexing", "lehang", "yuehang", "yx", "lh", "yh"}),
        ("重庆单家", ("chongqingdanjia", "cqdj"), {"chongqingshanjia", "cqsj"}),
        ("乾隆", ("qianlong", "ql"), {"ganlong", "gl"}),
    ],
)
def test_a_short_name_is_found_by_every_reading_of_its_characters(
    text: str, usual: tuple[str, ...], others: set[str]
) -> None:
    keys = pinyin_keys(text)

    assert keys[:2] == usual
    assert others <= set(keys)


def test_the_readings_of_a_name_are_bounded() -> None:
    assert len(pinyin_keys("行重乐单")) <= 32
    assert pinyin_keys("行重乐单了") == pinyin_keys("行重乐单了")[:2]


@pytest.mark.parametrize("character", ["ﷺ", "\u0300", "👨‍👩‍👧", "\u200b"])
def test_a_text_that_is_far_too_long_is_refused_before_it_is_folded(character: str) -> None:
    text = character * 80_000

    started = time.process_time()
    (objection,) = objections(text, ("name",))
    spent = time.process_time() - started

    assert objection.code == "NAME_TOO_LONG"
    assert spent < 0.5  # folding it takes many seconds
