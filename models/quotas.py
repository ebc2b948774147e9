"""Which account takes which of its subject's slots, and who may have more (Art 10)."""

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

if TYPE_CHECKING:
    from models.accounts import Account, Subject


class QuotaSlot(Model):
    """Slot `number` of a subject in a scope is one account's: the database says so. It is free
    again when the account is refused, withdrawn or ended.
    """

    id = fields.IntField(primary_key=True)
    subject: fields.ForeignKeyRelation["Subject"] = fields.ForeignKeyField(
        "models.Subject", "slots", on_delete=fields.RESTRICT
    )
    subject_id: int
    scope = fields.CharField(max_length=64, description="category code, empty for all others")
    number = fields.IntField()
    account: fields.OneToOneRelation["Account"] = fields.OneToOneField(
        "models.Account", "slot", on_delete=fields.RESTRICT
    )
    account_id: int
    taken_at = fields.DatetimeField()

    class Meta:
        table = "quota_slot"
        unique_together = (("subject", "scope", "number"),)


class QuotaException(Model):
    """A decision that a subject may have more accounts in a scope until a day."""

    id = fields.IntField(primary_key=True)
    subject: fields.ForeignKeyRelation["Subject"] = fields.ForeignKeyField(
        "models.Subject", "quota_exceptions", on_delete=fields.RESTRICT
    )
    subject_id: int
    scope = fields.CharField(max_length=64)
    extra = fields.IntField()
    until = fields.DateField(description="last day")
    article = fields.CharField(max_length=8)
    reason = fields.TextField()
    granted_at = fields.DatetimeField()
    granted_by = fields.CharField(max_length=255)

    class Meta:
        table = "quota_exception"
        indexes = (("subject_id", "scope", "until"),)
