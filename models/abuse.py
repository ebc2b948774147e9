"""违规注册线索: what looks like abuse of registration, on what it rests, how it was decided
(Art 10). A signal is noticed when an application is filed, a finding rests on several.
"""

from typing import TYPE_CHECKING, Any

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import AbuseKind, AbuseRule, AbuseState, AppealDecision, SignalKind, Tie

if TYPE_CHECKING:
    from models.registration import Application


class Signal(Model):
    """One thing shared, by the keyed hash that it was found by.

    `subjects` is how many others had it then. The hash of an address block is kept for a while.
    """

    id = fields.IntField(primary_key=True)
    application: fields.ForeignKeyRelation["Application"] = fields.ForeignKeyField(
        "models.Application", "signals"
    )
    application_id: int
    kind = fields.CharEnumField(SignalKind, max_length=32)
    value_hash = fields.CharField(max_length=64, db_index=True)
    subjects = fields.IntField()
    at = fields.DatetimeField(db_index=True)
    forget_at = fields.DatetimeField(null=True, db_index=True, description="when its hash goes")

    class Meta:
        table = "signal"
        unique_together = (("application", "kind"),)


class AbuseFinding(Model):
    """One rule that is fulfilled by what hangs together by `tie`. `open` is True or NULL, so that
    one rule has one open finding for one value, which further applications join.
    """

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    kind = fields.CharEnumField(AbuseKind, max_length=16)
    rule = fields.CharEnumField(AbuseRule, max_length=16)
    tie = fields.CharEnumField(Tie, max_length=16)
    value = fields.CharField(max_length=255, description="keyed hash, or a name's stem")
    open = fields.BooleanField(null=True, default=True)
    state = fields.CharEnumField(AbuseState, max_length=16, default=AbuseState.OPEN)
    numbers: fields.Field[Any] = fields.JSONField(description="by which the rule is fulfilled")
    policy_version = fields.CharField(max_length=32)
    found_at = fields.DatetimeField()
    decided_by = fields.CharField(max_length=255, null=True)
    decided_at = fields.DatetimeField(null=True)
    reason = fields.TextField(default="", description="the decision in words, for staff")

    class Meta:
        table = "abuse_finding"
        unique_together = (("rule", "value", "open"),)
        indexes = (("state", "id"), ("kind", "state", "id"), ("found_at",))


class AbuseMember(Model):
    """An application that a finding rests on. `cleared` says that staff found it to be none."""

    id = fields.IntField(primary_key=True)
    finding: fields.ForeignKeyRelation["AbuseFinding"] = fields.ForeignKeyField(
        "models.AbuseFinding", "members", on_delete=fields.RESTRICT
    )
    finding_id: int
    application: fields.ForeignKeyRelation["Application"] = fields.ForeignKeyField(
        "models.Application", "abuse", on_delete=fields.RESTRICT
    )
    application_id: int
    at = fields.DatetimeField()
    cleared = fields.BooleanField(default=False)

    class Meta:
        table = "abuse_member"
        unique_together = (("application", "finding"),)
        indexes = (("finding_id", "id"),)


class AbuseAppeal(Model):
    """What who was found to register abusively says against it. The statement is sealed."""

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    member: fields.OneToOneRelation["AbuseMember"] = fields.OneToOneField(
        "models.AbuseMember", "appeal", on_delete=fields.RESTRICT
    )
    member_id: int
    by = fields.CharField(max_length=255, description="login")
    sealed = fields.BinaryField(description="the statement, bound to ref")
    filed_at = fields.DatetimeField()
    due_on = fields.DateField()
    due_provisional = fields.BooleanField(default=False)
    decision = fields.CharEnumField(AppealDecision, max_length=16, null=True)
    feedback = fields.TextField(default="", description="the answer to who appealed")
    decided_by = fields.CharField(max_length=255, null=True)
    decided_at = fields.DatetimeField(null=True)

    class Meta:
        table = "abuse_appeal"
        indexes = (("decision", "due_on", "id"),)
