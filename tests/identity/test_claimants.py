"""Whose identity is verified: each kind of claimant is one entry of a table (Art 8, 9)."""

from typing import get_args

from models import Factor
from resolvers.identity.claimants import KINDS, RELATIONS, SubjectOfCheck


def test_every_kind_of_claimant_has_its_entry_and_its_column() -> None:
    assert set(KINDS) == set(get_args(SubjectOfCheck))
    assert set(RELATIONS) <= set(Factor._meta.fk_fields)
    assert len(set(RELATIONS)) == len(KINDS)
