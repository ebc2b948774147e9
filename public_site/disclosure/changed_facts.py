"""What changed of the facts from one version to the next, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from public_site.disclosure.face import in_words
from public_site.site import labels
from public_site.site.wording import Wording
from rules.disclosure.publicity import FACTS
from rules.vocabulary import Level


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One thing that differs from the version before. None on a side where nothing was, or
    nothing that can be said in a line; `gone` tells the two apart. `again` is the day on which it
    was found to be as before, where nothing else changed of it.
    """

    what: str
    before: str | None
    after: str | None
    gone: bool = False
    again: date | None = None


def fact_rows(differing: Mapping[str, tuple[Any, Any]], wording: Wording) -> list[ChangeRow]:
    """Rows in the policy's order, from each fact's entries before and after. What was only seen
    again comes last, in one row a day.
    """
    names = [name for name in FACTS if name in differing]
    same = [name for name in names if _is_same(*differing[name])]
    rows = [_row(name, *differing[name], wording) for name in names if name not in same]
    return rows + _again({name: differing[name][1]["on"] for name in same}, wording)


def _again(days: Mapping[str, str], wording: Wording) -> list[ChangeRow]:
    return [
        ChangeRow(
            wording.gettext(", ").join(wording.fact(name) for name in days if days[name] == day),
            None,
            None,
            again=date.fromisoformat(day),
        )
        for day in sorted(set(days.values()))
    ]


def _row(name: str, before: Any, after: Any, wording: Wording) -> ChangeRow:
    if _has_same_value(before, after):  # what changed is how far it was gone after
        return ChangeRow(wording.fact(name), _level(before, wording), _level(after, wording))
    levelled = not (before and after) or before["level"] != after["level"]
    old, new = (_said(name, entry, levelled, wording) for entry in (before, after))
    return ChangeRow(wording.fact(name), old, new, gone=after is None)


def _is_same(before: Any, after: Any) -> bool:
    return _has_same_value(before, after) and bool(before["level"] == after["level"])


def _has_same_value(before: Any, after: Any) -> bool:
    """Whether both show the same; what is withdrawn shows nothing."""
    if not (before and after):
        return False
    return after.get("value") is not None and bool(before.get("value") == after["value"])


def _said(name: str, entry: Any, levelled: bool, wording: Wording) -> str | None:
    """A value in words, with its level where that is part of what changed."""
    value = entry.get("value") if entry else None
    if value is None or name == "avatar":
        return None
    written = in_words(name, value, wording).written
    return f"{written} ({_level(entry, wording)})" if levelled else written


def _level(entry: Any, wording: Wording) -> str:
    return wording.gettext(labels.LEVEL[Level(entry["level"])])
