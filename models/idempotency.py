"""The answer that a keyed mutation gave, for whoever retries it."""

from tortoise import fields
from tortoise.models import Model


class IdempotentAnswer(Model):
    """Committed with the effect it answers for. `sealed` opens with the client's own key only."""

    id = fields.IntField(primary_key=True)
    key_hash = fields.CharField(max_length=64, unique=True)
    request_hash = fields.CharField(max_length=64)
    status = fields.IntField(null=True)
    sealed = fields.BinaryField(null=True)
    created_at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "idempotent_answer"
