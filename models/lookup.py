"""The newest public face of each account, made from its record alone, as a thing to search."""

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

from rules.vocabulary import AccountStatus, SubjectNature

if TYPE_CHECKING:
    from models.disclosure import Record


class PublicFace(Model):
    """One row an account, rewritten with each record."""

    number = fields.CharField(max_length=16, primary_key=True)
    record: fields.ForeignKeyRelation["Record"] = fields.ForeignKeyField(
        "models.Record", "face", on_delete=fields.RESTRICT, db_index=True
    )
    record_id: int
    sequence = fields.BigIntField(unique=True)
    name_folded = fields.CharField(max_length=255, null=True, unique=True)
    category = fields.CharField(max_length=64, db_index=True)
    nature = fields.CharEnumField(SubjectNature, max_length=32, db_index=True)
    status = fields.CharEnumField(AccountStatus, max_length=16)
    division = fields.CharField(max_length=6, null=True, db_index=True)
    province = fields.CharField(max_length=6, null=True)
    uscc = fields.CharField(max_length=18, null=True, db_index=True)
    operator_folded = fields.CharField(max_length=255, null=True, db_index=True)
    operator_verified = fields.BooleanField(default=False)
    registered_at = fields.DatetimeField(db_index=True)
    registered_year = fields.SmallIntField(db_index=True, description="in China")
    markers = fields.CharField(max_length=255, description="types, a space between")

    class Meta:
        table = "public_face"


class FaceMarker(Model):
    """A marker or credentialed field that a face shows."""

    id = fields.IntField(primary_key=True)
    face: fields.ForeignKeyRelation["PublicFace"] = fields.ForeignKeyField(
        "models.PublicFace", "face_markers", db_index=True
    )
    face_id: str
    marker = fields.CharField(max_length=32, null=True, db_index=True)
    credential_field = fields.CharField(max_length=16, null=True, db_index=True)

    class Meta:
        table = "face_marker"


class SearchText(Model):
    """One public text of an account: its name, a former name, its operator, how a name sounds, as
    names are compared, as they are spelled, and as it or what sounds so is written.
    """

    id = fields.IntField(primary_key=True)
    face: fields.ForeignKeyRelation["PublicFace"] = fields.ForeignKeyField(
        "models.PublicFace", "search_texts"
    )
    face_id: str
    source = fields.CharField(max_length=16)
    folded = fields.CharField(max_length=255)
    spelled = fields.CharField(max_length=255)
    written = fields.CharField(max_length=255)

    class Meta:
        table = "search_text"
        unique_together = (("face", "source", "spelled"),)


class SearchGram(Model):
    """What a search text is found by: two neighbours, its beginning, a symbol."""

    id = fields.IntField(primary_key=True)
    gram = fields.CharField(max_length=8)
    text: fields.ForeignKeyRelation["SearchText"] = fields.ForeignKeyField(
        "models.SearchText", "grams", db_index=True
    )
    text_id: int

    class Meta:
        table = "search_gram"
        unique_together = (("gram", "text"),)
