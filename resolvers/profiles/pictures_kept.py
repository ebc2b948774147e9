"""What one process compared lately: which pictures one was laid over, and how they lay."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from resolvers.runtime.memory import Kept
from rules.profiles.picture_likeness import Laid


@dataclass(frozen=True, slots=True)
class Compared:
    """What one picture was laid over, each by its `ref`. Nothing of a picture is in it."""

    over: Mapping[str, Laid | None] = field(default_factory=dict)

    @property
    def alike(self) -> dict[str, Laid]:
        return {ref: found for ref, found in self.over.items() if found and found.is_same}


class KeptComparisons(Kept[bytes, Compared]):
    """The latest comparisons of one register in one process, by the hash of the picture; their
    version is how many changes had been made to what is guarded.
    """

    most = 500
