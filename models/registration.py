"""An application to register an account (Art 15), and its credentials: professional background,
qualification or service licence (Art 9).
"""

from typing import TYPE_CHECKING, Any

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import (
    ApplicationState,
    CredentialField,
    CredentialKind,
    CredentialState,
    PauseReason,
    SubjectNature,
)

if TYPE_CHECKING:
    from models.accounts import Account


class Application(Model):
    """What is decided. Its place in the queue and its due date outlive being returned."""

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    account: fields.OneToOneRelation["Account"] = fields.OneToOneField(
        "models.Account", "application", on_delete=fields.RESTRICT
    )
    account_id: int
    applicant = fields.CharField(max_length=255)
    state = fields.CharEnumField(ApplicationState, max_length=16)
    nature = fields.CharEnumField(SubjectNature, max_length=32)
    sealed = fields.BinaryField(description="what was declared of the subject, bound to ref")
    phone_hash = fields.CharField(max_length=64)
    responsible_hash = fields.CharField(max_length=64, null=True)
    device_hash = fields.CharField(max_length=64, null=True)
    block_hash = fields.CharField(max_length=64, null=True, description="whence it was filed")
    province = fields.CharField(max_length=6, null=True, description="of operation, for figures")
    name_series = fields.CharField(max_length=255, null=True, description="name without counter")
    name_count = fields.IntField(null=True)
    name_stem = fields.CharField(max_length=32, null=True)
    agreement_version = fields.CharField(max_length=32)
    submitted_at = fields.DatetimeField()
    declared_at = fields.DatetimeField(description="when it was last written")
    due_on = fields.DateField(db_index=True)
    due_provisional = fields.BooleanField(default=False)
    revision = fields.IntField(default=1, description="counts submissions")
    name_right = fields.TextField(default="", description="why a name near to others may be borne")
    profile_right = fields.TextField(
        default="", description="why an introduction or picture with findings may stand"
    )
    note = fields.TextField(default="", description="the reviewer's words to the applicant")
    grounds: fields.Field[Any] = fields.JSONField(default=list)
    claimed_by = fields.CharField(max_length=255, null=True)
    claimed_until = fields.DatetimeField(null=True)
    proposed_by = fields.CharField(
        max_length=255, null=True, description="who would approve it, where that needs two"
    )
    proposed_at = fields.DatetimeField(null=True)
    paused_on = fields.DateField(null=True, description="since when its due date waits")
    pause: fields.Field[Any] = fields.CharEnumField(PauseReason, max_length=32, null=True)
    decided_by = fields.CharField(max_length=255, null=True)
    decided_at = fields.DatetimeField(null=True)

    @property
    def awaits_second(self) -> bool:
        """Whether one person would approve it and another is waited for; who began stays known."""
        return self.proposed_by is not None and self.state is ApplicationState.SUBMITTED

    class Meta:
        table = "application"
        indexes = (
            ("state", "due_on", "id"),
            ("applicant", "declared_at"),
            ("phone_hash", "declared_at"),
            ("responsible_hash", "declared_at"),
            ("device_hash", "declared_at"),
            ("block_hash", "declared_at"),
            ("name_series", "declared_at"),
            ("name_stem", "declared_at"),
        )


class Credential(Model):
    """`sealed` holds its number and who holds it, `number_hash` finds the number again,
    `checked_on` is the day it was checked against documents.
    """

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
    scope: fields.Field[Any] = fields.JSONField(default=list, description="codes of what for")
    sealed = fields.BinaryField()
    number_hash = fields.CharField(max_length=64, null=True, db_index=True)
    valid_from = fields.DateField()
    valid_to = fields.DateField(null=True)
    state = fields.CharEnumField(CredentialState, max_length=16, default=CredentialState.SUBMITTED)
    checked_on = fields.DateField(null=True)

    class Meta:
        table = "credential"
