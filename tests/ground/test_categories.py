"""An account writes in a category, and some categories need credentials (Art 5, 7, 9, 15)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rules import categories
from rules.categories import (
    CATEGORIES,
    category,
    children,
    closed,
    field_of,
    missing_credentials,
    objections,
)
from rules.qualifications import LEGAL_PERSONS, REQUIRED, is_closed, is_whole
from rules.vocabulary import CredentialField as Field
from rules.vocabulary import CredentialKind as Kind
from rules.vocabulary import Language
from rules.vocabulary import SubjectNature as Nature

PATH = ("category",)
TODAY = date(2026, 11, 24)


@pytest.mark.article("9")
def test_every_credential_field_says_what_it_needs_and_is_asked_for_somewhere() -> None:
    assert set(REQUIRED) == set(categories.FIELDS) == set(Field)
    assert {one.credential_field for one in CATEGORIES.values()} == {*Field, None}
    assert all(set(natures) == set(Nature) for natures in REQUIRED.values())
    assert set(categories.WOULD_DO) == set(Kind)


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


PERSON = Nature.NATURAL_PERSON
B, Q, L = Kind.BACKGROUND, Kind.PROFESSIONAL_QUALIFICATION, Kind.SERVICE_LICENCE
FIELDS = [field for field in Field if field is not Field.NEWS]


def lacking(code: str, nature: Nature, *kinds: Kind) -> list[str]:
    offered = {(Field(code.partition("_")[0]), kind) for kind in kinds}
    return [one.code for one in missing_credentials(code, nature, offered, PATH)]


@pytest.mark.article("9")
@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("nature", [n for n in Nature if n is not Nature.STATE_ORGAN])
def test_a_background_alone_opens_no_field_and_nothing_stands_for_it(
    field: Field, nature: Nature
) -> None:
    own = {Q} if nature is PERSON else {Q, L}
    assert lacking(field, nature) == ["CREDENTIAL_MISSING"] * 2
    assert lacking(field, nature, B) == ["CREDENTIAL_MISSING"]
    assert {kind for kind in Kind if not lacking(field, nature, B, kind)} == own
    assert lacking(field, nature, Q, L) == ["CREDENTIAL_MISSING"]


@pytest.mark.article("9")
@pytest.mark.parametrize("field", FIELDS)
def test_what_an_organ_may_do_stands_in_the_law(field: Field) -> None:
    assert lacking(field, Nature.STATE_ORGAN) == ["CREDENTIAL_MISSING"]
    assert lacking(field, Nature.STATE_ORGAN, B) == []


@pytest.mark.article("9")
@pytest.mark.parametrize("code", ["ECONOMICS", "EDUCATION_SCHOOL", "HEALTH_MEDICINE", "JUSTICE"])
def test_a_credential_of_another_field_does_not_help(code: str) -> None:
    own = Field(code.partition("_")[0])
    others = {(field, kind) for field in Field for kind in Kind if field is not own}
    for offered in (set(), others):
        found = missing_credentials(code, PERSON, offered, PATH)
        assert [(one.code, one.article) for one in found] == [("CREDENTIAL_MISSING", "9")] * 2
        assert all(categories.FIELDS[own].zh in one.message(Language.ZH) for one in found)


@pytest.mark.article("9")
def test_each_missing_part_is_named_with_what_would_do() -> None:
    first, second = missing_credentials("HEALTH", Nature.ENTERPRISE, set(), PATH)

    assert "学历" in first.message(Language.ZH)
    assert "职业资格" in second.message(Language.ZH)
    assert "服务资质" in second.message(Language.ZH)
    assert "degree" in first.message(Language.EN)


@pytest.mark.article("5")
@pytest.mark.parametrize("nature", Nature)
def test_news_needs_the_licence_which_only_legal_persons_are_given(nature: Nature) -> None:
    assert is_whole(Field.NEWS, nature, {L}) is (nature in LEGAL_PERSONS)
    assert not is_whole(Field.NEWS, nature, {B, Q})
    if nature not in LEGAL_PERSONS:
        found = closed("NEWS", nature, PATH, carries_news=True)
        assert [(one.code, one.article) for one in found] == [("CATEGORY_NOT_FOR_NATURE", "7")]
        return
    assert lacking("NEWS_COMMENTARY", nature, B, Q) == ["NEWS_LICENCE_MISSING"]
    assert lacking("NEWS", nature, L) == []
    found = missing_credentials("NEWS", nature, set(), PATH)
    assert [(one.code, one.article) for one in found] == [("NEWS_LICENCE_MISSING", "5")]


@pytest.mark.article("7")
@pytest.mark.parametrize("code", [one for one in CATEGORIES if one.startswith("GOVERNMENT")])
@pytest.mark.parametrize("nature", Nature)
def test_for_the_state_speak_organs_and_public_institutions(code: str, nature: Nature) -> None:
    found = [one.code for one in closed(code, nature, PATH, carries_news=False)]
    may = nature in {Nature.STATE_ORGAN, Nature.PUBLIC_INSTITUTION}
    assert found == ([] if may else ["CATEGORY_NOT_FOR_NATURE"])


@pytest.mark.article("5")
def test_news_is_open_only_where_the_platform_may_carry_it() -> None:
    for code, one in CATEGORIES.items():
        found = [o.code for o in closed(code, Nature.STATE_ORGAN, PATH, carries_news=False)]
        of_news = one.credential_field is Field.NEWS
        assert found == (["CATEGORY_CLOSED_WITHOUT_LICENCE"] if of_news else [])


@pytest.mark.article("9")
def test_who_may_write_in_a_field_is_who_can_qualify_for_it() -> None:
    for one in CATEGORIES.values():
        if one.credential_field is not None:
            able = {n for n in Nature if not is_closed(one.credential_field, n)}
            assert one.natures == able


@pytest.mark.article("7")
def test_a_retired_category_leads_to_others_that_are_offered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for one in CATEGORIES.values():
        assert one.retired is None or one.successors
        assert all(CATEGORIES[code].is_offered(TODAY) for code in one.successors)
    left = replace(CATEGORIES["LIFE"], retired=TODAY, successors=("TRAVEL", "FASHION"))
    monkeypatch.setitem(categories.CATEGORIES, "LIFE", left)

    (found,) = objections("LIFE", PATH, TODAY)

    assert "请改选“旅游”、“时尚”" in found.message(Language.ZH)
    assert "Choose “Travel”, “Fashion” instead" in found.message(Language.EN)


@pytest.mark.article("9")
@pytest.mark.parametrize("code", ["LIFE_FOOD", "GOVERNMENT", "OTHER", "UNHEARD_OF"])
def test_nothing_need_be_shown_where_the_law_asks_for_nothing(code: str) -> None:
    assert field_of(code) is None
    assert missing_credentials(code, PERSON, set(), PATH) == []


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
