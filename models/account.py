"""Account 公众账号, and who holds which name."""

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import AccountStatus, NameState

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


class NameHolding(Model):
    """A name in normal form is held by one account at most: the database says so (Art 8)."""

    id = fields.IntField(primary_key=True)
    folded = fields.CharField(max_length=255, unique=True)
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", "names", on_delete=fields.RESTRICT, db_index=True
    )
    account_id: int
    state = fields.CharEnumField(NameState, max_length=16, default=NameState.HELD)
    rests_until = fields.DatetimeField(null=True, description="of a released name")
    held_since = fields.DatetimeField()

    class Meta:
        table = "name_holding"
