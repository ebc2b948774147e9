"""Which two characters of a text narrow a search most."""

from models.database import reader

MOST_COMPARED = 16  # pairs of a long text that are looked at
COMMON = 1_000  # entries of a pair from which on it is no longer counted

COUNTED = """
WITH wanted(gram) AS (VALUES {places})
SELECT gram, (
  SELECT count(*) FROM (
    SELECT 1 FROM search_gram WHERE search_gram.gram = wanted.gram LIMIT {common}
  ) AS few
) AS found
FROM wanted ORDER BY found, gram
"""


async def rarest(pairs: set[str]) -> str | None:
    """The pair that the fewest texts have; None where some pair has none."""
    gram, found = (await _counted(pairs))[0]
    return gram if found else None


async def rare(pairs: set[str]) -> list[str]:
    """Those of the pairs that some texts have and not too many, the rarest first."""
    return [gram for gram, found in await _counted(pairs) if 0 < found < COMMON]


async def _counted(pairs: set[str]) -> list[tuple[str, int]]:
    compared = _spread(sorted(pairs))
    rows = await reader().execute_query_dict(_sql(len(compared)), compared)
    return [(str(row["gram"]), int(row["found"])) for row in rows]


def _sql(count: int) -> str:
    numbered = reader().capabilities.dialect == "postgres"
    places = (f"(${at})" if numbered else "(?)" for at in range(1, count + 1))
    return COUNTED.format(places=", ".join(places), common=COMMON)


def _spread(pairs: list[str]) -> list[str]:
    step = -(-len(pairs) // MOST_COMPARED)
    return pairs[::step]
