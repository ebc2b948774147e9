"""Storage: what was put is got, and no key leads anywhere else."""

import asyncio
import socket
import stat
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from gateways.files.storage import ObjectMissing, Objects, StorageDown, fresh_key, from_url


@dataclass
class Bucket:
    """A bucket that speaks as much of the S3 protocol as is used."""

    held: dict[str, tuple[bytes, str]] = field(default_factory=dict)
    failing: int = 0
    hanging: bool = False
    over: asyncio.Event = field(default_factory=asyncio.Event)

    async def answer(self, request: Request) -> Response:
        path = request.url.path
        if self.hanging:
            await self.over.wait()
        if self.failing:
            return Response(status_code=self.failing)
        if request.method == "PUT":
            self.held[path] = (await request.body(), request.headers["content-type"])
            return Response(headers={"ETag": '"1"'})
        if request.method == "POST" and "delete" in request.query_params:
            key = (await request.body()).decode().split("<Key>")[1].split("</Key>")[0]
            self.held.pop(f"{path}/{key}", None)
            return Response(f"<DeleteResult><Deleted><Key>{key}</Key></Deleted></DeleteResult>")
        if path not in self.held:
            return Response(status_code=404)
        headers = {"ETag": '"1"', "Last-Modified": "Tue, 24 Nov 2026 12:00:00 GMT"}
        return Response(self.held[path][0], headers=headers)


@pytest.fixture
async def bucket(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bucket]:
    it = Bucket()
    route = Route("/{path:path}", it.answer, methods=["GET", "PUT", "POST"])
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "AWS_ALLOW_HTTP": "true",
        "AWS_ACCESS_KEY_ID": "id",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_REGION": "cn-north-1",
    }.items():
        monkeypatch.setenv(name, value)
    config = uvicorn.Config(Starlette(routes=[route]), log_config=None, ws="none", lifespan="off")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    yield it
    it.over.set()
    server.should_exit = server.force_exit = True
    await serving


@pytest.fixture(params=["folder", "bucket"])
def objects(request: pytest.FixtureRequest, tmp_path: Path, bucket: Bucket) -> Objects:
    return from_url("s3://gongshi/pre" if request.param == "bucket" else f"file://{tmp_path}/o")


async def test_what_was_put_is_got(objects: Objects) -> None:
    key, data = fresh_key(), bytes(range(256)) * 30_000

    await objects.put(key, data, "image/png")

    assert await objects.get(key) == data


async def test_what_was_deleted_is_missing_and_may_be_deleted_again(objects: Objects) -> None:
    key = fresh_key()
    await objects.put(key, b"x", "image/png")

    await objects.delete(key)
    await objects.delete(key)

    with pytest.raises(ObjectMissing):
        await objects.get(key)


async def test_the_same_put_twice_is_one_object(objects: Objects) -> None:
    key = fresh_key()
    await objects.put(key, b"x", "image/png")
    await objects.put(key, b"x", "image/png")
    assert await objects.get(key) == b"x"


@pytest.mark.parametrize(
    "key",
    ["", "../secret", "a" * 31, "A" * 32, "a" * 32 + "\n", "/etc/passwd", "a/" * 16, "１" * 32],
)
async def test_what_is_no_key_of_ours_reaches_nothing(objects: Objects, key: str) -> None:
    for act in (objects.get(key), objects.delete(key), objects.put(key, b"x", "image/png")):
        with pytest.raises(ValueError, match="not a key"):
            await act


def test_keys_are_not_repeated() -> None:
    assert len({fresh_key() for _ in range(1000)}) == 1000


async def test_a_folder_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    from_url(f"file://{tmp_path}/deep/objects")

    assert stat.S_IMODE((tmp_path / "deep" / "objects").stat().st_mode) == 0o700


async def test_a_bucket_learns_the_content_type_and_keeps_to_its_prefix(bucket: Bucket) -> None:
    key = fresh_key()
    await from_url("s3://gongshi/pre").put(key, b"x", "image/png")
    assert bucket.held == {f"/gongshi/pre/{key[:2]}/{key}": (b"x", "image/png")}


@pytest.mark.parametrize("status", [403, 500])
async def test_a_bucket_that_fails_is_said_to_be_down(bucket: Bucket, status: int) -> None:
    bucket.failing = status
    objects = from_url("s3://gongshi", timeout=1)
    for act in (objects.get(fresh_key()), objects.put(fresh_key(), b"x", "image/png")):
        with pytest.raises(StorageDown):
            await act


async def test_a_bucket_that_hangs_is_given_up_in_time(bucket: Bucket) -> None:
    bucket.hanging = True  # until the test is over
    async with asyncio.timeout(60):
        with pytest.raises(StorageDown):
            await from_url("s3://gongshi", timeout=0.05).get(fresh_key())


@pytest.mark.parametrize("url", ["", "file://host/x", "s3://", "/folder", "http://x/y", "memory:"])
def test_storage_elsewhere_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="storage is"):
        from_url(url)
