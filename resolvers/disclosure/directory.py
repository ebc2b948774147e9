"""Art 9(2): 方便社会监督查询, every public account in the order of numbers, for search engines."""

from dataclasses import dataclass
from datetime import datetime

from models import PublicFace
from models.database import reader
from rules.numbers import FIRST, account_number

SPAN = 5_000  # numbers in one stretch, whether or not each was given


@dataclass(frozen=True, slots=True)
class Listed:
    """A public account and when its newest version was published."""

    number: str
    published_at: datetime


async def stretches() -> int:
    """How many stretches of SPAN numbers there are accounts in, or before accounts."""
    last = await PublicFace.all().order_by("-number").using_db(reader()).first()
    return 0 if last is None else (_serial(last.number) - 1) // SPAN + 1


async def stretch(place: int) -> list[Listed]:
    """The accounts of one stretch, counted from 1, but those whose name was withdrawn: whoever had
    it withdrawn does not want it to be sought.
    """
    first, last = (place - 1) * SPAN + 1, place * SPAN
    rows = (
        await PublicFace.filter(
            number__gte=account_number(first),
            number__lte=account_number(last),
            name_folded__isnull=False,
        )
        .order_by("number")
        .using_db(reader())
        .values_list("number", "record__published_at")
    )
    return [Listed(str(number), published_at) for number, published_at in rows]


def _serial(number: str) -> int:
    return int(number[1:-1]) - FIRST
