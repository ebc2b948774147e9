"""A file on its way in or kept as evidence. Its bytes are in object storage."""

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import UploadKind, UploadState


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
    sha256 = fields.CharField(max_length=64, null=True)
    size = fields.IntField(null=True)
    storage_key = fields.CharField(max_length=64, null=True)
    stored_at = fields.DatetimeField(null=True)
    avatar_of = fields.ForeignKeyField("models.Account", "avatars", null=True)
    application = fields.ForeignKeyField("models.Application", "evidence", null=True)
    credential = fields.ForeignKeyField("models.Credential", "evidence", null=True)
    report = fields.ForeignKeyField("models.Report", "evidence", null=True)

    class Meta:
        table = "upload"
