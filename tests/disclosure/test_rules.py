"""From facts to a public record (Art 9)."""

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.disclosure.canonical import canonical
from rules.disclosure.face import CredentialFact, Face, Fact, MarkerFact
from rules.disclosure.publicity import FACTS, POLICY
from rules.disclosure.record import Disclosed, disclose
from rules.disclosure.revelation import OpeningBroken, Withdrawal, changes, reveal
from rules.markers.markers import BY_FIELD, BY_NATURE, markers_for
from rules.markers.words import FACTS as FACT_WORDS
from rules.markers.words import LABELS, MEANS
from rules.registration.required_details import DOCUMENTS, NEEDS
from rules.vocabulary import (
    AccountStatus,
    CredentialField,
    CredentialKind,
    ErasureGround,
    Level,
    MarkerType,
    RecordReason,
    SubjectNature,
)

pytestmark = pytest.mark.article("9")

DAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 2, tzinfo=UTC)
PLACE = {"division": "500103", "detail": "解放碑 1 号"}
VALUES: dict[str, Any] = {
    "name": "云山手记",
    "bio": "读书",
    "avatar": "0" * 64,
    "category": "LIFE",
    "subjectNature": "ENTERPRISE",
    "operatorName": "张三",
    "uscc": "91110000MA000EXM01",
    "placeRegistered": PLACE,
    "placeOperated": PLACE,
    "businessScope": "书店",
    "contact": "023-63000000",
}


def face(nature: SubjectNature, **changes: Any) -> Face:
    facts = {name: Fact(value, Level.CHECKED, DAY) for name, value in VALUES.items()}
    values: dict[str, Any] = {
        "register": "register.example",
        "number": "A1000000172",
        "version": 1,
        "previous": None,
        "nature": nature,
        "facts": facts,
        "credentials": (
            CredentialFact(
                CredentialField.HEALTH,
                CredentialKind.PROFESSIONAL_QUALIFICATION,
                "医师资格",
                "卫健委",
                date(2020, 5, 1),
                None,
                Level.CHECKED,
                DAY,
            ),
            CredentialFact(
                CredentialField.HEALTH,
                CredentialKind.BACKGROUND,
                "临床医学学士",
                "医科大学",
                date(2010, 7, 1),
                None,
                Level.CHECKED,
                DAY,
            ),
        ),
        "markers": (MarkerFact(MarkerType.ENTERPRISE, DAY, ("/facts/uscc",)),),
        "status": AccountStatus.ACTIVE,
        "causes": (),
        "reason": RecordReason.REGISTERED,
        "article": "9",
        "ground": None,
        "erased": frozenset(),
        "valid_from": NOW,
        "published_at": NOW,
    }
    return Face(**values | changes)


def made(face: Face) -> Disclosed:
    return disclose(face, (bytes([n % 256]) * 16 for n in count()))


@pytest.mark.parametrize("nature", SubjectNature)
def test_every_fact_is_shown_sealed_or_withheld_by_the_table(nature: SubjectNature) -> None:
    document = made(face(nature)).document
    withheld = {entry["path"] for entry in document["withheld"]}  # type: ignore[union-attr,index,call-overload] # JSON

    for name in FACTS:
        treatment = POLICY[nature][name]
        shown = name in document["facts"]  # type: ignore[operator] # JSON
        assert shown is (treatment in {"CLEAR", "SEALED", "MASKED", "PROVINCE"})
        hidden = treatment in {"PERSONAL", "RELAYED", "MASKED"}
        assert (f"/facts/{name}" in withheld) is hidden


def test_nothing_of_a_person_stands_in_their_record() -> None:
    text = canonical(made(face(SubjectNature.NATURAL_PERSON)).document).decode()

    for secret in ("云山手记", "读书", "张", "解放碑", "500103", "500000", "医师", "023-"):
        assert secret not in text


@pytest.mark.parametrize(
    ("marker", "treatment"), [(m, "张三" if m in BY_FIELD.values() else "张*") for m in MarkerType]
)
def test_a_person_is_named_in_full_while_a_marker_of_a_field_lives(
    marker: MarkerType, treatment: str
) -> None:
    own = face(SubjectNature.NATURAL_PERSON, markers=(MarkerFact(marker, DAY, ()),))
    disclosed = made(own)

    opened = {one.path: one.value for one in disclosed.openings}
    withheld = {entry["path"] for entry in disclosed.document["withheld"]}  # type: ignore[union-attr,index,call-overload] # JSON
    assert opened["/facts/operatorName"] == treatment
    assert ("/facts/operatorName" in withheld) is (treatment == "张*")
    assert "张" not in canonical(disclosed.document).decode()


def test_every_salt_is_used_once() -> None:
    disclosed = made(face(SubjectNature.NATURAL_PERSON))

    salts = [opening.salt for opening in disclosed.openings]
    assert len(salts) == len(set(salts)) == 8


def test_a_fact_that_was_not_declared_is_withheld_with_that_ground() -> None:
    facts = {"category": Fact("LIFE", Level.DECLARED, DAY)}

    document = made(face(SubjectNature.ENTERPRISE, facts=facts)).document

    assert {"path": "/facts/uscc", "ground": "NOT_DECLARED"} in document["withheld"]  # type: ignore[operator] # JSON


def test_an_opening_that_does_not_fit_its_commitment_is_refused() -> None:
    disclosed = made(face(SubjectNature.NATURAL_PERSON))
    first, second = disclosed.openings[:2]
    swapped = type(first)(first.path, second.salt, first.value)

    with pytest.raises(OpeningBroken):
        reveal(disclosed.document, [swapped])


def test_a_withdrawn_value_leaves_its_date_and_ground() -> None:
    disclosed = made(face(SubjectNature.NATURAL_PERSON))
    gone = Withdrawal("/facts/name", "2026-12-01", ErasureGround.DATA_SUBJECT_REQUEST)

    shown = reveal(disclosed.document, disclosed.openings[1:], [gone])

    assert shown["facts"]["name"]["withdrawn"] == {  # type: ignore[index,call-overload] # JSON
        "on": "2026-12-01",
        "ground": "DATA_SUBJECT_REQUEST",
    }


@given(st.sampled_from(sorted(VALUES.keys() - {"placeRegistered", "placeOperated"})), st.text())
def test_versions_differ_exactly_in_what_was_changed(name: str, value: str) -> None:
    before = face(SubjectNature.ENTERPRISE)
    facts = {**before.facts, name: Fact(value, Level.CHECKED, DAY)}
    after = face(SubjectNature.ENTERPRISE, facts=facts, version=2)

    found = [change.path for change in changes(made(before).document, made(after).document)]

    assert found == ([] if value == VALUES[name] else [f"/facts/{name}"])


def test_new_salts_alone_are_no_change() -> None:
    person = face(SubjectNature.NATURAL_PERSON)
    one, two = made(person), disclose(person, iter([bytes([200 + n]) * 16 for n in range(9)]))

    assert one.document != two.document
    assert changes(one.document, two.document) == []


def test_a_marker_rests_only_on_what_was_gone_after() -> None:
    declared = {name: Fact(value, Level.DECLARED, DAY) for name, value in VALUES.items()}
    checked = face(SubjectNature.ENTERPRISE)

    assert markers_for(SubjectNature.ENTERPRISE, declared, checked.credentials, DAY) == ()
    found = markers_for(SubjectNature.ENTERPRISE, checked.facts, checked.credentials, DAY)
    assert [marker.type for marker in found] == [MarkerType.ENTERPRISE, MarkerType.HEALTH]


@pytest.mark.parametrize(("day", "live"), [(29, True), (30, True), (31, False)])
def test_a_credential_marks_until_its_last_day(day: int, live: bool) -> None:
    known = face(SubjectNature.ENTERPRISE)
    held = CredentialFact(
        CredentialField.HEALTH,
        CredentialKind.SERVICE_LICENCE,
        "许可证",
        "卫健委",
        date(2020, 1, 1),
        date(2026, 12, 30),
        Level.CHECKED,
        DAY,
    )
    shown = (held, known.credentials[1])

    found = markers_for(SubjectNature.ENTERPRISE, known.facts, shown, date(2026, 12, day))

    assert (MarkerType.HEALTH in [marker.type for marker in found]) is live


def test_every_table_is_complete_over_its_vocabulary() -> None:
    assert set(POLICY) == set(NEEDS) == set(DOCUMENTS) == set(BY_NATURE) == set(SubjectNature)
    assert all(set(row) == set(FACTS) for row in POLICY.values())
    assert set(BY_FIELD) == set(CredentialField)
    assert set(LABELS) == set(MarkerType)
    assert set(MEANS) == set(Level)
    assert set(FACT_WORDS) == set(FACTS)
