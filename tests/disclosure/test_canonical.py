"""The record's bytes and hashes, as an outsider computes them (format gongshi/record/v1)."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.disclosure.canonical import FloatInRecord, base64url, canonical, commitment, leaf_hash

# The vector of the format's own page.
OPENINGS = [
    ("/facts/name", b"\x01" * 16, "山城健康说", "zKq4Y80E5Y642rIyMoRFXpYYo6Y7mn0b94dQ06vsqh4"),
    ("/facts/operatorName", b"\x02" * 16, "张*", "0GEbGOWi2PkqI1eS7zONKU6VM2-QWZJfP62OcEzTZ9w"),
    (
        "/credentials/0",
        b"\x03" * 16,
        {
            "title": "医师资格",
            "issuer": "重庆市卫生健康委员会",
            "validFrom": "2020-05-01",
            "validTo": "2030-04-30",
        },
        "tI0M6HY3CvQRGIrVl5tgR-h66w66qE9J1qHIaIyyTZg",
    ),
]
RECORD = {
    "format": "gongshi/record/v1",
    "register": "register.example",
    "number": "A1000000172",
    "version": 1,
    "previous": None,
    "facts": {
        "name": {"commitment": OPENINGS[0][3], "level": "CHECKED", "on": "2026-11-24"},
        "category": {"value": "HEALTH", "level": "DECLARED", "on": "2026-11-24"},
        "operatorName": {"commitment": OPENINGS[1][3], "level": "VERIFIED", "on": "2026-11-24"},
        "subjectNature": {"value": "NATURAL_PERSON", "level": "VERIFIED", "on": "2026-11-24"},
    },
    "credentials": [
        {
            "field": "HEALTH",
            "kind": "PROFESSIONAL_QUALIFICATION",
            "level": "CHECKED",
            "on": "2026-11-24",
            "commitment": OPENINGS[2][3],
        }
    ],
    "markers": [{"type": "NATURAL_PERSON"}, {"type": "HEALTH"}],
    "status": {"value": "ACTIVE", "causes": []},
    "reason": {"kind": "REGISTERED", "article": "9"},
    "validFrom": "2026-11-24T02:00:00Z",
    "publishedAt": "2026-11-24T02:00:01.250Z",
    "withheld": [
        {"path": "/facts/identityNumber", "ground": "PERSONAL_DATA"},
        {"path": "/facts/contact", "ground": "RELAYED"},
    ],
}


@pytest.mark.parametrize(("path", "salt", "value", "expected"), OPENINGS)
def test_commitments_are_those_of_the_formats_vector(
    path: str, salt: bytes, value: object, expected: str
) -> None:
    assert expected == commitment(
        salt=salt,
        register="register.example",
        number="A1000000172",
        path=path,
        value=value,  # type: ignore[arg-type] # JSON, spelled out above
    )


def test_bytes_and_leaf_hash_are_those_of_the_formats_vector() -> None:
    text = canonical(RECORD)  # type: ignore[arg-type] # JSON, spelled out above

    assert len(text) == 984
    assert leaf_hash(text) == "u6OoWnPgPyVmv_O6XDtLSrKdj34uc6L0eZN8wLWZpeM"


def test_a_float_has_no_place_in_a_record() -> None:
    with pytest.raises(FloatInRecord):
        canonical({"facts": [{"value": 1.0}]})  # type: ignore[list-item] # the point of it


LEAVES = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text()


@given(st.recursive(LEAVES, lambda inner: st.dictionaries(st.text(), inner) | st.lists(inner)))
def test_canonical_bytes_do_not_depend_on_the_order_of_keys(value: object) -> None:
    try:
        text = canonical(value)  # type: ignore[arg-type] # JSON by construction
    except UnicodeEncodeError:
        return  # a lone surrogate is no text
    again = json.loads(text)
    shuffled = dict(reversed(again.items())) if isinstance(again, dict) else again

    assert canonical(shuffled) == text


@given(st.binary(min_size=16, max_size=16), st.binary(min_size=16, max_size=16), st.text("ab人"))
def test_another_salt_path_or_value_gives_another_commitment(
    salt: bytes, other: bytes, value: str
) -> None:
    def of(salt: bytes, path: str, value: str) -> str:
        return commitment(salt=salt, register="r", number="A", path=path, value=value)

    assert (of(salt, "/a", value) == of(other, "/a", value)) is (salt == other)
    assert of(salt, "/a", value) != of(salt, "/b", value)
    assert of(salt, "/a", value) != of(salt, "/a", value + "x")


@given(st.binary())
def test_base64url_has_no_padding_and_no_unsafe_character(raw: bytes) -> None:
    assert not set(base64url(raw)) & set("=+/")
