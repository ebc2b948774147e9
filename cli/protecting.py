"""Reading a list of protected names: CSV with the columns name, owner, bearers, and picture if
pictures are protected too: files beside the list.
"""

import asyncio
import csv
from pathlib import Path

from app import register_of
from cli.trouble import Trouble
from gateways.files.inspection import FileRefused, inspect
from models import database
from resolvers.profiles import protected_list
from resolvers.profiles.protected_list import Protected
from rules.identity import documents
from rules.names import names
from rules.text import folding
from rules.vocabulary import UploadKind
from settings import Settings

COLUMNS, PICTURE = {"name", "owner", "bearers"}, "picture"


def protect(settings: Settings, file: Path) -> int:
    """Make the names of `file` the whole list. Returns how many; Trouble names the wrong line."""
    return asyncio.run(_replace(settings, _read(file)))


async def _replace(settings: Settings, listed: list[Protected]) -> int:
    register = register_of(settings)
    await database.connect(settings.database)
    try:
        return await protected_list.replace(register, listed, register.clock.now())
    finally:
        await database.disconnect()


def _read(file: Path) -> list[Protected]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as text:
            rows = csv.DictReader(text)
            if set(rows.fieldnames or ()) - {PICTURE} != COLUMNS:
                raise Trouble(f"{file}: the first line names the columns name, owner, bearers.")
            return [_protected(file, at, row) for at, row in enumerate(rows, 2)]
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble(f"{file}: {error}") from error


def _protected(file: Path, line: int, row: dict[str, str | None]) -> Protected:
    name = folding.display(row["name"] or "")
    codes = tuple(documents.compact(code) for code in (row["bearers"] or "").split())
    wrong = [o.code for o in names.objections(name, ("name",))]
    wrong += [o.code for code in codes for o in documents.uscc_objections(code, ("bearers",))]
    if wrong:
        raise Trouble(f"{file}, line {line}: {', '.join(wrong)}")
    thumbnail = _thumbnail(file, line, row.get(PICTURE) or "")
    return Protected(name, (row["owner"] or "").strip()[:255], codes, thumbnail)


def _thumbnail(file: Path, line: int, picture: str) -> bytes | None:
    """The picture of this name, looked at as an uploaded avatar is."""
    if not picture:
        return None
    try:
        return inspect((file.parent / picture).read_bytes(), UploadKind.AVATAR).thumbnail
    except FileRefused as refusal:
        raise Trouble(f"{file}, line {line}: {picture}: {refusal.code}") from refusal
