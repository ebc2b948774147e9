"""Serving the simulated providers on loopback: by themselves, or beside what asks them."""

import asyncio
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path

import uvicorn

from cli.simulator.application import Simulator
from cli.simulator.behaviour import Name
from cli.trouble import Trouble

HOST = "127.0.0.1"
FIRST_PORT = 8100


class Served:
    """A running simulator. `urls` are the providers', as the settings want them."""

    def __init__(
        self, simulator: Simulator, sockets: Sequence[socket.socket], config: uvicorn.Config
    ) -> None:
        self.simulator = simulator
        self._config = config
        scheme = "https" if config.is_ssl else "http"
        ports = [one.getsockname()[1] for one in sockets]
        self.urls = {
            name: f"{scheme}://{HOST}:{port}/{name}" for name, port in zip(Name, ports, strict=True)
        }

    def present(self, certificate: Path, key: Path) -> None:
        """Show another certificate from now on, to whoever connects anew."""
        if self._config.ssl is None:
            raise ValueError("served without TLS")
        self._config.ssl.load_cert_chain(certificate, key)


@asynccontextmanager
async def serving(
    first_port: int = 0,
    *,
    simulator: Simulator | None = None,
    certificate: Path | None = None,
    key: Path | None = None,
) -> AsyncIterator[Served]:
    """Simulated providers on ports from `first_port` on, or on any free ones, until left.

    With a `certificate` and its `key` (PEM files) over TLS. Raises Trouble where a port is taken.
    """
    simulator = simulator or Simulator()
    with ExitStack() as open_sockets:
        ports = [first_port + index if first_port else 0 for index, _ in enumerate(Name)]
        sockets = [open_sockets.enter_context(_listening(port)) for port in ports]
        config = _config(simulator, certificate, key)
        server = uvicorn.Server(config)
        running = asyncio.create_task(server.serve(sockets=sockets))
        try:
            while not server.started and not running.done():  # noqa: ASYNC110 # it tells nobody
                await asyncio.sleep(0.01)
            yield Served(simulator, sockets, config)
        finally:
            server.should_exit = server.force_exit = True
            await running


def environment(served: Served) -> str:
    """The settings that have a register ask these providers."""
    variables = {
        Name.RESIDENTS: "IDENTITY",
        Name.ORGANISATIONS: "ORGANISATIONS",
        Name.SMS: "SMS",
        Name.BANK: "BANK",
    }
    return "\n".join(f"GONGSHI_{variables[name]}_URL={url}" for name, url in served.urls.items())


def _config(simulator: Simulator, certificate: Path | None, key: Path | None) -> uvicorn.Config:
    return uvicorn.Config(
        simulator.application,
        log_config=None,
        ws="none",
        lifespan="off",
        access_log=False,
        ssl_certfile=certificate,
        ssl_keyfile=key,
        timeout_graceful_shutdown=1,
    )


def _listening(port: int) -> socket.socket:
    try:
        return socket.create_server((HOST, port))
    except OSError:
        raise Trouble(f"--port: port {port} is taken. Choose another first port.") from None
