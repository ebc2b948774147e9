"""What applications of several subjects share, noticed when it was filed (Art 10)."""

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import SignalKind

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
