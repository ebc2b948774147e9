"""Which factors are enough: the table is complete and no entry of it is weak (Art 8)."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.categories import CATEGORIES
from rules.identity.identifiers import WITHOUT_REGISTER
from rules.identity.sufficiency import (
    ENOUGH,
    IN_HAND,
    KNOWS_WHO,
    LASTS,
    PROVES_DISPUTE,
    REGISTER_OF,
    Rigor,
    Sets,
    asked,
    enough,
    rigor,
)
from rules.identity.verification import WORDS, FactorResult, counts, independent, last_day, suffices
from rules.registration.required_details import DOCUMENTS
from rules.vocabulary import (
    CheckedFact,
    DocumentKind,
    FactorKind,
    Outcome,
    SeenDocument,
    SubjectNature,
)

pytestmark = pytest.mark.article("8")

TODAY = date(2026, 11, 24)
RESIDENT, HUMAN = FactorKind.RESIDENT_IDENTITY, FactorKind.HUMAN_CHECK
EVERY = [(nature, category) for nature in SubjectNature for category in CATEGORIES]
CARD = DocumentKind.RESIDENT_IDENTITY_CARD
OWN = {n: CARD if n is SubjectNature.NATURAL_PERSON else DocumentKind.USCC for n in SubjectNature}
BY_EYE = (HUMAN, FactorKind.SECOND_CHECK)
SAW = frozenset({SeenDocument.REGISTRATION_CERTIFICATE})
DISPUTES = [(kind, one) for kind, sets in PROVES_DISPUTE.items() for one in sets]


def match(kind: FactorKind, provider: str | None = None, evidence: str | None = None):
    """A match of today by a provider of its own."""
    seen = frozenset({CheckedFact.IDENTITY}) if kind in BY_EYE else frozenset[CheckedFact]()
    return FactorResult(
        kind,
        Outcome.MATCH,
        TODAY,
        seen,
        provider or kind.value,
        evidence,
        last_day(kind, TODAY),
        SAW if kind in BY_EYE else frozenset(),
    )


def test_every_nature_has_sets_for_every_category() -> None:
    for nature, category in EVERY:
        assert all(enough(nature, category, kind) for kind in DOCUMENTS[nature])
    assert {nature: set(rigors) for nature, rigors in ENOUGH.items()} == {
        nature: set(Rigor) for nature in SubjectNature
    }


def test_every_kind_of_factor_has_its_age_its_words_and_its_place() -> None:
    assert set(LASTS) == set(WORDS) == KNOWS_WHO | IN_HAND == set(FactorKind)
    assert set(PROVES_DISPUTE) == set(DocumentKind)
    assert set(REGISTER_OF) == set(DocumentKind) - WITHOUT_REGISTER


def test_a_register_is_asked_about_the_documents_that_it_knows() -> None:
    assert asked(CARD) == (RESIDENT,)
    assert asked(DocumentKind.USCC, CARD) == (FactorKind.CREDIT_CODE, RESIDENT)
    assert asked(DocumentKind.USCC, DocumentKind.PASSPORT) == (FactorKind.CREDIT_CODE,)
    assert asked(DocumentKind.TAIWAN_PERMIT) == ()


@pytest.mark.parametrize("kind", sorted(WITHOUT_REGISTER))
def test_a_document_that_no_register_knows_is_seen_by_two_persons(kind: DocumentKind) -> None:
    for category in CATEGORIES:
        sets = enough(SubjectNature.NATURAL_PERSON, category, kind)
        assert all(set(BY_EYE) < one for one in sets)


@pytest.mark.parametrize("nature", [SubjectNature.STATE_ORGAN, SubjectNature.PUBLIC_INSTITUTION])
def test_who_speaks_for_the_state_is_known_to_its_register_or_seen_by_two_persons(
    nature: SubjectNature,
) -> None:
    for category in CATEGORIES:
        for one in enough(nature, category, DocumentKind.USCC):
            assert FactorKind.CREDIT_CODE in one or set(BY_EYE) <= one


@pytest.mark.article("9")
@pytest.mark.parametrize("nature", SubjectNature)
def test_news_is_known_to_a_register_or_seen_by_two_persons(nature: SubjectNature) -> None:
    for one in ENOUGH[nature][Rigor.NEWS]:
        assert REGISTER_OF[OWN[nature]] in one or set(BY_EYE) <= one


@pytest.mark.parametrize(("nature", "category"), EVERY)
def test_each_set_knows_the_subject_and_is_in_the_applicants_hands(
    nature: SubjectNature, category: str
) -> None:
    own = REGISTER_OF[OWN[nature]]
    for one in enough(nature, category, OWN[nature]):
        assert len(one) >= 2
        assert one & IN_HAND
        assert one & (KNOWS_WHO - {RESIDENT, FactorKind.CREDIT_CODE} | {own})


@pytest.mark.article("9")
@pytest.mark.parametrize(("nature", "category"), EVERY)
def test_fields_with_credentials_ask_for_more_and_news_for_a_human_check(
    nature: SubjectNature, category: str
) -> None:
    sets, ordinary = enough(nature, category, OWN[nature]), ENOUGH[nature][Rigor.ORDINARY]
    if rigor(category) is Rigor.ORDINARY:
        return
    assert all(len(one) >= 3 for one in sets)
    assert all(any(less < one for less in ordinary) for one in sets)
    assert rigor(category) is not Rigor.NEWS or all(HUMAN in one for one in sets)


@pytest.mark.parametrize(("kind", "wanted"), DISPUTES)
def test_a_dispute_is_proven_by_more_than_a_number_and_a_phone(
    kind: DocumentKind, wanted: frozenset[FactorKind]
) -> None:
    assert REGISTER_OF.get(kind, HUMAN) in wanted
    assert wanted & (IN_HAND - {FactorKind.PHONE})


@pytest.mark.parametrize(("nature", "category"), EVERY)
def test_no_entry_is_satisfied_by_one_provider_twice_or_one_piece_of_evidence_twice(
    nature: SubjectNature, category: str
) -> None:
    sets = enough(nature, category, OWN[nature])
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


@pytest.mark.parametrize("kind", BY_EYE)
@pytest.mark.parametrize("seen", [None, SeenDocument.ADDRESS_PROOF, SeenDocument.CREDENTIAL])
def test_a_check_by_eye_without_a_document_that_shows_the_identity_does_not_count(
    kind: FactorKind, seen: SeenDocument | None
) -> None:
    documents = frozenset({seen}) if seen else frozenset[SeenDocument]()
    assert not counts(replace(match(kind), documents=documents), TODAY)


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
        st.frozensets(st.sampled_from(SeenDocument), max_size=2),
    ),
    max_size=5,
    unique_by=lambda factor: factor.kind,
)
ASKED_FOR = st.sampled_from([enough(nature, category, OWN[nature]) for nature, category in EVERY])


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
