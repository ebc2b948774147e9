"""Account 公众账号, what a subject operates."""

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import AccountStatus

if TYPE_CHECKING:
    from models.subject import Subject


class Account(Model):
    """What a subject operates. `number` is what the outside knows it by."""

    id = fields.IntField(primary_key=True)
    number = fields.CharField(max_length=16, unique=True, null=True)
    subject: fields.ForeignKeyRelation["Subject"] = fields.ForeignKeyField(
        "models.Subject", "accounts", on_delete=fields.RESTRICT
    )
    subject_id: int
    operator = fields.CharField(max_length=255, db_index=True, description="login, issuer|subject")
    status = fields.CharEnumField(AccountStatus, max_length=16, default=AccountStatus.PENDING)
    name = fields.CharField(max_length=120)
    bio = fields.TextField(default="")
    category = fields.CharField(max_length=64)
    registered_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "account"
        indexes = (("subject_id",),)
