"""The factors of a verification, what providers said, and the codes and sums sent out (Art 8).

Each belongs to an application to register, to the dispute of a person whose identity was used, or
to a check of an account that is registered.
"""

from typing import TYPE_CHECKING, Any

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import FactorKind, Outcome

if TYPE_CHECKING:
    from models.checks import CheckRun
    from models.disputes import IdentityDispute
    from models.registration import Application


class Factor(Model):
    """One independent check of who somebody is, with what it said (Art 8).

    A PENDING factor is work to do: it is asked of its provider until that answers. An identity that
    was changed has new factors, so that an answer finds only the one that it was asked for.
    """

    id = fields.IntField(primary_key=True)
    application: fields.ForeignKeyNullableRelation["Application"] = fields.ForeignKeyField(
        "models.Application", "factors", null=True
    )
    application_id: int | None
    dispute: fields.ForeignKeyNullableRelation["IdentityDispute"] = fields.ForeignKeyField(
        "models.IdentityDispute", "factors", null=True
    )
    dispute_id: int | None
    check_run: fields.ForeignKeyNullableRelation["CheckRun"] = fields.ForeignKeyField(
        "models.CheckRun", "factors", null=True
    )
    check_run_id: int | None
    kind = fields.CharEnumField(FactorKind, max_length=32)
    reference = fields.CharField(max_length=32, default="", description="of the question asked")
    outcome = fields.CharEnumField(Outcome, max_length=16, default=Outcome.PENDING)
    provider = fields.CharField(max_length=64, default="")
    at = fields.DatetimeField()
    asked_at = fields.DatetimeField(null=True, description="since when an answer is waited for")
    taken_at = fields.DatetimeField(null=True, description="when a provider first took it since")
    evidence_hash = fields.CharField(max_length=64, null=True)
    last_on = fields.DateField(null=True, description="the last day on which a match counts")
    by = fields.CharField(max_length=255, null=True, description="the reviewer of a human check")
    note = fields.TextField(default="")
    overrules: fields.Field[str] = fields.TextField(
        default="", description="why what a register said against it does not count"
    )
    facts: fields.Field[Any] = fields.JSONField(default=list, description="what a human check saw")
    documents: fields.Field[Any] = fields.JSONField(default=list, description="in which documents")

    class Meta:
        table = "factor"
        unique_together = (("application", "kind"), ("dispute", "kind"), ("check_run", "kind"))
        indexes = (("outcome", "at"),)


class FactorAnswer(Model):
    """What a provider said once of an application, kept when the factor is asked anew (Art 8: 提高
    准确率). `is_first` says that it was the first definite word on its kind.
    """

    id = fields.IntField(primary_key=True)
    application: fields.ForeignKeyRelation["Application"] = fields.ForeignKeyField(
        "models.Application", "answers"
    )
    application_id: int
    kind = fields.CharEnumField(FactorKind, max_length=32)
    provider = fields.CharField(max_length=64)
    outcome = fields.CharEnumField(Outcome, max_length=16)
    is_first = fields.BooleanField()
    on = fields.DateField()

    class Meta:
        table = "factor_answer"
        indexes = (("on", "provider", "outcome"), ("application_id", "kind"))


class PhoneCode(Model):
    """A one-time code for a phone, kept as a keyed hash only. The newest counts.

    `nth` counts the codes of a day to one phone, whoever asked for them: of two at once, the
    database takes one.
    """

    id = fields.IntField(primary_key=True)
    application: fields.ForeignKeyNullableRelation["Application"] = fields.ForeignKeyField(
        "models.Application", "phone_codes", db_index=True, null=True
    )
    application_id: int | None
    dispute: fields.ForeignKeyNullableRelation["IdentityDispute"] = fields.ForeignKeyField(
        "models.IdentityDispute", "phone_codes", db_index=True, null=True
    )
    dispute_id: int | None
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


class SmallPayment(Model):
    """A small sum on its way into an account in the subject's name. The newest counts.

    `sealed` holds account number and sum until it is confirmed or too old. `nth` counts the
    payments for one document, whoever asks: of two at once, the database takes one.
    """

    id = fields.IntField(primary_key=True)
    application: fields.ForeignKeyNullableRelation["Application"] = fields.ForeignKeyField(
        "models.Application", "payments", db_index=True, null=True
    )
    application_id: int | None
    dispute: fields.ForeignKeyNullableRelation["IdentityDispute"] = fields.ForeignKeyField(
        "models.IdentityDispute", "payments", db_index=True, null=True
    )
    dispute_id: int | None
    reference = fields.CharField(max_length=32, unique=True, description="its factor's and bank's")
    document_hash = fields.CharField(max_length=64)
    nth = fields.IntField()
    account_hash = fields.CharField(max_length=64)
    sealed = fields.BinaryField()
    sent_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(db_index=True)
    tries = fields.IntField(default=0)

    class Meta:
        table = "small_payment"
        unique_together = (("document_hash", "nth"),)
