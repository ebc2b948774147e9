"""A special marker 专门标识 that an account has or had (Art 9)."""

from typing import TYPE_CHECKING, Any

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import MarkerEndGround, MarkerType

if TYPE_CHECKING:
    from models.accounts import Account


class Marker(Model):
    """`live` is True or NULL, so that an account has each type once at most at any time."""

    id = fields.IntField(primary_key=True)
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", "markers", on_delete=fields.RESTRICT
    )
    account_id: int
    type = fields.CharEnumField(MarkerType, max_length=32)
    live = fields.BooleanField(null=True, default=True)
    rests_on: fields.Field[Any] = fields.JSONField(
        description="facts by path, each with level and date"
    )
    granted_at = fields.DatetimeField()
    granted_by = fields.CharField(max_length=255)
    ended_at = fields.DatetimeField(null=True)
    ended_by = fields.CharField(max_length=255, null=True)
    end_ground = fields.CharEnumField(MarkerEndGround, max_length=32, null=True)
    end_note = fields.TextField(default="")

    class Meta:
        table = "marker"
        unique_together = (("account", "type", "live"),)
