"""What one process compared lately: which pictures one was laid over, and how they lay."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field

from rules.pictures.likeness import Laid

MOST_KEPT = 500


@dataclass(frozen=True, slots=True)
class Compared:
    """What one picture was laid over, each by its `ref`, when `changes` changes had been made to
    what is guarded. Nothing of a picture is in it.
    """

    changes: int = -1
    over: Mapping[str, Laid | None] = field(default_factory=dict)

    @property
    def alike(self) -> dict[str, Laid]:
        return {ref: found for ref, found in self.over.items() if found and found.is_same}


class KeptComparisons:
    """The latest comparisons of one register in one process, by the hash of the picture."""

    def __init__(self) -> None:
        self._kept: OrderedDict[bytes, Compared] = OrderedDict()

    def of(self, digest: bytes) -> Compared:
        return self._kept.get(digest, Compared())

    def keep(self, digest: bytes, compared: Compared) -> None:
        self._kept[digest] = compared
        self._kept.move_to_end(digest)
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
