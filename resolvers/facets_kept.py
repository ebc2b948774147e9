"""Counts of found accounts, kept for as long as nothing is published."""

from collections import OrderedDict
from dataclasses import replace

from models import PublicFace
from models.database import reader
from resolvers.facets import Facets, facets
from resolvers.filters import Filter

MOST_KEPT = 256


class KeptFacets:
    """What was counted lately in one process, by what was asked, with the newest publication
    beforehand: everything that is counted changes with a publication only.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[Filter, tuple[int, Facets]] = OrderedDict()

    async def of(self, wanted: Filter) -> Facets:
        sequence, asked = await _newest(), replace(wanted, matching=None)
        kept = self._kept.get(asked)
        if kept is None or kept[0] != sequence:
            kept = sequence, await facets(wanted)
        self._kept[asked] = kept
        self._kept.move_to_end(asked)
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return kept[1]


async def _newest() -> int:
    """The newest publication among the faces that are counted."""
    newest = PublicFace.all().order_by("-sequence").using_db(reader()).limit(1)
    rows = await newest.values_list("sequence", flat=True)
    return int(str(rows[0])) if rows else 0
