"""Where uploaded files lie: a folder by default, a bucket in production. One class over obstore.

Keys are our own random hex, so a key is never a path somebody thought of. A folder keeps no
content type: the row that names the key does. What is secret is sealed before it comes here.
"""

import asyncio
import os
import re
import secrets
from collections.abc import Awaitable
from datetime import timedelta
from pathlib import Path
from typing import Protocol, TypeVar
from urllib.parse import urlsplit
from urllib.request import url2pathname

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore, S3Store

_KEY = re.compile(r"[0-9a-f]{32}")
_Answer = TypeVar("_Answer")


class ObjectMissing(Exception):
    """Nothing lies under that key."""


class StorageDown(Exception):
    """The storage did not answer in time, or refused. Asking again later may help."""


class ObjectStore(Protocol):
    """Keeps files under keys from `fresh_key`. All of it raises StorageDown during an outage."""

    async def put(self, key: str, data: bytes, content_type: str) -> None:
        """Store `data` whole or not at all; the same key again overwrites."""
        ...

    async def get(self, key: str) -> bytes:
        """The bytes stored, or raises ObjectMissing."""
        ...

    async def delete(self, key: str) -> None:
        """Nothing lies under `key` afterwards, whether or not something did."""
        ...


def fresh_key() -> str:
    """A key nobody can guess: 128 random bits as 32 hex digits."""
    return secrets.token_hex(16)


class Objects:
    """An ObjectStore over a folder (`LocalStore`) or a bucket (`S3Store`)."""

    def __init__(self, store: LocalStore | S3Store, *, timeout: float = 3.0) -> None:
        """`timeout` in seconds bounds each operation with its retries."""
        self._store = store
        self._timeout = timeout

    async def put(self, key: str, data: bytes, content_type: str) -> None:
        """As ObjectStore. A bucket also learns that a browser should save, not show."""
        kept = {"Content-Type": content_type, "Content-Disposition": "attachment"}
        attributes = kept if isinstance(self._store, S3Store) else None
        await self._bounded(
            obstore.put_async(
                self._store, _path(key), data, attributes=attributes, use_multipart=False
            )
        )

    async def get(self, key: str) -> bytes:
        """As ObjectStore."""
        return await self._bounded(self._read(_path(key)))

    async def delete(self, key: str) -> None:
        """As ObjectStore."""
        try:
            await self._bounded(obstore.delete_async(self._store, _path(key)))
        except ObjectMissing:
            return

    async def _read(self, path: str) -> bytes:
        found = await obstore.get_async(self._store, path)
        return bytes(await found.bytes_async())

    async def _bounded(self, asked: Awaitable[_Answer]) -> _Answer:
        try:
            async with asyncio.timeout(self._timeout):
                return await asked
        except FileNotFoundError:
            raise ObjectMissing from None
        except (TimeoutError, BaseError, OSError) as error:
            raise StorageDown(type(error).__name__) from None  # its text names host and path


def from_url(url: str, *, timeout: float = 3.0) -> Objects:
    """The store at `file:///folder` (made if absent, mode 0700) or `s3://bucket/prefix`.

    A bucket's credentials, region and endpoint come from the environment (`AWS_ACCESS_KEY_ID`,
    `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`, `AWS_ENDPOINT_URL`, ...). Raises ValueError otherwise.
    """
    parts = urlsplit(url)
    match parts.scheme, parts.netloc:
        case "file", "":
            folder = Path(url2pathname(parts.path))
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            return Objects(LocalStore(folder), timeout=timeout)
        case "s3", bucket if bucket:
            return Objects(_bucket(bucket, parts.path.strip("/"), timeout), timeout=timeout)
        case _:
            raise ValueError("storage is file:///folder or s3://bucket/prefix")


def _bucket(name: str, prefix: str, timeout: float) -> S3Store:
    limit = timedelta(seconds=timeout)
    unencrypted = (
        os.environ.get("AWS_ALLOW_HTTP") == "true"
    )  # obstore reads it only without options
    return S3Store(
        name,
        prefix=prefix or None,
        client_options={"timeout": limit, "connect_timeout": limit, "allow_http": unencrypted},
        retry_config={"max_retries": 2, "retry_timeout": limit},
    )


def _path(key: str) -> str:
    """`ab/ab12…`: no folder grows too full. Raises ValueError for what is no key of ours."""
    if not _KEY.fullmatch(key):
        raise ValueError("not a key of ours")
    return f"{key[:2]}/{key}"
