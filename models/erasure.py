"""What was erased from an account's public face, so that no later version shows it again."""

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import ErasureGround

if TYPE_CHECKING:
    from models.accounts import Account


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
