"""The versions of an account's public face as a timeline: what changed, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from public_site.disclosure.changed_facts import ChangeRow, fact_rows
from public_site.disclosure.entry_words import status_in_words
from public_site.site import labels
from public_site.site.wording import Wording
from resolvers.disclosure import Published
from rules.disclosure.revelation import changes
from rules.vocabulary import RecordReason


@dataclass(frozen=True, slots=True)
class VersionRow:
    version: int
    published_at: datetime
    valid_from: datetime
    reason: RecordReason
    article: str
    ground: str | None
    changes: tuple[ChangeRow, ...]

    @property
    def holds_from_earlier(self) -> bool:
        """Whether its facts held before it was published, by more than the time it took."""
        return self.published_at - self.valid_from >= timedelta(minutes=1)


def timeline(
    versions: Sequence[Published], wording: Wording, older: Published | None = None
) -> list[VersionRow]:
    """`versions` newest first, each against the one before it; the last against `older`."""
    before = [*versions[1:], older][: len(versions)]
    return [_entry(face, past, wording) for face, past in zip(versions, before, strict=True)]


def _entry(face: Published, before: Published | None, wording: Wording) -> VersionRow:
    reason = face.document["reason"]
    return VersionRow(
        version=face.version,
        published_at=face.published_at,
        valid_from=face.valid_from,
        reason=RecordReason(reason["kind"]),
        article=reason["article"],
        ground=labels.WHY.get(reason.get("ground")),
        changes=tuple(_told(before, face, wording)),
    )


def _told(before: Published | None, face: Published, wording: Wording) -> list[ChangeRow]:
    """What differs from the version before; of the first one the markers that it began with."""
    if before is not None:
        return _changes(before.document, face.document, wording)
    return _markers([], face.document["markers"], wording) if face.version == 1 else []


def _changes(before: dict[str, Any], after: dict[str, Any], wording: Wording) -> list[ChangeRow]:
    differing = changes(before, after)
    paths = {change.path.split("/")[1] for change in differing}
    facts = {
        change.path.split("/")[2]: (change.before, change.after)
        for change in differing
        if change.path.startswith("/facts/") and change.path.count("/") == 2
    }
    rows = fact_rows(facts, wording)
    if "markers" in paths:
        rows += _markers(before["markers"], after["markers"], wording)
    if "credentials" in paths:
        rows.append(ChangeRow(wording.gettext("Credentials"), None, None))
    if "status" in paths:
        rows.append(_status(before["status"], after["status"], wording))
    return rows


def _markers(before: list[Any], after: list[Any], wording: Wording) -> list[ChangeRow]:
    old, new = ([marker["type"] for marker in markers] for markers in (before, after))
    what = wording.gettext("Marker")
    ended = [ChangeRow(what, wording.marker(one), None, True) for one in old if one not in new]
    return ended + [ChangeRow(what, None, wording.marker(one)) for one in new if one not in old]


def _status(before: Any, after: Any, wording: Wording) -> ChangeRow:
    old, new = (status_in_words(status, wording) for status in (before, after))
    return ChangeRow(wording.gettext("Status"), old, new)
