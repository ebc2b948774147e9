"""What was done and read, by whom, when and why (Art 19: preserve relevant records)."""

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

if TYPE_CHECKING:
    from models.accounts import Account


class Event(Model):
    """A step in an account's life as its operator may see it. Append-only."""

    id = fields.IntField(primary_key=True)
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", "events", on_delete=fields.RESTRICT
    )
    account_id: int
    kind = fields.CharField(max_length=32)
    article = fields.CharField(max_length=8, null=True)
    note = fields.TextField(default="")
    at = fields.DatetimeField()

    class Meta:
        table = "event"
        indexes = (("account_id", "id"),)


class AuditEntry(Model):
    """Who did or read what. Append-only, never holds a personal value, only names the object."""

    id = fields.IntField(primary_key=True)
    actor = fields.CharField(max_length=255)
    action = fields.CharField(max_length=48)
    object = fields.CharField(max_length=64, db_index=True)
    reason = fields.TextField(default="")
    at = fields.DatetimeField()

    class Meta:
        table = "audit_entry"
