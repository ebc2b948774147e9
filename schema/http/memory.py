"""What was accepted before, within bounds.

A text is kept the second time it comes: what is sent once cannot push out what is sent often.
"""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Kept = TypeVar("Kept")

KEPT = 500
SEEN = 5_000


class Memory(Generic[Kept]):
    def __init__(self, kept: int = KEPT, seen: int = SEEN) -> None:
        self._most_kept = kept
        self._most_seen = seen
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()
        self._seen: OrderedDict[int, None] = OrderedDict()

    def get(self, key: Hashable) -> Kept | None:
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def keep(self, key: Hashable, value: Kept) -> None:
        if self._seen.pop(hash(key), self) is self:
            _add(self._seen, hash(key), None, self._most_seen)
        else:
            _add(self._kept, key, value, self._most_kept)

    def __contains__(self, key: Hashable) -> bool:
        return key in self._kept


Key = TypeVar("Key")
Value = TypeVar("Value")


def _add(entries: OrderedDict[Key, Value], key: Key, value: Value, most: int) -> None:
    entries[key] = value
    if len(entries) > most:
        entries.popitem(last=False)
