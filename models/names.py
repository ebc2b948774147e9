"""Who holds which name, which names others are held against, and the keys by which near ones are
found (Art 8).
"""

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import AssignmentState, NameGuard, NameRight, NameState

if TYPE_CHECKING:
    from models.accounts import Account


class NameHolding(Model):
    """A name in normal form is held by one account at most: the database says so (Art 8)."""

    id = fields.IntField(primary_key=True)
    folded = fields.CharField(max_length=255, unique=True)
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", "names", on_delete=fields.RESTRICT, db_index=True
    )
    account_id: int
    state = fields.CharEnumField(NameState, max_length=16, default=NameState.HELD)
    rests_until = fields.DatetimeField(null=True, description="of a released name")
    held_since = fields.DatetimeField()

    class Meta:
        table = "name_holding"


class NameAssignment(Model):
    """A name that its rightful owner is to have, by the decision of two persons. `open` is True or
    NULL, so that a name is assigned to one account at a time.
    """

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    name = fields.CharField(max_length=120)
    folded = fields.CharField(max_length=255)
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", "assignments", on_delete=fields.RESTRICT, db_index=True
    )
    account_id: int
    ground = fields.CharEnumField(NameRight, max_length=16)
    reason = fields.TextField()
    state = fields.CharEnumField(AssignmentState, max_length=16)
    open = fields.BooleanField(null=True, default=True)
    proposed_by = fields.CharField(max_length=255)
    proposed_at = fields.DatetimeField()
    decided_by = fields.CharField(max_length=255, null=True)
    decided_at = fields.DatetimeField(null=True)

    class Meta:
        table = "name_assignment"
        unique_together = (("folded", "open"),)
        indexes = (("state", "id"),)


class GuardedName(Model):
    """A name that a near one is asked about: that of a marked account, of a closed one, of an
    operator that was verified, or of the imported list. `bearers` are keyed hashes of the documents
    of who may bear it.
    """

    id = fields.IntField(primary_key=True)
    name = fields.CharField(max_length=120)
    folded = fields.CharField(max_length=255, db_index=True)
    guard = fields.CharEnumField(NameGuard, max_length=16)
    account: fields.OneToOneNullableRelation["Account"] = fields.OneToOneField(
        "models.Account", "guarded", null=True, on_delete=fields.RESTRICT
    )
    account_id: int | None
    subject_id = fields.IntField(
        null=True, db_index=True, description="whose it is, where it is an account's"
    )
    owner = fields.CharField(max_length=255, default="", description="whose it is, as imported")
    bearers: list[str] = fields.JSONField(default=list)
    since = fields.DatetimeField()

    class Meta:
        table = "guarded_name"


class GuardedKey(Model):
    """One key that near names share with a guarded one: 63 bits of its hash."""

    id = fields.BigIntField(primary_key=True)
    key = fields.BigIntField()
    guarded: fields.ForeignKeyRelation["GuardedName"] = fields.ForeignKeyField(
        "models.GuardedName", "keys", on_delete=fields.CASCADE, db_index=True
    )
    guarded_id: int

    class Meta:
        table = "guarded_key"
        unique_together = (("key", "guarded"),)
