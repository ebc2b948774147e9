"""Files are stored once, looked at, shown for a reason and to no one else, not kept in vain."""

import asyncio
import io
from collections.abc import Awaitable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from obstore.store import LocalStore
from PIL import Image

from gateways.files.storage import Objects, StorageDown
from models import AuditEntry, Report, Upload
from resolvers import retention, uploads
from resolvers.disclosure import avatar_of
from resolvers.evidence import EvidenceAltered, evidence_address, read_evidence
from resolvers.reporting import file_report, queue
from resolvers.runtime import Actor, Context, Refused, Register
from resolvers.uploads import StoredUpload, request_upload, store_upload
from rules.vocabulary import ReportReason, UploadKind, UploadState
from tests.outside import START, Clock
from tests.world import World

NOW = START
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)
ISSUER = "register.example"  # of the tokens that `world` gives out
OPERATOR, STAFF = f"{ISSUER}|alice", f"{ISSUER}|staff"
OF_REPORT = UploadKind.REPORT_EVIDENCE


@pytest.fixture
def register(world: World) -> Register:
    return world.register


class Failing(Objects):
    """A storage whose disk is full and which deletes nothing."""

    async def put(self, key: str, data: bytes, content_type: str) -> None:
        raise StorageDown

    async def delete(self, key: str) -> None:
        raise StorageDown


def by(register: Register, login: str | None = None, now: datetime = NOW) -> Context:
    return Context(register, Actor(login), now)


def picture(colour: str = "red") -> bytes:
    written, exif = io.BytesIO(), Image.Exif()
    exif[0x010F] = "camera-of-zhang"
    Image.new("RGB", (60, 40), colour).save(written, "JPEG", exif=exif)
    return written.getvalue()


async def token_for(
    register: Register, kind: UploadKind = UploadKind.CREDENTIAL, login: str | None = OPERATOR
) -> str:
    return (await request_upload(by(register, login), kind=kind, size=10_000)).token


async def stored(
    register: Register, kind: UploadKind = UploadKind.CREDENTIAL, login: str | None = OPERATOR
) -> StoredUpload:
    token = await token_for(register, kind, login)
    return await store_upload(register, token, picture(), now=NOW)


async def reported(register: Register, number: str) -> str:
    """The reference of a file handed in with a report."""
    ref = (await stored(register, OF_REPORT, None)).ref
    await file_report(
        by(register),
        number=number,
        reason=ReportReason.FABRICATION,
        statement="他在编造",
        evidence=(ref,),
    )
    return ref


async def held(register: Register, number: str) -> str:
    """The same, of a report that STAFF has claimed."""
    ref = await reported(register, number)
    report = await Report.get(evidence__ref=ref)
    await queue.claim(by(register, STAFF), report.ref)
    return ref


def objects(tmp_path: Path) -> list[Path]:
    return [file for file in (tmp_path / "files").rglob("*") if file.is_file()]


async def refusal(doing: Awaitable[object]) -> list[str]:
    with pytest.raises(Refused) as refused:
        await doing
    return [objection.code for objection in refused.value.objections]


async def entries(action: str) -> list[tuple[str, str, str]]:
    """All but those of who registered an account beforehand."""
    whose = AuditEntry.filter(action=action).exclude(actor=f"{ISSUER}|bob")
    rows = await whose.order_by("id")
    return [(row.actor, row.object, row.reason) for row in rows]


async def test_everything_wrong_with_a_request_is_said_at_once(register: Register) -> None:
    asked = request_upload(by(register), kind=UploadKind.AVATAR, size=0)
    assert await refusal(asked) == ["UPLOAD_KIND_NOT_YOURS", "UPLOAD_SIZE"]


@pytest.mark.parametrize("kind", UploadKind)
async def test_a_stranger_uploads_evidence_of_a_report_and_nothing_else(
    register: Register, kind: UploadKind
) -> None:
    asked = request_upload(by(register), kind=kind, size=1)
    if kind is OF_REPORT:
        assert (await asked).expires_at == NOW + timedelta(minutes=30)
    else:
        assert await refusal(asked) == ["UPLOAD_KIND_NOT_YOURS"]


async def test_a_token_is_kept_as_a_hash(register: Register) -> None:
    token = await token_for(register)
    assert len(token) >= 43
    assert token not in (await Upload.get()).token_hash


def opened(register: Register, ref: str, folder: Path) -> bytes:
    """The one stored object, unsealed."""
    (file,) = objects(folder)
    return register.keys.open(file.read_bytes(), context=f"upload/{ref}")


async def test_what_is_kept_is_the_cleaned_file(register: Register, tmp_path: Path) -> None:
    kept = await stored(register)
    data = opened(register, kept.ref, tmp_path)
    assert kept.sha256 == sha256(data).hexdigest()
    assert kept.size == len(data)
    assert kept.content_type == "image/jpeg"
    assert b"camera-of-zhang" not in data


async def test_the_object_store_never_sees_a_file_in_clear(
    register: Register, tmp_path: Path
) -> None:
    kept = await stored(register)
    (file,) = objects(tmp_path)
    assert opened(register, kept.ref, tmp_path)[:8] not in file.read_bytes()


async def test_a_token_stores_once(register: Register, tmp_path: Path) -> None:
    token = await token_for(register)
    await store_upload(register, token, picture(), now=NOW)
    again = store_upload(register, token, picture("blue"), now=NOW)
    assert await refusal(again) == ["UPLOAD_ALREADY_STORED"]
    assert len(objects(tmp_path)) == 1


async def test_of_two_files_at_once_one_is_stored(register: Register, tmp_path: Path) -> None:
    token = await token_for(register)
    colours = ("red", "blue", "green", "white")
    outcomes = await asyncio.gather(
        *(store_upload(register, token, picture(one), now=NOW) for one in colours),
        return_exceptions=True,
    )
    (kept,) = [one for one in outcomes if isinstance(one, StoredUpload)]
    assert [str(one) for one in outcomes if isinstance(one, Refused)] == [
        "UPLOAD_ALREADY_STORED"
    ] * 3
    assert sha256(opened(register, kept.ref, tmp_path)).hexdigest() == kept.sha256


@pytest.mark.parametrize(
    ("after", "size", "expected"),
    [
        (timedelta(minutes=30) - SECOND, 10_000, None),
        (timedelta(minutes=30), 10_000, "UPLOAD_EXPIRED"),
        (SECOND, 10_001, "UPLOAD_LARGER_THAN_DECLARED"),
    ],
)
async def test_a_token_is_good_for_half_an_hour_and_the_declared_size(
    register: Register, after: timedelta, size: int, expected: str | None
) -> None:
    token, data = await token_for(register), picture().ljust(size, b"\0")
    storing = store_upload(register, token, data, now=NOW + after)
    if expected:
        assert await refusal(storing) == [expected]
        assert (await Upload.get()).state is UploadState.REQUESTED
    else:
        assert (await storing).size


async def test_a_token_that_was_never_given_stores_nothing(register: Register) -> None:
    storing = store_upload(register, "\ud800never", picture(), now=NOW)
    assert await refusal(storing) == ["UPLOAD_TOKEN_UNKNOWN"]


async def test_after_a_refused_file_another_may_be_sent(register: Register) -> None:
    token = await token_for(register)
    broken = store_upload(register, token, b"MZ not a picture", now=NOW)
    assert await refusal(broken) == ["UPLOAD_TYPE_NOT_PERMITTED"]
    assert (await store_upload(register, token, picture(), now=NOW)).size


async def test_no_row_says_stored_before_the_object_is(register: Register) -> None:
    token = await token_for(register)
    with pytest.raises(StorageDown):
        await store_upload(
            replace(register, storage=Failing(LocalStore())), token, picture(), now=NOW
        )
    assert (await Upload.get()).state is UploadState.REQUESTED


async def test_storing_is_an_entry_under_who_asked(register: Register) -> None:
    kept = await stored(register)
    assert await entries("STORE_UPLOAD") == [(OPERATOR, kept.ref, "CREDENTIAL")]


@pytest.mark.article("20")
async def test_a_file_for_a_report_says_neither_who_nor_at_what_hour(register: Register) -> None:
    await stored(register, OF_REPORT, OPERATOR)
    row = await Upload.get()
    midnight = datetime(2026, 11, 24, 16, tzinfo=UTC)  # 24:00 in Beijing
    assert (row.owner, row.stored_at, row.expires_at) == (None, midnight, midnight)
    assert not await AuditEntry.exists()


async def test_others_do_not_use_my_files(register: Register) -> None:
    kept = await stored(register)
    assert await uploads.usable(by(register, OPERATOR), [kept.ref]) == {
        kept.ref: UploadKind.CREDENTIAL
    }
    assert await uploads.usable(by(register, "login|other"), [kept.ref]) == {}
    assert await uploads.usable(by(register), [kept.ref]) == {}


@pytest.mark.article("20")
async def test_one_file_goes_into_one_report_also_in_parallel(
    register: Register, world: World
) -> None:
    number, ref = await world.account(), (await stored(register, OF_REPORT, None)).ref
    filing = [
        file_report(
            by(register),
            number=number,
            reason=ReportReason.FABRICATION,
            statement=f"第 {one} 次",
            evidence=(ref,),
        )
        for one in range(5)
    ]
    outcomes = await asyncio.gather(*filing, return_exceptions=True)
    assert [str(one) for one in outcomes if isinstance(one, Refused)] == ["UPLOAD_UNKNOWN"] * 4


@pytest.mark.article("19")
@pytest.mark.parametrize("reason", ["", " \n", "x" * 501])
async def test_evidence_is_not_read_without_a_reason(
    register: Register, world: World, reason: str
) -> None:
    ref = await held(register, await world.account())
    code = "TEXT_TOO_LONG" if reason.strip() else "REASON_REQUIRED"
    assert await refusal(evidence_address(by(register, STAFF), ref, reason=reason)) == [code]
    assert await entries("READ_EVIDENCE") == []


async def test_evidence_that_is_not_there_is_unknown(register: Register) -> None:
    unused = (await stored(register)).ref
    for ref in ("0" * 32, unused):
        asked = evidence_address(by(register, STAFF), ref, reason="case 7")
        assert await refusal(asked) == ["EVIDENCE_UNKNOWN"]


@pytest.mark.article("19")
async def test_each_reading_of_evidence_is_an_entry(register: Register, world: World) -> None:
    ref = await held(register, await world.account())
    address = await evidence_address(by(register, STAFF), ref, reason=" case 7 ")
    parts = urlsplit(address.url)
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == (
        f"{register.base_url.rstrip('/')}/evidence/{ref}"
    )
    for _ in range(2):
        file = await read_evidence(register, ref, dict(parse_qsl(parts.query)), now=NOW)
        assert file is not None
        assert sha256(file.data).hexdigest() == file.sha256
    assert await entries("READ_EVIDENCE") == [(STAFF, ref, "case 7")]
    assert await entries("OPEN_EVIDENCE") == [(STAFF, ref, "")] * 2


@pytest.mark.parametrize(
    ("change", "after"),
    [
        ({}, timedelta(seconds=60)),
        ({"claim": "login|another"}, SECOND),
        ({"until": "9999999999"}, SECOND),
        ({"signature": ""}, SECOND),
    ],
)
async def test_an_address_opens_for_a_minute_and_only_unaltered(
    register: Register,
    world: World,
    change: dict[str, str],
    after: timedelta,
) -> None:
    ref = await held(register, await world.account())
    address = await evidence_address(by(register, STAFF), ref, reason="case 7")
    query = {**dict(parse_qsl(urlsplit(address.url).query)), **change}
    assert await read_evidence(register, ref, query, now=NOW + after) is None
    assert await entries("OPEN_EVIDENCE") == []


async def test_an_address_opens_one_file(register: Register, world: World) -> None:
    number = await world.account()
    ref, other = await held(register, number), await reported(register, number)
    address = await evidence_address(by(register, STAFF), ref, reason="case 7")
    query = dict(parse_qsl(urlsplit(address.url).query))
    assert await read_evidence(register, other, query, now=NOW) is None


async def test_altered_evidence_is_not_shown_as_if_it_were_the_same(
    register: Register, world: World, tmp_path: Path
) -> None:
    number = await world.account()
    before = set(objects(tmp_path))
    ref = await held(register, number)
    address = await evidence_address(by(register, STAFF), ref, reason="case 7")
    (file,) = set(objects(tmp_path)) - before
    file.write_bytes(picture("blue"))
    query = dict(parse_qsl(urlsplit(address.url).query))
    with pytest.raises(EvidenceAltered):
        await read_evidence(register, ref, query, now=NOW)


@pytest.mark.article("20")
async def test_who_is_reported_does_not_read_the_evidence(register: Register, world: World) -> None:
    ref = await reported(register, await world.account(by="staff"))
    asked = evidence_address(by(register, STAFF), ref, reason="case 7")
    assert await refusal(asked) == ["EVIDENCE_UNKNOWN"]


@pytest.mark.article("9")
async def test_an_avatar_is_public_with_the_face_that_shows_it(
    register: Register, world: World
) -> None:
    kept = await stored(register, UploadKind.AVATAR)
    number = await world.account(avatar=kept.ref)
    shown = await avatar_of(register, number)
    assert shown is not None
    assert (sha256(shown.data).hexdigest(), shown.content_type) == (kept.sha256, "image/jpeg")
    assert await avatar_of(register, await world.account()) is None


@pytest.mark.article("9")
async def test_an_avatar_that_the_face_does_not_show_is_not_public(
    register: Register, world: World
) -> None:
    kept = await stored(register, UploadKind.AVATAR)
    number = await world.account(avatar=kept.ref)
    await Upload.filter(ref=kept.ref).update(sha256="0" * 64)
    assert await avatar_of(register, number) is None


@pytest.mark.parametrize("number", ["A1000000172", "A1000000173", "\0", ""])
async def test_no_account_has_no_avatar(register: Register, number: str) -> None:
    assert await avatar_of(register, number) is None


async def sweep(register: Register, at: datetime) -> int:
    clock = Clock()
    clock.time = at
    return await retention.sweep(replace(register, clock=clock))


@pytest.mark.parametrize(
    ("kind", "until"),
    [
        (UploadKind.CREDENTIAL, NOW + DAY),
        (OF_REPORT, datetime(2026, 11, 25, 16, tzinfo=UTC)),  # a day after the day's end
    ],
)
async def test_a_file_that_nobody_used_goes_after_a_day(
    register: Register, tmp_path: Path, kind: UploadKind, until: datetime
) -> None:
    kept = await stored(register, kind)
    await sweep(register, until)
    assert kept.ref in await uploads.usable(by(register, OPERATOR), [kept.ref])
    await sweep(register, until + SECOND)
    assert kept.ref not in await uploads.usable(by(register, OPERATOR), [kept.ref])
    await sweep(register, until + DAY)
    assert not await Upload.exists()
    assert objects(tmp_path) == []


async def test_a_request_that_nobody_followed_goes_a_day_after_it_expired(
    register: Register,
) -> None:
    await token_for(register)
    expired = NOW + timedelta(minutes=30)
    assert await sweep(register, expired + DAY) == 0
    assert await sweep(register, expired + DAY + SECOND) == 1


async def test_what_is_used_stays(register: Register, world: World, tmp_path: Path) -> None:
    await reported(register, await world.account())
    kept = len(objects(tmp_path))
    assert await sweep(register, NOW + 1000 * DAY) == 0
    assert (kept, len(objects(tmp_path))) == (2, 2)


async def test_a_sweep_cut_short_is_finished_by_the_next(
    register: Register, tmp_path: Path
) -> None:
    kept = await stored(register)
    with pytest.raises(StorageDown):
        await sweep(replace(register, storage=Failing(LocalStore())), NOW + 2 * DAY)
    assert await uploads.usable(by(register, OPERATOR), [kept.ref]) == {}
    assert len(objects(tmp_path)) == 1
    assert await sweep(register, NOW + 2 * DAY) == 1
    assert not await Upload.exists()
    assert objects(tmp_path) == []


def test_a_token_is_not_shown_in_a_log() -> None:
    assert "secret" not in repr(uploads.RequestedUpload("ref", "secret", NOW))
