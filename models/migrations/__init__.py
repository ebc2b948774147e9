"""The database's history, oldest first, the same for SQLite and PostgreSQL."""
