"""A registered place is a division in force (Art 15)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.divisions import (
    COLLECTIVE,
    DIVISIONS,
    PROVINCES,
    Division,
    division,
    division_name,
    name_below_province,
    objections,
    province_of,
)

pytestmark = pytest.mark.article("15")

PATH = ("registeredPlace",)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("500000", Division("500000", "重庆市")),
        ("320100", Division("320100", "江苏省", "南京市")),
        ("320102", Division("320102", "江苏省", "南京市", "玄武区")),
        ("110105", Division("110105", "北京市", None, "朝阳区")),
        ("500157", Division("500157", "重庆市", None, "两江新区")),
        ("469001", Division("469001", "海南省", None, "五指山市")),
        ("441900", Division("441900", "广东省", "东莞市")),
        ("460302", Division("460302", "海南省", "三沙市", "西沙区")),
        ("330114", Division("330114", "浙江省", "杭州市", "钱塘区")),
        ("653229", Division("653229", "新疆维吾尔自治区", "和田地区", "和安县")),
        ("710000", Division("710000", "台湾省")),
        ("810000", Division("810000", "香港特别行政区")),
        ("820000", Division("820000", "澳门特别行政区")),
    ],
)
def test_a_division_of_each_level_is_known(code: str, expected: Division) -> None:
    assert division(code) == expected
    assert objections(code, PATH) == []


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("110103", id="崇文区, until 2010"),
        pytest.param("500105", id="江北区, until 2025"),
        pytest.param("429001", id="随州市 as a county"),
        pytest.param("513000", id="never given"),
        pytest.param("320101", id="市辖区, a collective"),
        pytest.param("110100", id="市辖区 of a municipality"),
        pytest.param("500200", id="县, a collective"),
        pytest.param("469000", id="省直辖县级行政单位"),
        pytest.param("11", id="short"),
        pytest.param("1101050", id="long"),
        pytest.param("", id="nothing"),
        pytest.param("１１０１０５", id="full width"),
        pytest.param("990000", id="no province"),
    ],
)
def test_what_is_no_division_in_force_is_objected_to(code: str) -> None:
    assert division(code) is None
    assert [found.code for found in objections(code, PATH)] == ["DIVISION_UNKNOWN"]


def test_a_code_that_was_given_again_bears_its_present_name() -> None:
    assert division_name("500101") == "重庆市万州区"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("440000", "广东省"),
        ("320102", "江苏省南京市玄武区"),
        ("110105", "北京市朝阳区"),
        ("000000", ""),
    ],
)
def test_a_division_is_named_from_the_province_down(code: str, name: str) -> None:
    assert division_name(code) == name


def test_a_name_is_its_provinces_and_what_stands_below_it() -> None:
    below = {code: name_below_province(code) for code in DIVISIONS}

    assert (below["320102"], below["110105"], below["440000"]) == ("南京市玄武区", "朝阳区", "")
    assert all(
        DIVISIONS[code].province + name == division_name(code) for code, name in below.items()
    )


def test_the_thirty_four_provinces_are_all_divisions() -> None:
    assert len(PROVINCES) == 34
    assert {code for code in DIVISIONS if code.endswith("0000")} == set(PROVINCES)
    assert all(division_name(code) == name.zh for code, name in PROVINCES.items())


def test_every_division_lies_in_a_province_and_names_a_place() -> None:
    assert {province_of(code) for code in DIVISIONS} == set(PROVINCES)
    assert COLLECTIVE.isdisjoint({found.county for found in DIVISIONS.values()})
    assert not any("[" in division_name(code) for code in DIVISIONS)


def test_the_list_has_as_many_divisions_as_the_country() -> None:
    counties = [one for one in DIVISIONS.values() if one.county]
    cities = [one for one in DIVISIONS.values() if one.city and not one.county]
    assert (len(cities), len(counties)) == (333, 2845)


@given(st.text(st.characters(exclude_categories=())))
def test_no_text_makes_the_rules_of_divisions_fail(code: str) -> None:
    objections(code, PATH)
    division_name(code)
    name_below_province(code)
    province_of(code)
