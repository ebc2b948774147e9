"""Which two characters of a text narrow a search most."""

from models.database import reader

MOST_COMPARED = 16  # pairs of a long text that are looked at
COMMON = 1_000  # entries of a pair from which on it is no longer counted

RAREST = """
WITH wanted(gram) AS (VALUES {places})
SELECT gram, (
  SELECT count(*) FROM (
    SELECT 1 FROM search_gram WHERE search_gram.gram = wanted.gram LIMIT {common}
  ) AS few
) AS found
FROM wanted ORDER BY found, gram LIMIT 1
"""


async def rarest(pairs: set[str]) -> str | None:
    """The pair that the fewest texts have; None where some pair has none."""
    compared = _spread(sorted(pairs))
    rows = await reader().execute_query_dict(_sql(len(compared)), compared)
    return str(rows[0]["gram"]) if rows[0]["found"] else None


def _sql(count: int) -> str:
    numbered = reader().capabilities.dialect == "postgres"
    places = (f"(${at})" if numbered else "(?)" for at in range(1, count + 1))
    return RAREST.format(places=", ".join(places), common=COMMON)


def _spread(pairs: list[str]) -> list[str]:
    step = -(-len(pairs) // MOST_COMPARED)
    return pairs[::step]
