"""Subject 主体, a person or organisation, and Account 公众账号, what it operates."""

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import AccountStatus, DocumentKind


class Subject(Model):
    """One identity document is one subject. `sealed` holds its number, bound to `ref`, and
    `document_hash` finds it again. What an application claims of it stays with the application.
    """

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    document_kind = fields.CharEnumField(DocumentKind, max_length=32)
    document_hash = fields.CharField(max_length=64)
    sealed = fields.BinaryField()
    created_at = fields.DatetimeField()

    class Meta:
        table = "subject"
        unique_together = (("document_kind", "document_hash"),)


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
