"""Disclosure records, append-only, and the openings of their sealed values (Art 9).

What was erased from an account's public face stands here, so that no later version shows it.
"""

from typing import TYPE_CHECKING, Any

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import ErasureGround

if TYPE_CHECKING:
    from models.accounts import Account


class Record(Model):
    """One version of an account's public face. The database refuses UPDATE and DELETE of it.

    `canonical` is the RFC 8785 text that `leaf_hash` was made over, `sequence` is dense over the
    register in commit order and no part of the record.
    """

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=16)
    version = fields.IntField()
    sequence = fields.BigIntField(unique=True)
    canonical = fields.TextField()
    leaf_hash = fields.CharField(max_length=64, unique=True)
    fields_changed: fields.Field[Any] = fields.JSONField()
    valid_from = fields.DatetimeField()
    published_at = fields.DatetimeField()
    openings: fields.ReverseRelation["Opening"]

    class Meta:
        table = "record"
        unique_together = (("number", "version"),)


class Opening(Model):
    """Salt and value of one sealed field, until lawful erasure takes them away."""

    id = fields.IntField(primary_key=True)
    record: fields.ForeignKeyRelation["Record"] = fields.ForeignKeyField(
        "models.Record", "openings", on_delete=fields.RESTRICT
    )
    record_id: int
    path = fields.CharField(max_length=120)
    salt = fields.CharField(max_length=24, null=True)
    value = fields.TextField(null=True, description="canonical JSON")
    withdrawn_on = fields.DateField(null=True)
    ground = fields.CharEnumField(ErasureGround, max_length=32, null=True)

    class Meta:
        table = "opening"
        unique_together = (("record", "path"),)


class Sequence(Model):
    """The last sequence given. Its row is locked from the bump to the commit, so numbers are
    dense and in commit order whatever the number of writers. Beside them stands at which record
    SQLite's tables were `measured` last.
    """

    name = fields.CharField(max_length=16, primary_key=True)
    value = fields.BigIntField()

    class Meta:
        table = "sequence"


class Erasure(Model):
    """One erased path of an account."""

    id = fields.IntField(primary_key=True)
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", "erasures", on_delete=fields.RESTRICT
    )
    account_id: int
    path = fields.CharField(max_length=120)
    ground = fields.CharEnumField(ErasureGround, max_length=32)
    erased_at = fields.DatetimeField()

    class Meta:
        table = "erasure"
        unique_together = (("account", "path"),)
