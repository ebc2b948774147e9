"""What SQLite's planner knows of the tables' sizes; PostgreSQL's autovacuum sees to its own."""

from tortoise import connections
from tortoise.transactions import in_transaction

from models.database.connections import WRITER, dialect
from models.disclosure import Record, Sequence

GROWTH = 1.5  # from the size that was measured on, figures are out of date
ROWS_LOOKED_AT = 1_000  # of each index: some milliseconds, however long it is


async def measure_tables() -> bool:
    """Measure the tables anew where the register has grown by half; whether it was done.

    Without figures SQLite takes every pair of characters for a rare one, and looks common words
    up in the dearer order.
    """
    if dialect() != "sqlite":
        return False
    measured, newest = Sequence.filter(name="measured"), await _newest()
    if newest < max(1, GROWTH * (await measured.get()).value):
        return False
    await connections.get(WRITER).execute_query(f"PRAGMA analysis_limit = {ROWS_LOOKED_AT}")
    async with in_transaction(WRITER) as transaction:
        # Other connections read figures only when the schema changes: a table made anew is that.
        await transaction.execute_query("DROP TABLE IF EXISTS sqlite_stat1")
        await transaction.execute_query("ANALYZE")
        # Kept apart: what ANALYZE writes of a large table is an estimate, often far too low.
        await measured.using_db(transaction).update(value=newest)
    return True


async def _newest() -> int:
    """The id of the newest record: how many there are, as none is ever removed."""
    row = await Record.all().order_by("-id").first()
    return row.id if row is not None else 0
