"""Canonical JSON and the hashes over it, format gongshi/record/v1.

Canonical bytes are RFC 8785 (JCS) without floating-point numbers; the leaf hash is RFC 6962's.
"""

import base64
import hashlib
from datetime import UTC, datetime
from typing import TypeAlias

import rfc8785

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

COMMITMENT_PREFIX = b"gongshi/commitment/v1\n"
SALT_BYTES = 16


class FloatInRecord(ValueError):
    """A floating-point number in a record: two writers may print it in two ways."""


def canonical(value: Json) -> bytes:
    """`value` as RFC 8785 bytes.

    Raises FloatInRecord where a float stands anywhere in it.
    """
    _refuse_floats(value)
    return rfc8785.dumps(value)


def leaf_hash(leaf: bytes) -> str:
    """SHA-256(0x00 ‖ leaf), base64url without padding (RFC 6962, 2.1)."""
    return base64url(hashlib.sha256(b"\x00" + leaf).digest())


def commitment(*, salt: bytes, register: str, number: str, path: str, value: Json) -> str:
    """The digest that stands in a record instead of a personal value.

    `salt` is 16 fresh random bytes for each field of each version, `path` the JSON pointer of
    the object that holds the commitment, so that values can't be swapped between fields.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt has {SALT_BYTES} bytes")
    content = canonical([register, number, path, value])
    return base64url(hashlib.sha256(COMMITMENT_PREFIX + salt + content).digest())


def base64url(raw: bytes) -> str:
    """`raw` in base64url without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def from_base64url(text: str) -> bytes:
    """The bytes of unpadded base64url."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def timestamp(at: datetime) -> str:
    """`at` in UTC with `Z`; milliseconds where there are any."""
    utc = at.astimezone(UTC)
    precision = "milliseconds" if utc.microsecond // 1000 else "seconds"
    return utc.isoformat(timespec=precision).replace("+00:00", "Z")


def _refuse_floats(value: Json) -> None:
    if isinstance(value, float):
        raise FloatInRecord(repr(value))
    if isinstance(value, dict):
        for inner in value.values():
            _refuse_floats(inner)
    elif isinstance(value, list):
        for inner in value:
            _refuse_floats(inner)
