"""For which months statistics are asked."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Period:
    """Whole months in China, `2026-01` to `2026-12`, both included."""

    first: str
    last: str

    @classmethod
    def of_year(cls, year: int) -> "Period":
        return cls(f"{year:04}-01", f"{year:04}-12")

    def __contains__(self, month: str) -> bool:
        return self.first <= month <= self.last

    def within(self, whole: "Period") -> "Period | None":
        """What both have, if anything."""
        common = Period(max(self.first, whole.first), min(self.last, whole.last))
        return common if common.first <= common.last else None

    @property
    def months(self) -> list[str]:
        span = range(_ordinal(self.first), _ordinal(self.last) + 1)
        return [f"{month // 12:04}-{month % 12 + 1:02}" for month in span]


def _ordinal(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:]) - 1
