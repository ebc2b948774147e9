"""Two versions of an account, entry by entry: what is the same, what differs and how."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from public_site.disclosure.entries import CREDENTIAL, MARKER, STATUS, Entry, entries_of
from public_site.disclosure.entry_words import absence_of, label_of, text_of
from public_site.disclosure.text_difference import Segment, difference
from public_site.site.wording import Wording
from resolvers.disclosure import Published
from rules.disclosure.publicity import FACTS
from rules.vocabulary import Level

CODED = frozenset({"category", "subjectNature", STATUS})  # words of ours: replaced whole


class Verdict(StrEnum):
    """How one thing fared from the left version to the right one."""

    SAME = "SAME"
    AGAIN = "AGAIN"  # the same, seen on another day
    LEVEL = "LEVEL"  # the same, gone after more or less far
    CHANGED = "CHANGED"
    ADDED = "ADDED"
    REMOVED = "REMOVED"


@dataclass(frozen=True, slots=True)
class Side:
    """One thing in one version: its text, how far it was gone after, or why it is not shown."""

    text: tuple[Segment, ...]
    level: Level | None
    on: date | None
    absence: str | None


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing in two versions; None on a side where nothing is said of it."""

    name: str
    label: str
    verdict: Verdict
    left: Side | None
    right: Side | None

    @property
    def level_differs(self) -> bool:
        return self._differs("level")

    @property
    def day_differs(self) -> bool:
        return self._differs("on")

    def _differs(self, name: str) -> bool:
        both = self.left is not None and self.right is not None
        return both and getattr(self.left, name) != getattr(self.right, name)


def compare(before: Published, after: Published, wording: Wording) -> list[Pair]:
    """Everything that either version says, in the order of a page."""
    old, new = _keyed(before), _keyed(after)
    keys = sorted(old.keys() | new.keys(), key=_place)
    sides = ((old.get(key), new.get(key)) for key in keys)
    return [_pair(one, other, wording) for one, other in sides if _is_telling(one, other)]


Key = tuple[str, ...]


def _keyed(face: Published) -> dict[Key, Entry]:
    """By what an entry is about: the places of markers and credentials move between versions."""
    keyed: dict[Key, Entry] = {}
    met: Counter[Key] = Counter()
    for entry in entries_of(face):
        key = _key(entry)
        met[key] += 1
        keyed[(*key, str(met[key]))] = entry
    return keyed


def _key(entry: Entry) -> Key:
    if entry.name == MARKER:
        return (MARKER, entry.value)
    if entry.name == CREDENTIAL and entry.value:
        credential = entry.value
        return (CREDENTIAL, credential["field"], credential["kind"], credential.get("title", ""))
    return (entry.name, entry.path)


def _is_telling(old: Entry | None, new: Entry | None) -> bool:
    """What one version withholds and the other does not mention was seen in neither."""
    entry = old or new
    if entry is None:
        return False
    return bool(old and new) or entry.value is not None or bool(entry.withdrawn)


def _place(key: Key) -> tuple[int, Key]:
    order = (*FACTS, CREDENTIAL, MARKER, STATUS)
    return order.index(key[0]), key


def _pair(old: Entry | None, new: Entry | None, wording: Wording) -> Pair:
    entry = new or old
    if entry is None:
        raise ValueError("a pair has a side at least")
    texts = [text_of(side, wording) or "" if side else "" for side in (old, new)]
    compared = all(texts) and (entry.name not in CODED or texts[0] == texts[1])
    left, right = difference(*texts) if compared else ([Segment(text, True)] for text in texts)
    return Pair(
        name=entry.name,
        label=label_of(entry, wording),
        verdict=_verdict(old, new),
        left=_side(old, left, wording),
        right=_side(new, right, wording),
    )


def _side(entry: Entry | None, text: list[Segment], wording: Wording) -> Side | None:
    if entry is None:
        return None
    shown = tuple(part for part in text if part.text)
    return Side(shown, entry.level, entry.on, absence_of(entry, wording))


def _verdict(old: Entry | None, new: Entry | None) -> Verdict:
    was, is_ = (entry is not None and entry.value is not None for entry in (old, new))
    if was and not is_:
        return Verdict.REMOVED
    if is_ and not was:
        return Verdict.ADDED
    if _said(old) == _said(new):
        return Verdict.SAME
    # A marker has no level: another day means that it ended in between.
    if not (old and new and old.level and new.level) or _shown(old) != _shown(new):
        return Verdict.CHANGED
    return Verdict.AGAIN if old.level == new.level else Verdict.LEVEL


def _said(entry: Entry | None) -> tuple[object, ...]:
    return (*_shown(entry), entry.level, entry.on) if entry else ()


def _shown(entry: Entry) -> tuple[object, ...]:
    return entry.value, entry.withheld, entry.withdrawn
