"""Subject 主体: the person or organisation behind accounts. Neither account nor login."""

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import DocumentKind


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
