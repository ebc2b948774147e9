"""冒用身份异议: a person whose identity was used says so (Art 8)."""

from typing import Any

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import DisputeDecision, DisputeState, DocumentKind


class IdentityDispute(Model):
    """Who says it is a login of their own. What they declared is sealed, bound to ref.

    `document_hash` finds the accounts that were registered on the same document, `proven_at` is
    when its factors first sufficed.
    """

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    by = fields.CharField(max_length=255, db_index=True, description="login of who disputes")
    document_kind = fields.CharEnumField(DocumentKind, max_length=32)
    document_hash = fields.CharField(max_length=64, db_index=True)
    phone_hash = fields.CharField(max_length=64)
    sealed = fields.BinaryField(description="name, number, phone, statement")
    open = fields.BooleanField(null=True, default=True, description="true or null")
    state = fields.CharEnumField(DisputeState, max_length=16, default=DisputeState.VERIFYING)
    filed_at = fields.DatetimeField()
    proven_at = fields.DatetimeField(null=True)
    due_on = fields.DateField(db_index=True)
    due_provisional = fields.BooleanField(default=False)
    claimed_by = fields.CharField(max_length=255, null=True)
    claimed_until = fields.DatetimeField(null=True)
    proposed_by = fields.CharField(
        max_length=255, null=True, description="who would uphold it: that needs two"
    )
    proposed: fields.Field[Any] = fields.JSONField(
        default=list, description="the numbers that they would end"
    )
    decision = fields.CharEnumField(DisputeDecision, max_length=16, null=True)
    feedback = fields.TextField(default="", description="the words to who disputes")
    decided_by = fields.CharField(max_length=255, null=True)
    decided_at = fields.DatetimeField(null=True)

    class Meta:
        table = "identity_dispute"
        unique_together = (("by", "document_hash", "open"),)
        indexes = (("state", "due_on", "id"),)


class DisputedAccount(Model):
    """An account that a dispute is about, and what became of it."""

    id = fields.IntField(primary_key=True)
    dispute: fields.ForeignKeyRelation["IdentityDispute"] = fields.ForeignKeyField(
        "models.IdentityDispute", "accounts"
    )
    dispute_id: int
    number = fields.CharField(max_length=16, db_index=True)
    suspended_at = fields.DatetimeField(null=True)
    impersonated = fields.BooleanField(null=True, description="as it was decided")

    class Meta:
        table = "disputed_account"
        unique_together = (("dispute", "number"),)
