"""An application to register, the factors of its verification, and its phone code."""

from typing import TYPE_CHECKING, Any

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import ApplicationState, FactorKind, Outcome, SubjectNature

if TYPE_CHECKING:
    from models.account import Account


class Application(Model):
    """What is decided. Its place in the queue and its due date outlive being returned."""

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    account: fields.OneToOneRelation["Account"] = fields.OneToOneField(
        "models.Account", "application", on_delete=fields.RESTRICT
    )
    account_id: int
    applicant = fields.CharField(max_length=255, db_index=True)
    state = fields.CharEnumField(ApplicationState, max_length=16)
    nature = fields.CharEnumField(SubjectNature, max_length=32)
    sealed = fields.BinaryField(description="what was declared of the subject, bound to ref")
    phone_hash = fields.CharField(max_length=64, db_index=True)
    agreement_version = fields.CharField(max_length=32)
    submitted_at = fields.DatetimeField()
    declared_at = fields.DatetimeField(description="when it was last written")
    due_on = fields.DateField(db_index=True)
    due_provisional = fields.BooleanField(default=False)
    revision = fields.IntField(default=1, description="counts submissions")
    note = fields.TextField(default="", description="the reviewer's words to the applicant")
    grounds: fields.Field[Any] = fields.JSONField(default=list)
    claimed_by = fields.CharField(max_length=255, null=True)
    claimed_until = fields.DatetimeField(null=True)
    decided_by = fields.CharField(max_length=255, null=True)
    decided_at = fields.DatetimeField(null=True)

    class Meta:
        table = "application"
        indexes = (("state", "due_on", "id"),)


class Factor(Model):
    """One independent check of who the applicant is, with what it said (Art 8).

    A PENDING factor is work to do: it is asked of its provider until that answers. An identity that
    was changed has new factors, so that an answer finds only the one that it was asked for.
    """

    id = fields.IntField(primary_key=True)
    application: fields.ForeignKeyRelation["Application"] = fields.ForeignKeyField(
        "models.Application", "factors"
    )
    application_id: int
    kind = fields.CharEnumField(FactorKind, max_length=32)
    reference = fields.CharField(max_length=32, default="", description="of the question asked")
    outcome = fields.CharEnumField(Outcome, max_length=16, default=Outcome.PENDING)
    provider = fields.CharField(max_length=64, default="")
    at = fields.DatetimeField()
    evidence_hash = fields.CharField(max_length=64, null=True)
    by = fields.CharField(max_length=255, null=True, description="the reviewer of a human check")
    note = fields.TextField(default="")
    facts: fields.Field[Any] = fields.JSONField(default=list, description="what a human check saw")

    class Meta:
        table = "factor"
        unique_together = (("application", "kind"),)
        indexes = (("outcome", "at"),)


class PhoneCode(Model):
    """A one-time code for an applicant's phone, kept as a keyed hash only. The newest counts.

    `nth` counts the codes of a day to one phone, whoever asked for them: of two at once, the
    database takes one.
    """

    id = fields.IntField(primary_key=True)
    application: fields.ForeignKeyRelation["Application"] = fields.ForeignKeyField(
        "models.Application", "phone_codes", db_index=True
    )
    application_id: int
    phone_hash = fields.CharField(max_length=64)
    day = fields.DateField(db_index=True)
    nth = fields.IntField()
    code_hash = fields.CharField(max_length=64)
    sent_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    tries = fields.IntField(default=0)

    class Meta:
        table = "phone_code"
        unique_together = (("phone_hash", "day", "nth"),)
