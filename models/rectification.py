"""A notice to correct an account within a time, and what was answered (Art 8)."""

from typing import TYPE_CHECKING, Any

from tortoise import fields
from tortoise.models import Model

from rules.rectification import NOT_REMINDED
from rules.vocabulary import ItemState, ProfileField, RectificationState, RefusalGround

if TYPE_CHECKING:
    from models.accounts import Account


class Rectification(Model):
    """`open` is True or NULL, so that an account has one at a time. `reminded` is the smallest
    number of working days before the due one at which the operator was reminded. `turn_due_on` is
    the last day of whose turn it is: the operator's, which is `due_on`, or that of staff.
    """

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", "rectifications", on_delete=fields.RESTRICT
    )
    account_id: int
    open = fields.BooleanField(null=True, default=True)
    state = fields.CharEnumField(
        RectificationState, max_length=16, default=RectificationState.ISSUED
    )
    article = fields.CharField(max_length=8)
    note = fields.TextField(default="")
    issued_at = fields.DatetimeField()
    issued_by = fields.CharField(max_length=255)
    due_on = fields.DateField()
    due_provisional = fields.BooleanField(default=False)
    turn_due_on = fields.DateField()
    turn_due_provisional = fields.BooleanField(default=False)
    reminded = fields.IntField(default=NOT_REMINDED)
    extended_on = fields.DateField(null=True)
    extension_reason = fields.TextField(default="")
    settled_at = fields.DatetimeField(null=True)
    settled_by = fields.CharField(max_length=255, null=True)
    settled_note = fields.TextField(default="")

    class Meta:
        table = "rectification"
        unique_together = (("account", "open"),)
        indexes = (("state", "due_on", "id"), ("state", "turn_due_on", "id"))


class RectificationItem(Model):
    """One thing to correct. `value` is the new name or introduction that was answered with. What is
    `proposed` is a refusal that waits for a second person: of it the operator does not learn.
    """

    id = fields.IntField(primary_key=True)
    rectification: fields.ForeignKeyRelation["Rectification"] = fields.ForeignKeyField(
        "models.Rectification", "items", on_delete=fields.RESTRICT
    )
    rectification_id: int
    number = fields.IntField()
    ground = fields.CharEnumField(RefusalGround, max_length=32)
    field = fields.CharEnumField(ProfileField, max_length=16, null=True)
    words = fields.TextField()
    state = fields.CharEnumField(ItemState, max_length=16, default=ItemState.OPEN)
    text = fields.TextField(default="", description="the operator's answer")
    value: fields.Field[Any] = fields.TextField(null=True)
    submitted_at = fields.DatetimeField(null=True)
    proposed_by = fields.CharField(max_length=255, null=True)
    proposed_at = fields.DatetimeField(null=True)
    proposal = fields.TextField(default="", description="why it is to be refused")
    note = fields.TextField(default="", description="the decision in words")
    decided_at = fields.DatetimeField(null=True)
    decided_by = fields.CharField(max_length=255, null=True)

    class Meta:
        table = "rectification_item"
        unique_together = (("rectification", "number"),)
