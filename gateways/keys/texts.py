"""Keys as text: how each is written in the environment and in a key file, and made anew."""

import base64
import binascii
import json
import re
import secrets
from collections.abc import Callable, Mapping

from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

from gateways.keys.sealing import KEY_BYTES

_KEY_ID = re.compile(r"[A-Za-z0-9._-]{1,32}")


class KeysMissing(Exception):
    """A key the register needs is absent or unusable. The message names the key, never shows it."""


def made_texts() -> Mapping[str, Callable[[], str]]:
    """How a fresh key of each kind is made, by the name of its environment variable."""
    return {
        "GONGSHI_DATA_KEYS": lambda: f"{secrets.token_hex(4)}:{_fresh()}",
        "GONGSHI_LOOKUP_KEY": _fresh,
        "GONGSHI_TOKEN_KEY": lambda: json.dumps(OKPKey.generate_key("Ed25519").as_dict(True)),
    }


def data_keys_of(text: str) -> dict[str, bytes]:
    """Keys by id, in the order written, from `id:base64,id2:base64`."""
    keys: dict[str, bytes] = {}
    for entry in text.split(","):
        key_id, colon, encoded = entry.strip().partition(":")
        if not colon or not _KEY_ID.fullmatch(key_id) or key_id in keys:
            raise KeysMissing(
                "GONGSHI_DATA_KEYS is `id:base64` entries parted by commas, each id once."
            )
        keys[key_id] = _decoded(encoded, f"GONGSHI_DATA_KEYS ({key_id})")
    return keys


def lookup_key_of(text: str) -> bytes:
    """The lookup-hash key, 32 bytes."""
    return _decoded(text, "GONGSHI_LOOKUP_KEY")


def token_key_of(text: str) -> OKPKey:
    """The Ed25519 private key that signs bearer tokens, `kid` being its RFC 7638 thumbprint."""
    try:
        key = OKPKey.import_key(json.loads(text))
    except (JoseError, ValueError, TypeError, KeyError, AttributeError):
        raise KeysMissing("GONGSHI_TOKEN_KEY is not a JWK.") from None
    if not key.is_private or key.curve_name != "Ed25519":
        raise KeysMissing("GONGSHI_TOKEN_KEY is not a private Ed25519 key.")
    return OKPKey.import_key(
        {
            name: value
            for name, value in key.as_dict(True).items()
            if name in {"kty", "crv", "x", "d"}
        },
        {"kid": key.thumbprint(), "use": "sig", "alg": "EdDSA"},
    )


def _fresh() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode()


def _decoded(text: str, name: str) -> bytes:
    """32 bytes from either base64 alphabet, padded or not."""
    plain = text.strip().rstrip("=").translate(str.maketrans("-_", "+/"))
    try:
        key = base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise KeysMissing(f"{name} is not base64.") from None
    if len(key) != KEY_BYTES:
        raise KeysMissing(f"{name} is {len(key)} bytes, not {KEY_BYTES}.")
    return key
