"""What a command does not need it does not load: that is what makes it answer at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.databases import SqliteDatabases

WEB = {"app", "strawberry", "starlette", "jinja2", "uvicorn"}
STORES = {"tortoise", "models", "obstore"}
NETWORK = {"httpx", "asyncpg"}
LARGE = {"PIL", "babel", "fontTools", "opencc", "pypinyin", "typst"}
NOTHING = WEB | STORES | NETWORK | LARGE

NEEDLESS = {
    "--help": NOTHING,
    "token --role reviewer --subject somebody": NOTHING,
    "hello": NOTHING,
    "migrate": NOTHING,
    "schema": NOTHING,
}
TYPED = """
import sys
from cli import main
try:
    main()
except SystemExit as ended:
    assert not ended.code, ended.code
print("loaded:", *sys.modules)
"""
CREATED = """
import sys
from cli.serving import application
from rules.text import syllables
application()
assert not syllables._phrases.cache_info().currsize
assert not syllables._characters.cache_info().currsize
print("loaded:", *sys.modules)
"""


@pytest.fixture
def environment(tmp_path: Path, sqlite_databases: SqliteDatabases) -> dict[str, str]:
    return {
        **os.environ,
        "GONGSHI_DATABASE_URL": sqlite_databases.fresh(),
        "GONGSHI_DATA_FOLDER": str(tmp_path),
    }


def loaded(program: str, arguments: list[str], environment: dict[str, str]) -> set[str]:
    """The modules that a process of its own has loaded when it is done."""
    ran = subprocess.run(  # noqa: S603 # our own program
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert ran.returncode == 0, ran.stderr
    return set(ran.stdout.rpartition("loaded:")[2].split())


@pytest.mark.parametrize("typed", NEEDLESS)
def test_a_command_loads_nothing_that_it_does_not_need(
    typed: str, environment: dict[str, str]
) -> None:
    assert loaded(TYPED, typed.split(), environment) & NEEDLESS[typed] == set()


def test_a_register_is_served_before_fonts_and_phrases_are_loaded(
    environment: dict[str, str],
) -> None:
    assert loaded(CREATED, [], environment) & {"fontTools", "pypinyin", "typst"} == set()
