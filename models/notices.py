"""What an operator was told, and how it is brought to them (Art 8)."""

from typing import TYPE_CHECKING, Any

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import DeliveryChannel, DeliveryState, NoticeKind

if TYPE_CHECKING:
    from models.accounts import Account


class Notice(Model):
    """One message in a mailbox. `details` are numbers and days, never a personal value."""

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    recipient = fields.CharField(max_length=255, description="login")
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", "notices", on_delete=fields.RESTRICT, db_index=True
    )
    account_id: int
    kind = fields.CharEnumField(NoticeKind, max_length=32)
    details: fields.Field[Any] = fields.JSONField()
    at = fields.DatetimeField()
    read_at = fields.DatetimeField(null=True)

    class Meta:
        table = "notice"
        indexes = (("recipient", "id"),)


class Delivery(Model):
    """One way to bring a notice, written with it. The address is looked up when it is sent. Its
    `ref` goes along with each try, so that a second one brings nothing twice.
    """

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    notice: fields.ForeignKeyRelation["Notice"] = fields.ForeignKeyField(
        "models.Notice", "deliveries", on_delete=fields.RESTRICT, db_index=True
    )
    notice_id: int
    channel = fields.CharEnumField(DeliveryChannel, max_length=8)
    state = fields.CharEnumField(DeliveryState, max_length=8, default=DeliveryState.WAITING)
    attempts = fields.IntField(default=0)
    due_at = fields.DatetimeField()
    provider = fields.CharField(max_length=64, default="")
    settled_at = fields.DatetimeField(null=True)

    class Meta:
        table = "delivery"
        indexes = (("state", "due_at"),)
