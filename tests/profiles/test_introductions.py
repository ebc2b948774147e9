"""What an introduction says, whatever it is written with (Art 8, 18)."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.names.forms import Form
from rules.profiles.claims import offices
from rules.profiles.contacts import contacts, hidden_objections
from rules.profiles.others_names import keys, named
from rules.profiles.reading import Passage, Reading
from rules.vocabulary import NameClaim, NameGuard, SubjectNature
from tests.profiles.introductions import DISGUISED, INNOCENT

pytestmark = pytest.mark.article("8")

AROUND = st.sampled_from(["", "合作 ", "商务：", "【", "欢迎联系，", "✨"])
BEHIND = st.sampled_from(["", " 谢谢", "。", "】", "，看到就回"])
MOBILES = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)
DIGITS = (
    "0123456789",
    "０１２３４５６７８９",
    "〇一二三四五六七八九",
    "零壹贰叁肆伍陆柒捌玖",
    "⓪①②③④⑤⑥⑦⑧⑨",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
    "ol23456789",
)
SEPARATORS = ("", " ", "-", "·", ".", "*", "—", "_", " - ", "★")


def read(bio: str, declared: str = "") -> list[tuple[str, str]]:
    return [(one.code, one.reads) for one in contacts(bio, declared)]


@pytest.mark.parametrize(("written", "code", "reads"), DISGUISED)
def test_a_contact_in_disguise_is_read(written: str, code: str, reads: str) -> None:
    assert read(written) == [(code, reads)]


@pytest.mark.parametrize("written", INNOCENT)
def test_an_innocent_introduction_gives_no_contact(written: str) -> None:
    assert contacts(written) == []


@given(MOBILES, st.sampled_from(DIGITS), st.sampled_from(SEPARATORS), AROUND, BEHIND)
def test_a_mobile_number_is_read_in_any_digits_and_parting(
    number: str, digits: str, separator: str, before: str, behind: str
) -> None:
    written = separator.join(digits[int(one)] for one in number)
    if sum(one in "01" for one in number) > 6 and digits[0] == "o":
        return  # mostly letters: a word
    assert read(before + written + behind) == [("BIO_PHONE", number)]


@given(
    st.from_regex(r"[a-z]{4,12}", fullmatch=True),
    st.sampled_from(["com", "cn", "net", "top", "xyz", "com.cn"]),
    st.sampled_from([".", "点", " 点 ", "。", "．", "[.]", "(.)", " dot ", "丶", "•"]),
    st.sampled_from(["", "www.", "https://", "hxxp://"]),
    BEHIND,
)
def test_an_address_is_read_with_any_dots(
    host: str, end: str, dot: str, before: str, behind: str
) -> None:
    written = before + host + dot + end.replace(".", dot) + behind
    www = "www." if before == "www." else ""
    assert read("看 " + written) == [("BIO_LINK", f"{www}{host}.{end}")]


@given(st.text(max_size=120))
def test_every_passage_lies_within_what_was_written(bio: str) -> None:
    found = contacts(bio)
    ends = [one.end for one in found]
    assert all(0 <= one.start < one.end <= len(bio) for one in found)
    assert all(end <= one.start for end, one in zip(ends[:-1], found[1:], strict=True))


@given(st.lists(st.sampled_from("加微信vV扣qQ点comwww。.:： 0138一三八-abc\u200b\n"), max_size=120))
def test_pieces_of_contacts_in_any_order_are_no_fault(pieces: list[str]) -> None:
    bio = "".join(pieces)
    assert all(bio[one.start : one.end] for one in contacts(bio))


def test_what_is_declared_is_repeated_plainly_and_not_in_disguise() -> None:
    declared = "023-6300 1234，https://www.example.com，微信 cqreader2020"
    assert read("023 63001234 www.example.com", declared) == []
    assert read("微信号：cqreader2020", declared) == []
    assert read("〇二三-六三〇〇一二三四", declared) == [("BIO_PHONE", "02363001234")]
    assert read("023-63001235", declared) == [("BIO_PHONE", "02363001235")]


@pytest.mark.parametrize(
    ("bio", "refused"),
    [
        ("138\u200b1234\u200b5678", True),
        ("exam\u2060ple.com", True),
        ("1️⃣3️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", False),
        ("138-1234-5678", False),
        ("👨\u200d👩\u200d👧 一家人的日常", False),
    ],
)
def test_unseen_characters_within_a_contact_are_refused(bio: str, refused: bool) -> None:
    assert bool(hidden_objections(bio, ("bio",))) is refused


def place(bio: str, name: str, guard: NameGuard = NameGuard.MARKED) -> Passage | None:
    """Where the name stands; None where it does not, or where the index would not lead to it."""
    reading, held = Reading(bio), Form.of(name)
    indexed = keys(reading) & {f"l:{core.drawn}" for core in held.cores}
    return named(reading, held, guard) if indexed else None


@pytest.mark.parametrize(
    ("bio", "name", "written"),
    [
        ("人民日报官方账号", "人民日报", "人民日报"),
        ("人民日報官方帳號", "人民日报", "人民日報"),
        ("人民曰报官方账号", "人民日报", "人民曰报"),
        ("我是人 民 日 报客服", "人民日报", "人 民 日 报"),
        ("喜欢云·山·周·刊", "云山周刊", "云·山·周·刊"),
        ("喜欢云\u200b山周刊", "云山周刊", "云\u200b山周刊"),
        ("Аррle官方", "Apple", "Аррle"),
        ("ＡＰＰＬＥ授权", "Apple", "ＡＰＰＬＥ"),
        ("青禾笔记旗下", "青禾笔记官方号", "青禾笔记"),
    ],
)
def test_a_name_is_found_where_it_is_written(bio: str, name: str, written: str) -> None:
    found = place(bio, name)
    assert found is not None
    assert bio[found.start : found.end] == written


@pytest.mark.parametrize(
    ("bio", "name"),
    [
        ("爱看人民日报的普通人", "人民日报"),
        ("走遍北京美食小店", "北京美食"),
        ("pineapple juice 官方", "Apple"),
        ("每天一本周刊", "周刊"),
        ("", "云山周刊"),
    ],
)
def test_common_words_and_mentions_are_no_name(bio: str, name: str) -> None:
    assert place(bio, name) is None


@pytest.mark.parametrize("guard", [NameGuard.PROTECTED, NameGuard.CLOSED])
def test_a_listed_or_closed_name_is_asked_about_wherever_it_stands(guard: NameGuard) -> None:
    assert place("爱看人民日报的普通人", "人民日报", guard) is not None


@given(
    st.text(alphabet="青禾云山江畔砚池", min_size=4, max_size=8),
    st.sampled_from(["", " ", "·", "\u200b", "-", "。"]),
    AROUND,
    BEHIND,
)
def test_a_name_of_its_own_is_found_however_it_is_parted(
    name: str, separator: str, before: str, behind: str
) -> None:
    bio = before + separator.join(name) + behind
    assert place(bio, name, NameGuard.PROTECTED) is not None


@pytest.mark.article("18")
@pytest.mark.parametrize(
    ("bio", "nature", "claims"),
    [
        ("重庆公安官方发布", "ENTERPRISE", [NameClaim.STATE_ORGAN]),
        ("重庆公安官方发布", "STATE_ORGAN", []),
        ("央视唯一指定合作", "ENTERPRISE", [NameClaim.PRESS]),
        ("青禾日报主管主办", "PUBLIC_INSTITUTION", []),
        ("共青团官方认证", "NATURAL_PERSON", [NameClaim.MASS_BODY]),
        ("官方账号", "NATURAL_PERSON", [NameClaim.OFFICIAL]),
        ("本公司官方账号", "ENTERPRISE", []),
        ("前电视台记者，现居重庆", "NATURAL_PERSON", []),
        ("非官方账号", "NATURAL_PERSON", []),
        ("转载新华社，账号不代表官方", "NATURAL_PERSON", []),
        ("国防教育爱好者", "NATURAL_PERSON", []),
        ("毕业于公安大学", "NATURAL_PERSON", []),
        ("江苏省教育厅", "ENTERPRISE", [NameClaim.STATE_ORGAN]),
        ("江苏省教育厅官方账号", "ENTERPRISE", [NameClaim.STATE_ORGAN]),
        ("公.安.局发布平台", "ENTERPRISE", [NameClaim.STATE_ORGAN]),
        ("新华社", "NATURAL_PERSON", [NameClaim.PRESS]),
        ("报道法院、公安和检察院的动态", "NATURAL_PERSON", []),
        ("上海关爱账号，省钱情报局出品", "NATURAL_PERSON", []),
        ("江苏省教育厅官方账号", None, [NameClaim.STATE_ORGAN]),
        ("本公司官方账号", None, [NameClaim.OFFICIAL]),
    ],
)
def test_an_office_is_claimed_where_somebody_speaks_for_it(
    bio: str, nature: str | None, claims: list[NameClaim]
) -> None:
    found = offices(Reading(bio), SubjectNature(nature) if nature else None)
    assert [claim for claim, _ in found] == claims


@pytest.mark.parametrize(
    "piece", ["adot", "dotadot ", "dot ", "a dot ", "a-dot-", "a.", "w w w dot", "h点", "x(dot)"]
)
def test_no_introduction_takes_long_to_read(piece: str) -> None:
    bio = (piece * 24)[:119] + "!"
    began = process_time()

    contacts(bio)

    assert process_time() - began < 0.5


@pytest.mark.parametrize(
    ("written", "reads"),
    [
        ("exampledotcom", "exampledotcom"),
        ("example dotcom", "exampledotcom"),
        ("wwwdotexampledotcom", "wwwdotexampledotcom"),
        ("mail dot example dot com", "mail.example.com"),
    ],
)
def test_a_dot_in_letters_is_one_however_it_is_parted(written: str, reads: str) -> None:
    [(code, said)] = read(written)
    assert (code, said) == ("BIO_LINK", reads)
