"""A report 举报 from the public, and what became of it (Art 20)."""

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import ReportDecision, ReportReason, ReportState


class Report(Model):
    """Days, never times, the receipt as a keyed hash, the reporter's words and contact sealed.

    What an account that is not registered shows is among the reporter's words: of it only what
    tells whose account it poses as stands outside.
    """

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    receipt_hash = fields.CharField(max_length=64, unique=True)
    number = fields.CharField(
        max_length=16, null=True, db_index=True, description="null where it is not registered"
    )
    shown_number = fields.CharField(
        max_length=16, null=True, description="well-formed and claimed by what is not registered"
    )
    shown_name_hash = fields.CharField(
        max_length=64, null=True, description="keyed hash of the folded name that it shows"
    )
    reason = fields.CharEnumField(ReportReason, max_length=32)
    sealed = fields.BinaryField(description="statement, contact, login, shown")
    likeness = fields.CharField(max_length=64, description="keyed hash of what equal reports share")
    state = fields.CharEnumField(ReportState, max_length=16, default=ReportState.RECEIVED)
    merged_into: fields.ForeignKeyNullableRelation["Report"] = fields.ForeignKeyField(
        "models.Report", "merged", null=True, on_delete=fields.RESTRICT, db_index=True
    )
    merged_into_id: int | None
    merged_count = fields.IntField(default=0)
    received_on = fields.DateField()
    due_on = fields.DateField(db_index=True)
    due_provisional = fields.BooleanField(default=False)
    claimed_by = fields.CharField(max_length=255, null=True)
    claimed_until = fields.DatetimeField(null=True)
    decision = fields.CharEnumField(ReportDecision, max_length=24, null=True)
    feedback = fields.TextField(default="")
    decided_by = fields.CharField(max_length=255, null=True)
    decided_on = fields.DateField(null=True)

    class Meta:
        table = "report"
        indexes = (("state", "due_on", "id"), ("likeness",))


class OpenLikeness(Model):
    """The open report that equal ones are merged into: one a likeness, the database says so."""

    likeness = fields.CharField(max_length=64, primary_key=True)
    report: fields.ForeignKeyRelation["Report"] = fields.ForeignKeyField(
        "models.Report", "likenesses", db_index=True
    )
    report_id: int

    class Meta:
        table = "open_likeness"


class ReportStep(Model):
    """One dated step of a report's way, as its reporter may see it."""

    id = fields.IntField(primary_key=True)
    report: fields.ForeignKeyRelation["Report"] = fields.ForeignKeyField(
        "models.Report", "steps", db_index=True
    )
    report_id: int
    state = fields.CharEnumField(ReportState, max_length=16)
    on = fields.DateField()

    class Meta:
        table = "report_step"
