"""Typing a command in a test."""

import logging

from click.testing import Result
from typer.testing import CliRunner

from cli import main


def command(*arguments: str, **environment: str) -> Result:
    """What `gongshi` says to `arguments`. Logging goes back to where it went before."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    try:
        return CliRunner().invoke(main, arguments, env=environment)
    finally:
        root.handlers, root.level = handlers, level
