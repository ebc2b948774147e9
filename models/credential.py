"""A credential: professional background, qualification or service licence (Art 9)."""

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import CredentialField, CredentialKind, CredentialState

if TYPE_CHECKING:
    from models.accounts import Account


class Credential(Model):
    """`sealed` holds its number, `checked_on` is the day it was checked against documents."""

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", "credentials", on_delete=fields.RESTRICT, db_index=True
    )
    account_id: int
    field = fields.CharEnumField(CredentialField, max_length=16)
    kind = fields.CharEnumField(CredentialKind, max_length=32)
    title = fields.CharField(max_length=200)
    issuer = fields.CharField(max_length=200)
    sealed = fields.BinaryField()
    valid_from = fields.DateField()
    valid_to = fields.DateField(null=True)
    state = fields.CharEnumField(CredentialState, max_length=16, default=CredentialState.SUBMITTED)
    checked_on = fields.DateField(null=True)

    class Meta:
        table = "credential"
