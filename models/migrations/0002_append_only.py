"""Records, events and audit entries are append-only, and the database itself says so."""

from typing import Any

from tortoise import migrations
from tortoise.migrations import operations as ops

APPEND_ONLY = ("record", "event", "audit_entry")

SQLITE_TRIGGER = """
CREATE TRIGGER {table}_refuses_{verb} BEFORE {verb} ON "{table}"
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
POSTGRES_FUNCTION = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23001'; END $$
"""
POSTGRES_TRIGGER = """
CREATE TRIGGER {table}_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


async def protect(apps: Any, editor: Any) -> None:
    client = editor.client
    if client.capabilities.dialect == "sqlite":
        for table in APPEND_ONLY:
            for verb in ("UPDATE", "DELETE"):
                await client.execute_query(SQLITE_TRIGGER.format(table=table, verb=verb))
    else:
        await client.execute_query(POSTGRES_FUNCTION)
        for table in APPEND_ONLY:
            await client.execute_query(POSTGRES_TRIGGER.format(table=table))
    for name in ("record", "pictures", "measured"):
        await client.execute_query(f"INSERT INTO \"sequence\" (name, value) VALUES ('{name}', 0)")


async def unprotect(apps: Any, editor: Any) -> None:
    client = editor.client
    await client.execute_query('DELETE FROM "sequence"')
    for table in APPEND_ONLY:
        if client.capabilities.dialect == "sqlite":
            for verb in ("UPDATE", "DELETE"):
                await client.execute_query(f"DROP TRIGGER {table}_refuses_{verb}")
        else:
            await client.execute_query(f'DROP TRIGGER {table}_refuses_change ON "{table}"')
    if client.capabilities.dialect != "sqlite":
        await client.execute_query("DROP FUNCTION refuse_change()")


class Migration(migrations.Migration):
    dependencies = [("models", "0001_initial")]

    operations = [ops.RunPython(protect, reverse_code=unprotect)]
