"""Bytes sealed with AES-256-GCM, so that only their own place opens them.

A sealed value is: version byte | length of the key id | key id | 12-byte nonce | ciphertext + tag.
Everything before the nonce and the `context` are authenticated with it, so a sealed phone number
moved to another row, or under another key id, no longer opens. Nonces are random: change the key
well before 2**32 values have been sealed under it.
"""

import secrets
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
VERSION = 1
_NONCE_BYTES = 12
_TAG_BYTES = 16
_DOMAIN = b"gongshi/sealed\0"


class SealBroken(Exception):
    """What was sealed does not open here: altered, moved, cut short, or its key is gone."""


class Sealing:
    """Seals under the newest of its keys and opens what any of them sealed."""

    def __init__(self, keys: Mapping[str, bytes]) -> None:
        """`keys` are 32 bytes each by key id (1 to 32 ASCII characters); the last one seals."""
        self._ciphers = {key_id: AESGCM(key) for key_id, key in keys.items()}
        self._newest = list(keys)[-1]

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {', '.join(self._ciphers)}>"

    def seal(self, plain: bytes, *, context: str) -> bytes:
        """`plain` sealed to its place, e.g. `subject/7/phone`; different bytes each time."""
        key_id = self._newest.encode("ascii")
        header = bytes([VERSION, len(key_id)]) + key_id
        nonce = secrets.token_bytes(_NONCE_BYTES)
        cipher = self._ciphers[self._newest]
        return header + nonce + cipher.encrypt(nonce, plain, _bound(header, context))

    def open(self, sealed: bytes, *, context: str) -> bytes:
        """What was sealed to the same place. Raises SealBroken, never saying why in detail."""
        header, nonce, ciphertext = _parts(sealed)
        cipher = self._ciphers.get(header[2:].decode("ascii", "replace"))
        if cipher is None:
            raise SealBroken("no key of the ring sealed this")
        try:
            return cipher.decrypt(nonce, ciphertext, _bound(header, context))
        except InvalidTag:
            raise SealBroken("altered, or sealed for another place") from None


def _parts(sealed: bytes) -> tuple[bytes, bytes, bytes]:
    """Header, nonce, ciphertext with tag."""
    if len(sealed) < 2 or sealed[0] != VERSION:
        raise SealBroken("not a sealed value of a known version")
    start = 2 + sealed[1]
    if len(sealed) < start + _NONCE_BYTES + _TAG_BYTES:
        raise SealBroken("cut short")
    end = start + _NONCE_BYTES
    return sealed[:start], sealed[start:end], sealed[end:]


def _bound(header: bytes, context: str) -> bytes:
    """The data authenticated beside the ciphertext; the header says its own length."""
    return _DOMAIN + header + context.encode()
