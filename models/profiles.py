"""Pictures that others are held against, and the keys by which like ones are found (Art 8)."""

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import NameGuard

if TYPE_CHECKING:
    from models.accounts import Account


class GuardedPicture(Model):
    """The avatar of a marked account, of a closed one, or of the imported list. `name` is that of
    its bearer; `bearers` are keyed hashes of the documents of who else may show it. Another
    picture is another row, with another `ref`.
    """

    id = fields.IntField(primary_key=True)
    ref = fields.CharField(max_length=32, unique=True)
    sealed_look = fields.BinaryField(description="small and grey, to compare, and sealed")
    name = fields.CharField(max_length=120)
    guard = fields.CharEnumField(NameGuard, max_length=16)
    account: fields.OneToOneNullableRelation["Account"] = fields.OneToOneField(
        "models.Account", "guarded_picture", null=True, on_delete=fields.RESTRICT
    )
    account_id: int | None
    subject_id = fields.IntField(null=True, description="whose it is, where it is an account's")
    owner = fields.CharField(max_length=255, default="", description="whose it is, as imported")
    bearers: list[str] = fields.JSONField(default=list)
    since = fields.DatetimeField()

    class Meta:
        table = "guarded_picture"


class PictureKey(Model):
    """One key that like pictures share with a guarded one: two parts of what a window shows.

    It is kept as a keyed hash, for all keys together would draw the picture's outlines.
    """

    id = fields.BigIntField(primary_key=True)
    key = fields.BigIntField()
    picture: fields.ForeignKeyRelation["GuardedPicture"] = fields.ForeignKeyField(
        "models.GuardedPicture", "keys", on_delete=fields.CASCADE, db_index=True
    )
    picture_id: int

    class Meta:
        table = "picture_key"
        unique_together = (("key", "picture"),)
