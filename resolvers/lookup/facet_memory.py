"""Counts of found accounts, kept for as long as nothing is published."""

from dataclasses import replace

from models import PublicFace
from models.database import reader
from resolvers.lookup.facets import Facets, facets
from resolvers.lookup.filters import Filter
from resolvers.runtime import Kept


class KeptFacets(Kept[Filter, Facets]):
    """What was counted lately in one process, by what was asked, with the newest publication
    beforehand: everything that is counted changes with a publication only.
    """

    most = 256

    async def of(self, wanted: Filter) -> Facets:
        sequence, asked = await _newest(), replace(wanted, matching=None)
        version, counted = self.get(asked) or (None, None)
        if counted is None or version != sequence:
            counted = await facets(wanted)
        self.keep(asked, sequence, counted)
        return counted


async def _newest() -> int:
    """The newest publication among the faces that are counted."""
    newest = PublicFace.all().order_by("-sequence").using_db(reader()).limit(1)
    rows = await newest.values_list("sequence", flat=True)
    return int(str(rows[0])) if rows else 0
