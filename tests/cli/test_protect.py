"""`gongshi protect`: the list of protected names comes from a file (Art 8)."""

from pathlib import Path

import pytest

from tests.cli.commanding import command
from tests.databases import SqliteDatabases
from tests.world import PNG

HEAD = "name,owner,bearers\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD + "云山日报,云山日报社,91110000MA0000000G\n", "line 2"),
        ("name,owner\n云山日报,云山日报社\n", "columns"),
        (HEAD + "\u200b,x,\n", "NAME_EMPTY"),
    ],
)
def test_what_cannot_be_read_is_named_and_nothing_changes(
    sqlite_databases: SqliteDatabases, tmp_path: Path, text: str, said: str
) -> None:
    file = tmp_path / "names.csv"
    file.write_text(text, encoding="utf-8")
    environment = {"GONGSHI_DATABASE_URL": sqlite_databases.fresh()}
    result = command("protect", str(file), **environment)
    assert result.exit_code != 0
    assert said in result.output


def test_a_picture_that_cannot_be_read_is_named(
    sqlite_databases: SqliteDatabases, tmp_path: Path
) -> None:
    file = tmp_path / "names.csv"
    (tmp_path / "broken.png").write_bytes(PNG[:40])
    file.write_text("name,owner,bearers,picture\n云山日报,,,broken.png\n", encoding="utf-8")
    environment = {"GONGSHI_DATABASE_URL": sqlite_databases.fresh()}
    assert "broken.png: UPLOAD_UNREADABLE" in command("protect", str(file), **environment).output
    (tmp_path / "broken.png").write_bytes(PNG)
    assert "1 names" in command("protect", str(file), **environment).output


def test_a_list_replaces_the_one_before(sqlite_databases: SqliteDatabases, tmp_path: Path) -> None:
    environment = {"GONGSHI_DATABASE_URL": sqlite_databases.fresh()}
    file = tmp_path / "names.csv"
    file.write_text(HEAD + "云山日报,云山日报社,\n青禾广播,,\n", encoding="utf-8")
    assert "2 names" in command("protect", str(file), **environment).output
    assert "2 names" in command("protect", str(file), **environment).output
