"""Names of offices are known by how they are made, honest ones left alone (Art 8(2))."""

from pathlib import Path

import pytest

from rules.claims.claims import BORNE_OUT_BY, claims
from rules.vocabulary import NameClaim, SubjectNature

pytestmark = pytest.mark.article("8")

ORGAN, PRESS = NameClaim.STATE_ORGAN, NameClaim.PRESS
LISTED = {
    line.split()[0]: line.split()[1:]
    for line in Path(__file__).with_name("offices.txt").read_text("utf-8").splitlines()
}
OFFICES = [(name, claim) for claim in NameClaim for name in LISTED.get(claim, ())]
PARTED = ["国 家 税 务 总 局", "Gong An Ju", "Ｇｏｎｇ－Ａｎ－Ｊｕ"]


def claimed(name: str) -> list[NameClaim]:
    return [one.claim for one in claims(name, None)]


@pytest.mark.parametrize(("name", "claim"), OFFICES)
def test_the_name_of_an_office_is_a_claim(name: str, claim: NameClaim) -> None:
    assert claim in claimed(name)


@pytest.mark.parametrize("name", LISTED["-"])
def test_a_name_that_only_looks_like_an_offices_is_none(name: str) -> None:
    assert claimed(name) == []


@pytest.mark.parametrize("name", [*LISTED["?"], *PARTED])
def test_an_office_is_read_in_any_script_shape_sound_and_parting(name: str) -> None:
    assert claimed(name)


@pytest.mark.parametrize(
    ("name", "nature", "found"),
    [
        ("北京市公安局", "STATE_ORGAN", []),
        ("北京市公安局", "ENTERPRISE", [ORGAN]),
        ("江苏省妇联", "SOCIAL_ORGANISATION", []),
        ("青禾日报", "PUBLIC_INSTITUTION", []),
        ("青禾日报", "NATURAL_PERSON", [PRESS]),
        ("青禾官方", "STATE_ORGAN", [NameClaim.OFFICIAL]),
    ],
)
def test_a_claim_is_borne_out_by_the_nature_that_was_verified(
    name: str, nature: str, found: list[NameClaim]
) -> None:
    assert [one.claim for one in claims(name, SubjectNature(nature))] == found


def test_every_claim_says_who_may_make_it() -> None:
    assert set(BORNE_OUT_BY) == set(NameClaim)


def test_an_office_is_named_by_its_usual_spelling() -> None:
    assert [one.word for one in claims("工安局", None)] == ["公安局"]
    assert [one.word for one in claims("国家税雾总局", None)] == ["国家税务总局"]


@pytest.mark.parametrize(
    ("name", "claims_it"),
    [
        ("云山官方", True),
        ("云山官·方", True),
        ("云山宦方", True),
        ("云山guanfang", True),
        ("云山0fficial", True),
        ("OfficialYunshan", True),
        ("非官方云山", False),
        ("军官方阵", False),
        ("超官网络", False),
        ("云山关芳", False),
    ],
)
def test_who_speaks_officially_is_read_with_the_same_eyes(name: str, claims_it: bool) -> None:
    assert (NameClaim.OFFICIAL in claimed(name)) is claims_it
