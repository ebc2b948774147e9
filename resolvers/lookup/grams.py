"""Which two characters of a text narrow a search most."""

from collections.abc import Collection, Iterable

from models.database import reader
from rules.text.folding import neighbours

MOST_COMPARED = 16  # pairs of a long text that are looked at
NARROW = 250  # entries of a pair that narrow enough: which has fewer still is not asked
COMMON = 1_000  # entries of a pair from which on it says little about a text

COUNTED = """
WITH wanted(gram) AS (VALUES {places})
SELECT gram, (
  SELECT count(*) FROM (
    SELECT 1 FROM search_gram WHERE search_gram.gram = wanted.gram LIMIT {most}
  ) AS few
) AS found
FROM wanted ORDER BY found, gram
"""


async def rarest(forms: Iterable[str]) -> dict[str, str | None]:
    """For each form a pair that few texts have; None where no text can hold the form."""
    pairs = {form: _spread(sorted(neighbours(form))) for form in forms}
    texts = dict(await _counted({pair for few in pairs.values() for pair in few}, NARROW))
    least = {form: min(few, key=lambda pair: (texts[pair], pair)) for form, few in pairs.items()}
    return {form: pair if texts[pair] else None for form, pair in least.items()}


async def rare(pairs: set[str]) -> list[str]:
    """Those of the pairs that some texts have and not too many, the rarest first."""
    counted = await _counted(_spread(sorted(pairs)), COMMON)
    return [gram for gram, found in counted if 0 < found < COMMON]


async def _counted(pairs: Collection[str], most: int) -> list[tuple[str, int]]:
    if not pairs:
        return []
    rows = await reader().execute_query_dict(_sql(len(pairs), most), list(pairs))
    return [(str(row["gram"]), int(row["found"])) for row in rows]


def _sql(count: int, most: int) -> str:
    numbered = reader().capabilities.dialect == "postgres"
    places = (f"(${at})" if numbered else "(?)" for at in range(1, count + 1))
    return COUNTED.format(places=", ".join(places), most=most)


def _spread(pairs: list[str]) -> list[str]:
    step = -(-len(pairs) // MOST_COMPARED)
    return pairs[::step]
