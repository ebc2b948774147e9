"""Every document has a form of its own, and passes for no other, nor for a name (Art 8)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import ric

from rules.identity import credit_codes, identifiers
from rules.identity.spelling import asked_as
from rules.vocabulary import DocumentKind as D
from rules.vocabulary import SubjectNature as N
from tests import build

pytestmark = pytest.mark.article("8")

TODAY = date(2026, 11, 24)
RESIDENCE = "911840199001010012"
NEW_CARD = RESIDENCE[:17] + ric.calc_check_digit(RESIDENCE)


def codes(kind: D, number: str) -> list[str]:
    return [one.code for one in identifiers.objections(kind, number, ("number",), TODAY)]


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (D.PASSPORT, "E12345678"),
        (D.PASSPORT, "ｅｊ 1234567"),
        (D.PASSPORT, "C01X00T47"),
        (D.HK_MACAO_PERMIT, "H01234567"),
        (D.HK_MACAO_PERMIT, "m0123456701"),
        (D.TAIWAN_PERMIT, "01234567"),
        (D.TAIWAN_PERMIT, "0123456701"),
        (D.PERMANENT_RESIDENCE, "USA 1234 5678 9012"),
        (D.PERMANENT_RESIDENCE, NEW_CARD),
    ],
)
def test_a_number_of_its_kind_is_taken(kind: D, number: str) -> None:
    assert codes(kind, number) == []


@pytest.mark.parametrize(
    ("kind", "number", "code"),
    [
        (D.PASSPORT, "ABCDE", "PASSPORT_FORMAT"),
        (D.PASSPORT, "", "PASSPORT_FORMAT"),
        (D.PASSPORT, "E1234567890", "PASSPORT_FORMAT"),
        (D.HK_MACAO_PERMIT, "A01234567", "HK_MACAO_PERMIT_FORMAT"),
        (D.HK_MACAO_PERMIT, "H0123456", "HK_MACAO_PERMIT_FORMAT"),
        (D.HK_MACAO_PERMIT, "01234567", "DOCUMENT_OF_OTHER_KIND"),
        (D.TAIWAN_PERMIT, "H01234567", "DOCUMENT_OF_OTHER_KIND"),
        (D.RESIDENT_IDENTITY_CARD, NEW_CARD, "DOCUMENT_OF_OTHER_KIND"),
        (D.PERMANENT_RESIDENCE, build.identity_number(), "DOCUMENT_OF_OTHER_KIND"),
        (D.USCC, build.identity_number(), "DOCUMENT_OF_OTHER_KIND"),
        (D.RESIDENT_IDENTITY_CARD, build.credit_code(), "DOCUMENT_OF_OTHER_KIND"),
        (D.PERMANENT_RESIDENCE, NEW_CARD[:-1] + "?", "PERMANENT_RESIDENCE_FORMAT"),
    ],
)
def test_another_number_is_not(kind: D, number: str, code: str) -> None:
    assert codes(kind, number) == [code]


@given(st.sampled_from(D), st.text(max_size=30))
def test_whatever_is_typed_gets_an_answer(kind: D, number: str) -> None:
    assert isinstance(codes(kind, number), list)


def test_a_number_is_no_name() -> None:
    assert identifiers.is_identifier(build.identity_number(), TODAY)
    assert identifiers.is_identifier(build.credit_code(), TODAY)
    assert not identifiers.is_identifier("重庆试用有限公司", TODAY)


@pytest.mark.parametrize("class_", ["54", "62", "A9", "G1", "95"])
@pytest.mark.parametrize("nature", [n for n in N if n is not N.NATURAL_PERSON])
def test_a_class_that_no_table_knows_is_for_a_person_to_look_at(class_: str, nature: N) -> None:
    code = f"{class_}110000MA00000010"
    known = class_ in credit_codes.KNOWN
    objections = credit_codes.objections(code, nature, ())
    assert known or (objections == [] and not credit_codes.implies_nature(code, nature))


def test_a_partnership_may_call_itself_an_enterprise_or_an_unincorporated_organisation() -> None:
    code = build.credit_code("ENTERPRISE")
    assert credit_codes.objections(code, N.ENTERPRISE, ()) == []
    assert credit_codes.objections(code, N.UNINCORPORATED_ORGANISATION, ()) == []
    assert credit_codes.implies_nature(code, N.ENTERPRISE)
    assert not credit_codes.implies_nature(code, N.UNINCORPORATED_ORGANISATION)


@pytest.mark.parametrize(
    "written",
    [
        "阿依古丽·买买提",
        "阿依古丽•买买提",
        "阿依古丽・买买提",
        "阿依古丽‧买买提",
        "阿依古丽．买买提",
        "阿依古丽.买买提",
        "阿依古丽 · 买买提",
        "阿依古丽\u200b·买买提",
        " 阿依古丽·买 买提 ",
        "阿依古丽\u00b7买买提\ufe0f",
    ],
)
def test_a_name_is_asked_in_one_spelling_however_it_was_typed(written: str) -> None:
    assert asked_as(written) == "阿依古丽·买买提"


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("重庆某某(集团)有限公司", "重庆某某（集团）有限公司"),
        ("重庆某某 （集团） 有限公司", "重庆某某（集团）有限公司"),
        ("ＩＴ之家", "IT之家"),
        ("John  Smith", "John Smith"),
        ("J.R. Smith", "J.R. Smith"),
        ("José", "José"),
        ("Jose\u0301", "José"),
        ("王\u3000小明", "王小明"),
    ],
)
def test_width_brackets_and_blanks_do_not_make_another_name(written: str, asked: str) -> None:
    assert asked_as(written) == asked


@given(st.text(max_size=40))
def test_asking_twice_asks_the_same(written: str) -> None:
    assert asked_as(asked_as(written)) == asked_as(written)
