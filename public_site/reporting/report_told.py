"""What a report form says, in a few bytes: by them two sendings of one form are told apart."""

import hashlib

import orjson
from starlette.datastructures import UploadFile

from public_site.reporting.form import Filled

PIECE = 64 * 1024


def words_of(filled: Filled) -> bytes:
    """What was typed and chosen. With the form's key in it, so that nobody who reads the digest
    can try out words.
    """
    told = [filled.once, filled.registered, filled.account, filled.shown, filled.reason]
    return hashlib.sha256(orjson.dumps([*told, filled.statement, filled.contact])).digest()


async def files_of(filled: Filled) -> frozenset[str]:
    """What the files hold. On a second sending a browser may find them empty or not at all."""
    return frozenset([await _content(file) for file in filled.files if file.size])


async def _content(file: UploadFile) -> str:
    content = hashlib.sha256()
    while piece := await file.read(PIECE):
        content.update(piece)
    await file.seek(0)
    return content.hexdigest()
