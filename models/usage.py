"""Whether accounts are used, as the platform's front ends tell (Art 10)."""

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

if TYPE_CHECKING:
    from models.accounts import Account


class AccountUse(Model):
    """The first and the last day on which an account was used from one device, by keyed hash.
    The hash is empty where the device was not told.
    """

    id = fields.IntField(primary_key=True)
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", "uses", on_delete=fields.RESTRICT
    )
    account_id: int
    device_hash = fields.CharField(max_length=64, default="")
    first_on = fields.DateField(db_index=True)
    last_on = fields.DateField()

    class Meta:
        table = "account_use"
        unique_together = (("account", "device_hash"),)
        indexes = (("device_hash", "last_on"),)


class UseCheck(Model):
    """An approved account at which is looked again on a day: whether it was used by then."""

    id = fields.IntField(primary_key=True)
    account: fields.OneToOneRelation["Account"] = fields.OneToOneField(
        "models.Account", "use_check", on_delete=fields.RESTRICT
    )
    account_id: int
    due_at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "use_check"
