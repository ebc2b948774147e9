"""What a large register would otherwise look through row by row."""

from models.database import dialect, reader
from tests.world import World

# Foreign keys that are the first column of no index, whatever made it.
UNINDEXED = {
    "sqlite": """
SELECT tables.name AS "table", keys."from" AS "column"
FROM sqlite_master AS tables, pragma_foreign_key_list(tables.name) AS keys
WHERE tables.type = 'table' AND NOT EXISTS (
  SELECT 1 FROM pragma_index_list(tables.name) AS indexes, pragma_index_info(indexes.name) AS held
  WHERE held.seqno = 0 AND held.name = keys."from"
)""",
    "postgres": """
SELECT keys.conrelid::regclass::text AS "table", held.attname AS "column"
FROM pg_constraint AS keys
JOIN pg_attribute AS held ON held.attrelid = keys.conrelid AND held.attnum = keys.conkey[1]
WHERE keys.contype = 'f' AND NOT EXISTS (
  SELECT 1 FROM pg_index WHERE indrelid = keys.conrelid AND indkey[0] = held.attnum
)""",
}


async def test_what_belongs_to_a_row_is_found_by_an_index(world: World) -> None:
    found = await reader().execute_query_dict(UNINDEXED[dialect()])
    assert [f"{row['table']}.{row['column']}" for row in found] == []
