"""Logs: one pipeline for ours, uvicorn's and every library's, and everything in it is redacted.

JSON lines in production, something readable in development, both on standard error. A line says
neither from which address a request came nor what stood in its query.
"""

import logging
import sys
from typing import Any

import structlog

from gateways.logs.redaction import redact

_TALKATIVE = (
    "PIL",
    "aiosqlite",
    "asyncpg",
    "hpack",
    "httpcore",
    "httpx",
    "python_multipart",
    "tortoise",
    "tortoise.db_client",
)
"""Loggers that write out statements with their values, or URLs, below WARNING."""
_UVICORN = ("uvicorn", "uvicorn.access", "uvicorn.asgi", "uvicorn.error")


def configure(production: bool, level: str = "INFO") -> None:
    """Send all logging through the redactor at `level` (`DEBUG` to `CRITICAL`) and above.

    Start uvicorn with `log_config=None`, or it sets up its own handlers again. Raises ValueError
    for a level that does not exist.
    """
    root = logging.getLogger()
    root.setLevel(level.upper())
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.contextvars.merge_contextvars,
            *_stamps(),
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    handler = _Handler(sys.stderr)
    handler.setFormatter(_formatter(production))
    root.handlers = [handler]
    logging.captureWarnings(True)
    _quieten(root.level)


class _Handler(logging.StreamHandler[Any]):
    """The standard one prints a line it cannot format with its raw values; this one does not."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Say where the unwritable line stands, and no more."""
        where = f"{record.name} {record.pathname}:{record.lineno}"
        self.stream.write(f'{{"level": "error", "event": "log line unwritable: {where}"}}\n')


class _WithoutAddress(logging.Filter):
    """Takes the client's address and the query string out of uvicorn's access lines."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true; `args` are address, method, path with query, HTTP version, status."""
        if isinstance(record.args, tuple) and len(record.args) == 5:
            _, method, path, version, status = record.args
            record.args = ("-", method, str(path).partition("?")[0], version, status)
        return True


_without_address = _WithoutAddress()


def _stamps() -> list[structlog.typing.Processor]:
    return [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]


def _formatter(production: bool) -> structlog.stdlib.ProcessorFormatter:
    """The redactor comes first and sees everything, context and traceback included."""
    render: structlog.typing.Processor = (
        structlog.processors.JSONRenderer()
        if production
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    )
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_stamps(),
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, redact, render],
    )


def _quieten(level: int) -> None:
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))
    for name in _UVICORN:
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [], True
    logging.getLogger("uvicorn.access").addFilter(_without_address)
