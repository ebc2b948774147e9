"""A file on its way in or kept as evidence. Its bytes are in object storage."""

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import UploadKind, UploadState

if TYPE_CHECKING:
    from models.accounts import Account
    from models.disputes import IdentityDispute
    from models.rectification import RectificationItem
    from models.registration import Application, Credential
    from models.reporting import Report


class Upload(Model):
    """Asked for, then stored once by whoever holds the token, then attached to one thing."""

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    token_hash = fields.CharField(max_length=64, unique=True)
    kind = fields.CharEnumField(UploadKind, max_length=32)
    owner = fields.CharField(max_length=255, null=True, description="login, None for anyone")
    state = fields.CharEnumField(UploadState, max_length=16, default=UploadState.REQUESTED)
    declared_size = fields.IntField()
    expires_at = fields.DatetimeField()
    content_type = fields.CharField(max_length=64, null=True)
    sha256 = fields.CharField(max_length=64, null=True, db_index=True)
    size = fields.IntField(null=True)
    sealed_look = fields.BinaryField(
        null=True, description="an avatar, small and grey, to compare, and sealed"
    )
    storage_key = fields.CharField(max_length=64, null=True)
    stored_at = fields.DatetimeField(null=True)
    avatar_of: fields.ForeignKeyNullableRelation["Account"] = fields.ForeignKeyField(
        "models.Account", "avatars", null=True, db_index=True
    )
    avatar_of_id: int | None
    application: fields.ForeignKeyNullableRelation["Application"] = fields.ForeignKeyField(
        "models.Application", "evidence", null=True, db_index=True
    )
    application_id: int | None
    credential: fields.ForeignKeyNullableRelation["Credential"] = fields.ForeignKeyField(
        "models.Credential", "evidence", null=True, db_index=True
    )
    credential_id: int | None
    correction: fields.ForeignKeyNullableRelation["RectificationItem"] = fields.ForeignKeyField(
        "models.RectificationItem", "evidence", null=True, db_index=True
    )
    correction_id: int | None
    dispute: fields.ForeignKeyNullableRelation["IdentityDispute"] = fields.ForeignKeyField(
        "models.IdentityDispute", "evidence", null=True, db_index=True
    )
    dispute_id: int | None
    report: fields.ForeignKeyNullableRelation["Report"] = fields.ForeignKeyField(
        "models.Report", "evidence", null=True, db_index=True
    )
    report_id: int | None

    class Meta:
        table = "upload"
