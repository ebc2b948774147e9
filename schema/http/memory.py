"""What was accepted before, within bounds.

A text is kept the second time it comes: what is sent once cannot push out what is sent often.
"""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

Kept = TypeVar("Kept")

KEPT = 500
SEEN = 5_000
ROOM = 500_000


class Memory(Generic[Kept]):
    """`room` is for the sizes together: a syntax tree takes up to 200 bytes for a character."""

    def __init__(self, kept: int = KEPT, seen: int = SEEN, room: int = ROOM) -> None:
        self._most_kept = kept
        self._most_seen = seen
        self._room = room
        self._kept: OrderedDict[Hashable, tuple[Kept, int]] = OrderedDict()
        self._seen: OrderedDict[int, None] = OrderedDict()

    def get(self, key: Hashable) -> Kept | None:
        if key not in self._kept:
            return None
        self._kept.move_to_end(key)
        return self._kept[key][0]

    def keep(self, key: Hashable, value: Kept, size: int = 1) -> None:
        if hash(key) in self._seen:
            del self._seen[hash(key)]
            self._add(key, value, size)
        else:
            self._seen[hash(key)] = None
            if len(self._seen) > self._most_seen:
                self._seen.popitem(last=False)

    def __contains__(self, key: Hashable) -> bool:
        return key in self._kept

    def _add(self, key: Hashable, value: Kept, size: int) -> None:
        self._kept[key] = (value, size)
        self._room -= size
        while self._room < 0 or len(self._kept) > self._most_kept:
            _, (_, freed) = self._kept.popitem(last=False)
            self._room += freed
