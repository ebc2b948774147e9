"""Key files made on first run: mode 0600 in a folder of 0700, whole or not there at all.

Several processes may start at once on an empty folder. Each writes its own key aside and links it
into place; the first link wins, and all of them read the winner's.
"""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from gateways.keys.texts import KeysMissing


def found_or_made(folder: Path, name: str, make: Callable[[], str]) -> str:
    """The text of the key file called after `name`, made by `make` if there is none.

    Raises KeysMissing where the file may be read by others than its owner.
    """
    path = folder / name.removeprefix("GONGSHI_").lower()
    if not path.exists():
        _make_folder(folder)
        _write_once(path, make())
    if path.stat().st_mode & 0o077:
        raise KeysMissing(f"{path} can be read by others: chmod 600 it, or give {name} instead.")
    return path.read_text("ascii").strip()


def _make_folder(folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)


def _write_once(path: Path, text: str) -> None:
    aside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(text + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.link(aside, path)
    except FileExistsError:
        pass  # another process was first: its key is the one
    finally:
        aside.unlink()
    _settle(path.parent)


def _settle(folder: Path) -> None:
    """The name survives a power cut only once the folder itself is on disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
