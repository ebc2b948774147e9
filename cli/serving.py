"""`gongshi serve`: what is checked beforehand, and how uvicorn is told to behave."""

import logging

import uvicorn
from starlette.applications import Starlette

from app import serve_app
from cli import chosen, database, readiness
from gateways.logs import logs
from settings import Settings

PATIENCE = 3  # seconds that open answers and subscriptions get when the server stops
LARGEST_MESSAGE = 256 * 1024


def serve(settings: Settings, *, workers: int) -> None:
    """Serve until told to stop. Raises Trouble or KeysMissing where that cannot begin."""
    readiness.check_port(settings.host, settings.port)
    readiness.check_keys(settings)
    readiness.check_platform(settings)
    database.check(settings)
    chosen.hand_on(settings)
    logs.configure(settings.production, settings.log_level)
    uvicorn.run(
        "cli.serving:application",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=workers,
        log_config=None,
        ws_max_size=LARGEST_MESSAGE,
        timeout_graceful_shutdown=PATIENCE,
        server_header=False,
    )


def application() -> Starlette:
    """What uvicorn calls in each worker process.

    No access log: upload addresses are secrets, and a proxy in front knows how to write one.
    """
    made = serve_app()
    logging.getLogger("uvicorn.access").disabled = True
    return made
