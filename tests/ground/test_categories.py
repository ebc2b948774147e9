"""An account writes in a category, and some categories need credentials (Art 5, 7, 9, 15)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rules import categories
from rules.categories import (
    CATEGORIES,
    NEEDS,
    WORDS,
    CredentialNeed,
    category,
    children,
    missing_credentials,
    objections,
    required_credentials,
)
from rules.vocabulary import CredentialField as Field
from rules.vocabulary import CredentialKind as Kind
from rules.vocabulary import Language

PATH = ("category",)
TODAY = date(2026, 11, 24)


@pytest.mark.article("9")
def test_every_credential_field_says_what_it_needs_and_is_asked_for_somewhere() -> None:
    assert set(NEEDS) == set(WORDS) == set(Field)
    assert {one.credential_field for one in CATEGORIES.values()} == {*Field, None}
    assert all(NEEDS.values())


@pytest.mark.article("7")
def test_categories_have_two_levels_and_a_child_names_its_parent() -> None:
    for code, one in CATEGORIES.items():
        assert one.code == code
        if one.parent is not None:
            assert code.startswith(f"{one.parent}_")
            assert CATEGORIES[one.parent].parent is None


@pytest.mark.article("7")
def test_no_two_categories_have_one_name() -> None:
    assert len({one.zh for one in CATEGORIES.values()}) == len(CATEGORIES)
    assert len({one.en for one in CATEGORIES.values()}) == len(CATEGORIES)


@pytest.mark.article("9")
def test_a_child_needs_what_its_parent_needs() -> None:
    pairs = [(one, CATEGORIES[one.parent]) for one in CATEGORIES.values() if one.parent]
    assert all(one.credential_field is parent.credential_field for one, parent in pairs)


@pytest.mark.article("7")
def test_the_tree_reaches_every_category_once() -> None:
    reached = [below for top in children(None) for below in (top, *children(top.code))]
    assert reached == list(CATEGORIES.values())


@pytest.mark.article("9")
@pytest.mark.parametrize(
    ("code", "field", "enough"),
    [
        ("ECONOMICS", Field.ECONOMICS, set(Kind)),
        ("EDUCATION_SCHOOL", Field.EDUCATION, set(Kind)),
        ("HEALTH", Field.HEALTH, {Kind.PROFESSIONAL_QUALIFICATION, Kind.SERVICE_LICENCE}),
        ("HEALTH_MEDICINE", Field.HEALTH, {Kind.PROFESSIONAL_QUALIFICATION, Kind.SERVICE_LICENCE}),
        ("JUSTICE", Field.JUSTICE, {Kind.PROFESSIONAL_QUALIFICATION, Kind.SERVICE_LICENCE}),
        ("NEWS", Field.NEWS, {Kind.SERVICE_LICENCE}),
    ],
)
def test_one_credential_of_an_accepted_kind_is_enough(
    code: str, field: Field, enough: set[Kind]
) -> None:
    assert required_credentials(code) == CredentialNeed(field, frozenset(enough))
    accepted = {kind for kind in Kind if not missing_credentials(code, {(field, kind)}, PATH)}
    assert accepted == enough


@pytest.mark.article("9")
@pytest.mark.parametrize("code", ["ECONOMICS", "EDUCATION", "HEALTH", "JUSTICE"])
def test_a_credential_of_another_field_does_not_help(code: str) -> None:
    others = {(field, kind) for field in Field for kind in Kind if field != code}
    for offered in (set(), others):
        found = missing_credentials(code, offered, PATH)
        assert [one.code for one in found] == ["CREDENTIAL_MISSING"]
        assert found[0].article == "9"
        assert WORDS[Field(code)].zh in found[0].message(Language.ZH)


@pytest.mark.article("5")
@pytest.mark.parametrize("offered", [set(), {(Field.NEWS, Kind.PROFESSIONAL_QUALIFICATION)}])
def test_news_needs_the_licence(offered: set[tuple[Field, Kind]]) -> None:
    found = missing_credentials("NEWS_COMMENTARY", offered, PATH)
    assert [(one.code, one.article) for one in found] == [("NEWS_LICENCE_MISSING", "5")]


@pytest.mark.article("9")
@pytest.mark.parametrize("code", ["LIFE_FOOD", "GOVERNMENT", "OTHER", "UNHEARD_OF"])
def test_nothing_need_be_shown_where_the_law_asks_for_nothing(code: str) -> None:
    assert required_credentials(code) is None
    assert missing_credentials(code, set(), PATH) == []


@pytest.mark.article("15")
@pytest.mark.parametrize("code", ["", "UNHEARD_OF", "health", "\ud800"])
def test_an_unknown_category_is_objected_to(code: str) -> None:
    assert category(code) is None
    assert [one.code for one in objections(code, PATH, TODAY)] == ["CATEGORY_UNKNOWN"]


@pytest.mark.article("15")
@pytest.mark.parametrize(
    ("days", "expected"),
    [(-2, "CATEGORY_UNKNOWN"), (-1, None), (0, None), (8, None), (9, "CATEGORY_RETIRED")],
)
def test_a_category_is_offered_from_its_first_day_until_it_is_retired(
    monkeypatch: pytest.MonkeyPatch, days: int, expected: str | None
) -> None:
    first, last = TODAY - timedelta(days=1), TODAY + timedelta(days=9)
    dated = replace(CATEGORIES["LIFE"], since=first, retired=last)
    monkeypatch.setitem(categories.CATEGORIES, "LIFE", dated)
    found = objections("LIFE", PATH, TODAY + timedelta(days=days))
    assert [one.code for one in found] == ([expected] if expected else [])


@pytest.mark.article("15")
def test_every_category_is_offered_now() -> None:
    assert all(objections(code, PATH, TODAY) == [] for code in CATEGORIES)
