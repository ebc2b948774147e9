"""The commands say what stands in their way, and what helps."""

import base64
import json
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from joserfc.jwk import OKPKey

from settings import TRIAL_PLATFORM, TRIAL_RULES
from tests.cli.commanding import command
from tests.databases import SqliteDatabases


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {"GONGSHI_DATA_FOLDER": str(tmp_path), "GONGSHI_PORT": "18917"}


@pytest.fixture
def production(environment: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """An environment that says everything production asks for, but for its keys."""
    platform = tmp_path / "platform.toml"
    shutil.copy(TRIAL_PLATFORM, platform)
    shutil.copytree(TRIAL_RULES, tmp_path / TRIAL_RULES.name)
    return {
        **environment,
        "GONGSHI_PRODUCTION": "1",
        "GONGSHI_NAME": "register.yunshan.example",
        "GONGSHI_BASE_URL": "https://register.yunshan.example",
        "GONGSHI_PLATFORM_FILE": str(platform),
        "GONGSHI_SMS_URL": "https://sms.yunshan.example",
        "GONGSHI_IDENTITY_URL": "https://identity.yunshan.example",
        "GONGSHI_ORGANISATIONS_URL": "https://organisations.yunshan.example",
        "GONGSHI_SMTP_URL": "smtps://mail.yunshan.example",
        "GONGSHI_MAIL_FROM": "register@yunshan.example",
    }


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening.getsockname()[1]


def refusal(arguments: list[str], environment: dict[str, str]) -> str:
    result = command(*arguments, **environment)
    assert result.exit_code == 1, result.output
    return result.output


def test_a_port_that_is_taken_is_named_with_another(
    environment: dict[str, str], taken: int
) -> None:
    said = refusal(["serve", "--port", str(taken)], environment)

    assert f"Port {taken} is taken" in said
    assert f"PORT={taken + 1}" in said


@pytest.mark.parametrize("name", ["serve", "demo", "hello"])
def test_a_missing_database_asks_for_migrate_and_is_not_made(
    name: str, environment: dict[str, str], tmp_path: Path
) -> None:
    assert "gongshi migrate" in refusal([name], environment)
    assert not list(tmp_path.glob("*.sqlite"))


def test_a_database_without_tables_asks_for_migrate(
    environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "gongshi.sqlite").touch()

    assert "not of this version" in refusal(["serve"], environment)


@pytest.mark.parametrize("name", ["serve", "hello", "migrate"])
def test_a_file_that_cannot_be_read_is_not_taken_for_an_old_one(
    name: str, environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "gongshi.sqlite").mkdir()
    said = refusal([name], environment)

    assert "cannot be read" in said
    assert "version" not in said


def test_who_only_looks_leaves_nothing_beside_the_file(environment: dict[str, str]) -> None:
    for name in ("migrate", "hello"):
        assert command(name, **environment).exit_code == 0

    folder = Path(environment["GONGSHI_DATA_FOLDER"])
    assert [file.name for file in folder.glob("gongshi*")] == ["gongshi.sqlite"]


def test_a_database_that_does_not_answer_is_not_taken_for_an_old_one(
    environment: dict[str, str],
) -> None:
    environment["GONGSHI_DATABASE_URL"] = "postgresql://someone:secret@127.0.0.1:1/register"
    said = refusal(["serve"], environment)

    assert "cannot be reached" in said
    assert "secret" not in said


def test_production_says_everything_that_is_missing_at_once(environment: dict[str, str]) -> None:
    said = refusal(["serve"], {**environment, "GONGSHI_PRODUCTION": "1"})

    for name in (
        "NAME",
        "BASE_URL",
        "PLATFORM_FILE",
        "SMS_URL",
        "IDENTITY_URL",
        "ORGANISATIONS_URL",
        "SMTP_URL",
    ):
        assert f"GONGSHI_{name}: " in said


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("version = [", "platform.toml: "),
        ('colour = "red"\n', "colour"),
        ('[[rules]]\nkind = "NOTHING"\n', "rules: NOTHING: `title_zh` is missing"),
    ],
)
def test_a_platform_file_that_describes_no_platform_is_told_before_anything_is_served(
    environment: dict[str, str], tmp_path: Path, change: str, told: str
) -> None:
    platform = tmp_path / "platform.toml"
    trial = TRIAL_PLATFORM.read_text("utf-8").partition("[[rules]]")[0]
    platform.write_text(trial + change, "utf-8")
    said = refusal(["serve"], {**environment, "GONGSHI_PLATFORM_FILE": str(platform)})
    gone = refusal(["serve"], {**environment, "GONGSHI_PLATFORM_FILE": f"{platform}x"})

    assert told in said
    assert "No such file" in gone


def test_production_without_keys_says_which(production: dict[str, str]) -> None:
    said = refusal(["serve"], production)

    assert "GONGSHI_DATA_KEYS" in said


def test_production_refuses_the_demo(production: dict[str, str]) -> None:
    assert "never goes into a register in production" in refusal(["demo"], production)


def test_production_prints_no_tokens(
    production: dict[str, str], sqlite_databases: SqliteDatabases
) -> None:
    key = base64.b64encode(bytes(range(32))).decode()
    finished = {
        **production,
        "GONGSHI_DATABASE_URL": sqlite_databases.fresh(),
        "GONGSHI_DATA_KEYS": f"1:{key}",
        "GONGSHI_LOOKUP_KEY": key,
        "GONGSHI_TOKEN_KEY": json.dumps(OKPKey.generate_key("Ed25519").as_dict(private=True)),
    }
    result = command("hello", **finished)

    assert result.exit_code == 0, result.output
    assert "/zh/" in result.output
    assert "=ey" not in result.output


def test_a_wrong_setting_is_named(environment: dict[str, str]) -> None:
    assert "GONGSHI_PORT" in refusal(["migrate"], {**environment, "GONGSHI_PORT": "many"})


def test_a_role_that_does_not_exist_is_answered_with_those_that_do() -> None:
    result = command("token", "--role", "KING", "--subject", "x")

    assert result.exit_code == 2
    assert "reviewer" in result.output.lower()
