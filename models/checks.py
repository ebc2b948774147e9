"""动态核验巡查: when registered accounts are checked again, and what each check found (Art 9)."""

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import CheckKind, CheckState

if TYPE_CHECKING:
    from models.accounts import Account


class CheckPlan(Model):
    """The next check of an account. There is none while one is under way."""

    id = fields.IntField(primary_key=True)
    account: fields.OneToOneRelation["Account"] = fields.OneToOneField(
        "models.Account", "check_plan", on_delete=fields.RESTRICT
    )
    account_id: int
    kind = fields.CharEnumField(CheckKind, max_length=16)
    begins_on = fields.DateField(db_index=True)
    promised_on = fields.DateField(null=True, description="by the public record")

    class Meta:
        table = "check_plan"


class CheckRun(Model):
    """One check. `open` is true or null, so that an account has one at a time. `promised_on` is the
    day that the public record promised, `due_on` that by which staff decide.
    """

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", "check_runs", on_delete=fields.RESTRICT
    )
    account_id: int
    open = fields.BooleanField(null=True, default=True, description="true or null")
    kind = fields.CharEnumField(CheckKind, max_length=16)
    state = fields.CharEnumField(CheckState, max_length=16, default=CheckState.ASKING)
    begun_at = fields.DatetimeField()
    promised_on = fields.DateField(null=True)
    due_on = fields.DateField()
    due_provisional = fields.BooleanField(default=False)
    claimed_by = fields.CharField(max_length=255, null=True)
    claimed_until = fields.DatetimeField(null=True)
    proposed_by = fields.CharField(
        max_length=255, null=True, description="who would pass it, where that needs two"
    )
    note = fields.TextField(default="", description="of who decided, for the file")
    decided_by = fields.CharField(max_length=255, null=True)
    decided_at = fields.DatetimeField(null=True, db_index=True)

    class Meta:
        table = "check_run"
        unique_together = (("account", "open"),)
        indexes = (("state", "due_on", "id"), ("state", "begun_at"))
