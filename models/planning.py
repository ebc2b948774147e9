"""What SQLite's planner knows of the tables' sizes; PostgreSQL's autovacuum sees to its own."""

from tortoise import connections
from tortoise.transactions import in_transaction

from models.database import WRITER, dialect
from models.record import Record

GROWTH = 1.5  # from the size that was measured on, figures are out of date
ROWS_LOOKED_AT = 1_000  # of each index: some milliseconds, however long it is
KNOWN = "SELECT stat FROM sqlite_stat1 WHERE tbl = 'record' LIMIT 1"
EXISTS = "SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'"


async def measure_tables() -> bool:
    """Measure the tables anew where the register has grown by half; whether it was done.

    Without figures SQLite takes every pair of characters for a rare one, and looks common words
    up in the dearer order.
    """
    if dialect() != "sqlite":
        return False
    newest = await Record.all().order_by("-id").first()
    if newest is None or newest.id < GROWTH * await _known():
        return False
    await connections.get(WRITER).execute_query(f"PRAGMA analysis_limit = {ROWS_LOOKED_AT}")
    async with in_transaction(WRITER) as transaction:
        # Other connections read figures only when the schema changes: a table made anew is that.
        await transaction.execute_query("DROP TABLE IF EXISTS sqlite_stat1")
        await transaction.execute_query("ANALYZE")
    return True


async def _known() -> int:
    """How many records there were when the tables were last measured; 0 for never."""
    writer = connections.get(WRITER)
    if not await writer.execute_query_dict(EXISTS):
        return 0
    rows = await writer.execute_query_dict(KNOWN)
    return int(str(rows[0]["stat"]).split()[0]) if rows else 0
