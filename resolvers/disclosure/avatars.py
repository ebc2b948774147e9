"""Art 9(2): the picture that an account shows, to everyone with the face that it belongs to."""

from typing import NamedTuple

from models import Upload
from models.database import reader
from resolvers.disclosure.record import published
from resolvers.runtime import Register
from resolvers.uploads import vault
from rules import numbers
from rules.numbers import NumberVerdict
from rules.vocabulary import UploadState


class Avatar(NamedTuple):
    data: bytes
    content_type: str


async def avatar_of(register: Register, number: str) -> Avatar | None:
    """Art 9(2): the picture that an account's published face shows, and no other."""
    if numbers.check(number) is not NumberVerdict.WELL_FORMED:
        return None
    number = numbers.compact(number)
    face = await published(number, using=reader())
    shown = face.fact("avatar") if face else None
    if shown is None:
        return None
    upload = await Upload.filter(
        avatar_of__number=number, sha256=shown, state=UploadState.ATTACHED
    ).first()
    if upload is None:
        return None
    data = await vault.get(register, upload)
    return Avatar(data, str(upload.content_type))
