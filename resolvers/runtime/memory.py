"""What one process remembers for one register, until the process ends.

A register knows none of the classes whose instances it remembers: each capability has its own.
"""

from collections import OrderedDict
from typing import ClassVar, Generic, TypeVar

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


class Memory:
    """One instance of each class that somebody asked for."""

    def __init__(self) -> None:
        self._made: dict[type[object], object] = {}

    def of(self, kind: type[T]) -> T:
        """The one instance of `kind`, made when it is first asked for."""
        made = self._made.get(kind)
        if not isinstance(made, kind):
            made = self._made[kind] = kind()
        return made


class Kept(Generic[K, V]):
    """Values by key, each with the version of what it was made of; `most` at most, of which the one
    that was kept longest ago goes first.
    """

    most: ClassVar[int]

    def __init__(self) -> None:
        self._kept: OrderedDict[K, tuple[int, V]] = OrderedDict()

    def get(self, key: K) -> tuple[int, V] | None:
        """The version and the value that were kept last."""
        return self._kept.get(key)

    def keep(self, key: K, version: int, value: V) -> None:
        """Keep `value` in place of an older one, and as the newest of all."""
        self._kept[key] = version, value
        self._kept.move_to_end(key)
        if len(self._kept) > self.most:
            self._kept.popitem(last=False)
