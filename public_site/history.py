"""The versions of an account's public face as a timeline: what changed, in words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from public_site import labels
from public_site.faces import in_words
from public_site.wording import Wording
from resolvers.published import Published
from rules.revelation import changes
from rules.vocabulary import AccountStatus, Level, RecordReason


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One thing that differs from the version before. None on a side where nothing was, or
    nothing that can be said in a line; `gone` tells the two apart.
    """

    what: str
    before: str | None
    after: str | None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class VersionRow:
    version: int
    published_at: datetime
    valid_from: datetime
    reason: RecordReason
    article: str
    changes: tuple[ChangeRow, ...]


def timeline(versions: list[Published], wording: Wording) -> list[VersionRow]:
    """`versions` newest first, each against the one before it."""
    older: list[Published | None] = [*versions[1:], None]
    return [_entry(face, before, wording) for face, before in zip(versions, older, strict=True)]


def _entry(face: Published, before: Published | None, wording: Wording) -> VersionRow:
    reason = face.document["reason"]
    return VersionRow(
        version=face.version,
        published_at=face.published_at,
        valid_from=face.valid_from,
        reason=RecordReason(reason["kind"]),
        article=reason["article"],
        changes=tuple(_changes(before.document, face.document, wording)) if before else (),
    )


def _changes(before: dict[str, Any], after: dict[str, Any], wording: Wording) -> list[ChangeRow]:
    paths = {change.path.split("/")[1] for change in changes(before, after)}
    found = [
        _fact(change.path.split("/")[2], change.before, change.after, wording)
        for change in changes(before, after)
        if change.path.startswith("/facts/")
    ]
    if "markers" in paths:
        found += _markers(before["markers"], after["markers"], wording)
    if "credentials" in paths:
        found.append(ChangeRow(wording.gettext("Credentials"), None, None))
    if "status" in paths:
        found.append(_status(before["status"], after["status"], wording))
    return found


def _fact(name: str, before: Any, after: Any, wording: Wording) -> ChangeRow:
    old, new = (_said(name, entry, wording) for entry in (before, after))
    return ChangeRow(wording.fact(name), old, new, gone=after is None)


def _said(name: str, entry: Any, wording: Wording) -> str | None:
    value = entry.get("value") if entry else None
    if value is None or name == "avatar":
        return None
    level = labels.LEVEL[Level(entry["level"])]
    return f"{in_words(name, value, wording).written} ({wording.gettext(level)})"


def _markers(before: list[Any], after: list[Any], wording: Wording) -> list[ChangeRow]:
    old, new = ([marker["type"] for marker in markers] for markers in (before, after))
    what = wording.gettext("Marker")
    ended = [ChangeRow(what, wording.marker(one), None, True) for one in old if one not in new]
    return ended + [ChangeRow(what, None, wording.marker(one)) for one in new if one not in old]


def _status(before: Any, after: Any, wording: Wording) -> ChangeRow:
    old, new = (
        wording.gettext(labels.STATUS[AccountStatus(status["value"])]) for status in (before, after)
    )
    return ChangeRow(wording.gettext("Status"), old, new)
