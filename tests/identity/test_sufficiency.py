"""Which factors are enough: the table is complete and no entry of it is weak (Art 8)."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.categories import CATEGORIES
from rules.identity.sufficiency import (
    ASKED,
    ENOUGH,
    IN_HAND,
    KNOWS_WHO,
    LASTS,
    PROVES_DISPUTE,
    REGISTER_OF,
    Rigor,
    Sets,
    enough,
    rigor,
)
from rules.identity.verification import WORDS, FactorResult, counts, independent, last_day, suffices
from rules.registration.required_details import DOCUMENTS
from rules.vocabulary import CheckedFact, DocumentKind, FactorKind, Outcome, SubjectNature

pytestmark = pytest.mark.article("8")

TODAY = date(2026, 11, 24)
RESIDENT, HUMAN = FactorKind.RESIDENT_IDENTITY, FactorKind.HUMAN_CHECK
EVERY = [(nature, category) for nature in SubjectNature for category in CATEGORIES]
DISPUTES = [(kind, one) for kind, sets in PROVES_DISPUTE.items() for one in sets]


def match(kind: FactorKind, provider: str | None = None, evidence: str | None = None):
    """A match of today by a provider of its own."""
    seen = frozenset({CheckedFact.IDENTITY}) if kind is HUMAN else frozenset[CheckedFact]()
    return FactorResult(
        kind, Outcome.MATCH, TODAY, seen, provider or kind.value, evidence, last_day(kind, TODAY)
    )


def test_every_nature_has_sets_for_every_category() -> None:
    for nature, category in EVERY:
        assert enough(nature, category), (nature, category)
    assert {nature: set(rigors) for nature, rigors in ENOUGH.items()} == {
        nature: set(Rigor) for nature in SubjectNature
    }


def test_every_kind_of_factor_has_its_age_its_words_and_its_place() -> None:
    assert set(LASTS) == set(WORDS) == KNOWS_WHO | IN_HAND == set(FactorKind)
    assert set(PROVES_DISPUTE) == set(REGISTER_OF) == set(DocumentKind)
    assert set(ASKED) == set(SubjectNature)


@pytest.mark.parametrize(("nature", "category"), EVERY)
def test_each_set_knows_the_subject_and_is_in_the_applicants_hands(
    nature: SubjectNature, category: str
) -> None:
    own = REGISTER_OF[DOCUMENTS[nature]]
    for one in enough(nature, category):
        assert len(one) >= 2
        assert one & IN_HAND
        assert one & (KNOWS_WHO - {RESIDENT, FactorKind.CREDIT_CODE} | {own})


@pytest.mark.article("9")
@pytest.mark.parametrize(("nature", "category"), EVERY)
def test_fields_with_credentials_ask_for_more_and_news_for_a_human_check(
    nature: SubjectNature, category: str
) -> None:
    sets, ordinary = enough(nature, category), ENOUGH[nature][Rigor.ORDINARY]
    if rigor(category) is Rigor.ORDINARY:
        return
    assert all(len(one) >= 3 for one in sets)
    assert all(any(less < one for less in ordinary) for one in sets)
    assert rigor(category) is not Rigor.NEWS or all(HUMAN in one for one in sets)


@pytest.mark.parametrize(("kind", "wanted"), DISPUTES)
def test_a_dispute_is_proven_by_more_than_a_number_and_a_phone(
    kind: DocumentKind, wanted: frozenset[FactorKind]
) -> None:
    assert REGISTER_OF[kind] in wanted
    assert wanted & (IN_HAND - {FactorKind.PHONE})


@pytest.mark.parametrize(("nature", "category"), EVERY)
def test_no_entry_is_satisfied_by_one_provider_twice_or_one_piece_of_evidence_twice(
    nature: SubjectNature, category: str
) -> None:
    sets = enough(nature, category)
    for wanted in sets:
        assert suffices(map(match, wanted), sets, TODAY)
        for pair in combinations(wanted, 2):
            one_provider = [match(kind, "one" if kind in pair else None) for kind in wanted]
            one_paper = [match(kind, None, "ab" if kind in pair else None) for kind in wanted]
            assert not suffices(one_provider, (wanted,), TODAY)
            assert not suffices(one_paper, (wanted,), TODAY)


@pytest.mark.parametrize("kind", FactorKind)
def test_a_match_counts_to_its_last_day(kind: FactorKind) -> None:
    factor, last = match(kind), last_day(kind, TODAY)
    days = [last + timedelta(days=more) for more in (-1, 0, 1)]

    assert [counts(factor, day) for day in days] == [True, True, False]


def test_a_human_check_that_did_not_cover_the_identity_does_not_count() -> None:
    assert not counts(replace(match(HUMAN), facts=frozenset({CheckedFact.PROFILE})), TODAY)


FACTORS = st.lists(
    st.builds(
        FactorResult,
        st.sampled_from(FactorKind),
        st.sampled_from(Outcome),
        st.just(TODAY),
        st.frozensets(st.sampled_from(CheckedFact), max_size=2),
        st.sampled_from(["a", "b", "c", "d", "e"]),
        st.none() | st.sampled_from(["one", "two"]),
        st.none() | st.dates(TODAY - timedelta(days=2), TODAY + timedelta(days=2)),
    ),
    max_size=5,
    unique_by=lambda factor: factor.kind,
)
ASKED_FOR = st.sampled_from([enough(nature, category) for nature, category in EVERY])


@given(FACTORS, ASKED_FOR)
def test_what_suffices_holds_two_matches_that_are_independent_and_fresh(
    factors: list[FactorResult], sets: Sets
) -> None:
    good = [factor for factor in factors if counts(factor, TODAY)]
    found = suffices(factors, sets, TODAY)

    assert found == suffices(good, sets, TODAY)
    if found:
        assert all(factor.outcome is Outcome.MATCH for factor in good)
        assert any(independent(one, other) for one, other in combinations(good, 2))
        assert any({factor.kind for factor in good} >= wanted for wanted in sets)


@given(FACTORS, ASKED_FOR, st.data())
def test_nothing_that_fails_or_grows_old_makes_less_into_enough(
    factors: list[FactorResult], sets: Sets, data: st.DataObject
) -> None:
    if suffices(factors, sets, TODAY) or not factors:
        return
    index = data.draw(st.integers(0, len(factors) - 1))
    worse = data.draw(st.sampled_from([o for o in Outcome if o is not Outcome.MATCH]))
    lesser = [*factors[:index], replace(factors[index], outcome=worse), *factors[index + 1 :]]

    assert not suffices(lesser, sets, TODAY)
    assert not suffices(factors[:index] + factors[index + 1 :], sets, TODAY)
