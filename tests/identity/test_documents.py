"""What can be told from an identity number or a contact as written (Art 8, 9, 15)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.identity.documents import (
    compact,
    compact_phone,
    email_objections,
    mask_name,
    mask_number,
    phone_objections,
    resident_number_objections,
    uscc_objections,
)
from rules.objections import Objection

TODAY = date(2026, 11, 24)
PATH = ("subject", "document", "number")
any_text = st.text(st.characters(exclude_categories=()))


def codes(objections: list[Objection]) -> list[str]:
    assert all(objection.path == PATH for objection in objections)
    return [objection.code for objection in objections]


@pytest.mark.article("8")
@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param("11010519491231002X", [], id="right"),
        pytest.param("11010519491231002x", [], id="small x"),
        pytest.param("110105 19491231 002X", [], id="spaces"),
        pytest.param("１１０１０５１９４９１２３１００２Ｘ", [], id="full width"),
        pytest.param("899999199003070019", [], id="unknown birth place"),
        pytest.param("110105202611240010", [], id="born today"),
        pytest.param("110105189611240017", [], id="130 years old"),
        pytest.param("", ["FORMAT"], id="nothing"),
        pytest.param("110105491231002", ["FORMAT"], id="15 digits"),
        pytest.param("1101051949123100２", ["FORMAT"], id="17 digits"),
        pytest.param("01010519491231002X", ["FORMAT"], id="no such region"),
        pytest.param("1101051949123100XX", ["FORMAT"], id="X inside"),
        pytest.param("١١٠١٠٥١٩٤٩١٢٣١٠٠٢٨", ["FORMAT"], id="Arabic digits"),
        pytest.param("110105194912310020", ["CHECK_CHARACTER"], id="wrong check character"),
        pytest.param("110105202611250016", ["BIRTH_DATE"], id="born tomorrow"),
        pytest.param("110105199002290018", ["BIRTH_DATE"], id="29 February of a common year"),
        pytest.param("11010518951124001X", ["BIRTH_DATE"], id="131 years old"),
        pytest.param("11010500000101001X", ["BIRTH_DATE"], id="year nought"),
        pytest.param("110105199002290010", ["CHECK_CHARACTER", "BIRTH_DATE"], id="both"),
    ],
)
def test_a_resident_number_is_judged_by_what_it_says_itself(
    number: str, expected: list[str]
) -> None:
    found = codes(resident_number_objections(number, PATH, TODAY))
    assert found == [f"IDENTITY_NUMBER_{code}" for code in expected]


@pytest.mark.article("8")
@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param("91110000600037341L", [], id="right"),
        pytest.param("91110000600037341l", [], id="small letters"),
        pytest.param("9111 0000-6000 37341L", [], id="spaces and hyphens"),
        pytest.param("９１１１００００６０００３７３４１Ｌ", [], id="full width"),
        pytest.param("N2411102MF4098765K", [], id="letters of a newer registrar"),
        pytest.param("", ["FORMAT"], id="nothing"),
        pytest.param("91110000600037341", ["FORMAT"], id="17 characters"),
        pytest.param("9111000060003734IL", ["FORMAT"], id="the letter I"),
        pytest.param("91A10000600037341L", ["FORMAT"], id="a letter in the region"),
        pytest.param("٩١١١٠٠٠٠٦٠٠٠٣٧٣٤١L", ["FORMAT"], id="Arabic digits"),
        pytest.param("91110000600037341M", ["CHECK_CHARACTER"], id="wrong check character"),
    ],
)
def test_a_credit_code_is_judged_by_what_it_says_itself(number: str, expected: list[str]) -> None:
    assert codes(uscc_objections(number, PATH)) == [f"USCC_{code}" for code in expected]


@pytest.mark.article("8")
@pytest.mark.parametrize(
    ("phone", "right"),
    [
        ("13800138000", True),
        ("+86 138-0013-8000", True),
        ("008613800138000", True),
        ("8613800138000", True),
        ("(+86) 13800138000", True),
        ("１９９００００００００", True),
        ("12800138000", False),
        ("1380013800", False),
        ("138001380000", False),
        ("010-12345678", False),
        ("+852 51234567", False),
        ("+1 13800138000", False),
        ("", False),
    ],
)
def test_a_factor_is_a_mobile_number_of_the_mainland(phone: str, right: bool) -> None:
    assert codes(phone_objections(phone, PATH)) == ([] if right else ["PHONE_FORMAT"])


@pytest.mark.article("8")
@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.sampled_from(["", "+86", "0086", "86"]))
def test_only_the_country_code_is_taken_off_a_mobile_number(phone: str, country: str) -> None:
    assert compact_phone(country + phone) == phone


@pytest.mark.article("8")
@pytest.mark.parametrize("phone", ["13800861380", "13886138001", "18613800138"])
def test_digits_like_the_country_code_inside_a_number_stay(phone: str) -> None:
    assert compact_phone(phone) == phone


@pytest.mark.article("8")
@pytest.mark.parametrize("phone", ["8612345678", "86"])
def test_what_is_no_mobile_number_keeps_its_digits(phone: str) -> None:
    assert compact_phone(phone) == phone


@pytest.mark.article("8")
@pytest.mark.parametrize("phone", ["+8613800138000", "138 0013 8000", "86-138-0013-8000"])
def test_one_mobile_number_is_stored_in_one_way(phone: str) -> None:
    assert compact_phone(phone) == "13800138000"


@pytest.mark.article("15")
@pytest.mark.parametrize(
    ("email", "right"),
    [
        ("name@example.cn", True),
        ("first.last+tag@mail.example.com", True),
        ("name@公司.中国", True),
        ("a" * 64 + "@" + "b" * 63 + ".cn", True),
        ("a" * 65 + "@example.cn", False),
        ("a@" + ".".join(["b" * 60] * 4) + ".example.cn", False),
        ("", False),
        ("name", False),
        ("@example.cn", False),
        ("name@example", False),
        ("name@.cn", False),
        ("name@-a.cn", False),
        ("name@127.0.0.1", False),
        (".name@example.cn", False),
        ("na..me@example.cn", False),
        ("na me@example.cn", False),
        ("name@example.cn\nBcc: x@example.cn", False),
        ("a@b@example.cn", False),
        ("name@\ud800.cn", False),
    ],
)
def test_an_address_is_one_that_mail_can_be_sent_to(email: str, right: bool) -> None:
    assert codes(email_objections(email, PATH)) == ([] if right else ["EMAIL_FORMAT"])


@pytest.mark.article("9")
@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张三", "张*"),
        ("张三丰", "张*"),
        ("欧阳修", "欧阳*"),
        ("欧阳修文", "欧阳*"),
        ("歐陽修文", "歐陽*"),
        ("欧阳", "欧*"),
        ("爱新觉罗溥仪", "爱新觉罗*"),
        ("阿不都·艾力", "阿*"),
        ("Ivan Petrov", "I*"),
        ("\u200b张三", "张*"),
        (" 张 ", "*"),
        ("", "*"),
    ],
)
def test_of_a_natural_person_only_the_surname_is_published(name: str, masked: str) -> None:
    assert mask_name(name) == masked


@pytest.mark.article("9")
@given(st.text(min_size=2))
def test_a_mask_tells_nothing_of_the_length_of_what_it_hides(rest: str) -> None:
    assert mask_name("张" + rest) in {"张*", "*"}


@pytest.mark.article("9")
@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("11010519491231002X", "110*************2X"),
        ("138 0013 8000", "138******00"),
        ("1234567", "*******"),
        ("", ""),
    ],
)
def test_staff_see_the_ends_of_a_number(number: str, masked: str) -> None:
    assert mask_number(number) == masked


@pytest.mark.article("8")
@given(any_text)
def test_no_text_makes_the_rules_of_identity_fail(text: str) -> None:
    resident_number_objections(text, PATH, TODAY)
    uscc_objections(text, PATH)
    phone_objections(text, PATH)
    email_objections(text, PATH)
    mask_name(text)
    mask_number(text)


@pytest.mark.article("8")
@given(st.text("0123456789xXｘ０１ -–", min_size=14, max_size=20))
def test_a_compact_number_is_compact(text: str) -> None:
    assert compact(compact(text)) == compact(text)
