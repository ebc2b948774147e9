"""What an operator was told, and how it is brought to them (Art 8)."""

from typing import TYPE_CHECKING, Any

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import DeliveryChannel, DeliveryState, NoticeKind

if TYPE_CHECKING:
    from models.accounts import Account
    from models.disputes import IdentityDispute


class Notice(Model):
    """One message in a mailbox: about an account, or about a dispute to who filed it. `details` are
    numbers and days, never a personal value, and travel; `words` and `grounds` do not.
    """

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    recipient = fields.CharField(max_length=255, description="login")
    account: fields.ForeignKeyNullableRelation["Account"] = fields.ForeignKeyField(
        "models.Account", "notices", null=True, on_delete=fields.RESTRICT, db_index=True
    )
    account_id: int | None
    dispute: fields.ForeignKeyNullableRelation["IdentityDispute"] = fields.ForeignKeyField(
        "models.IdentityDispute", "notices", null=True, on_delete=fields.RESTRICT, db_index=True
    )
    dispute_id: int | None
    kind = fields.CharEnumField(NoticeKind, max_length=32)
    details: fields.Field[Any] = fields.JSONField()
    words: fields.Field[str] = fields.TextField(
        default="", description="of who decided, for the mailbox alone"
    )
    grounds: fields.Field[Any] = fields.JSONField(default=list, description="of a refusal, coded")
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
