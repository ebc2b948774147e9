"""What stands in a command's way, said in one line with what helps; everything else is a fault."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer


class Trouble(Exception):
    """Something that whoever typed the command can put right. Its text says how."""


@contextmanager
def told() -> Iterator[None]:
    """Say trouble instead of showing a traceback, and end the command with 1."""
    try:
        yield
    except Exception as error:
        words = _words(error)
        if words is None:
            raise
        typer.secho(words, err=True, fg=typer.colors.RED)
        raise typer.Exit(1) from None


def _words(error: Exception) -> str | None:
    if isinstance(error, Trouble):
        return str(error)

    from pydantic import ValidationError
    from tortoise.exceptions import DBConnectionError

    from gateways.keys.texts import KeysMissing
    from resolvers.platform import RuleDocumentBroken
    from rules.abuse.policy import AbusePolicyBroken
    from rules.licences import LicenceBroken
    from rules.quotas.policy import PolicyBroken

    match error:
        case (
            KeysMissing()
            | PolicyBroken()
            | AbusePolicyBroken()
            | LicenceBroken()
            | RuleDocumentBroken()
        ):
            return str(error)
        case ValidationError():
            return "\n".join(_setting(fault["loc"], fault["msg"]) for fault in error.errors())
        case DBConnectionError():
            return "The database cannot be reached. Is it running, and GONGSHI_DATABASE_URL right?"
        case _:
            return None


def _setting(place: tuple[int | str, ...], what: str) -> str:
    return f"GONGSHI_{'_'.join(map(str, place)).upper()}: {what}"
