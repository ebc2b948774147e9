"""What holds an account suspended, and what ended it (Art 8, 10, 11, 19)."""

from typing import TYPE_CHECKING, Any

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import SuspensionReason, TerminationCause

if TYPE_CHECKING:
    from models.accounts import Account


class Suspension(Model):
    """One reason for which an account is or was suspended. `open` is True or NULL, so that each
    reason is open once at most, and the account is suspended while any is.
    """

    id = fields.IntField(primary_key=True)
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", "suspensions", on_delete=fields.RESTRICT
    )
    account_id: int
    reason = fields.CharEnumField(SuspensionReason, max_length=32)
    open = fields.BooleanField(null=True, default=True)
    article = fields.CharField(max_length=8)
    grounds: fields.Field[Any] = fields.JSONField(default=list, description="coded, public")
    note = fields.TextField(default="", description="in words, for operator and staff")
    since = fields.DatetimeField()
    until = fields.DateField(null=True, description="the day by which it is to be settled")
    begun_by = fields.CharField(max_length=255)
    ended_at = fields.DatetimeField(null=True)
    ended_by = fields.CharField(max_length=255, null=True)

    class Meta:
        table = "suspension"
        unique_together = (("account", "reason", "open"),)


class Termination(Model):
    """How an account ended: once, for one cause."""

    id = fields.IntField(primary_key=True)
    account: fields.OneToOneRelation["Account"] = fields.OneToOneField(
        "models.Account", "termination", on_delete=fields.RESTRICT
    )
    account_id: int
    cause = fields.CharEnumField(TerminationCause, max_length=32)
    article = fields.CharField(max_length=8)
    grounds: fields.Field[Any] = fields.JSONField(default=list, description="coded, public")
    note = fields.TextField(default="", description="in words, for operator and staff")
    at = fields.DatetimeField()
    by = fields.CharField(max_length=255)

    class Meta:
        table = "termination"
