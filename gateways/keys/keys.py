"""The keys of the register, each with one use: sealing data, lookup hashes, bearer tokens.

They come from the environment; where it names none, they are made on first run under the data
folder, which is good enough for a developer and refused in production.

    GONGSHI_DATA_KEYS   `id:base64,id2:base64`, 32 bytes each; the last one seals, all open
    GONGSHI_LOOKUP_KEY  base64 of 32 bytes. Changing it orphans every stored hash
    GONGSHI_TOKEN_KEY   Ed25519 private key as JWK
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from joserfc.jwk import OKPKey

from gateways.keys.files import found_or_made
from gateways.keys.sealing import KEY_BYTES, Sealing
from gateways.keys.texts import KeysMissing, data_keys_of, lookup_key_of, made_texts, token_key_of


@dataclass(frozen=True, repr=False, eq=False, slots=True)
class KeyRing:
    """`data` seals columns; `token_key` signs bearer tokens; the lookup key stays inside."""

    data: Sealing
    token_key: OKPKey
    _lookup_key: bytes

    @classmethod
    def load(
        cls, folder: Path, environment: Mapping[str, str], *, production: bool = False
    ) -> KeyRing:
        """The keys of `environment`, and for those it lacks the files in `folder`, made if absent.

        Raises KeysMissing where a key is unusable, where a key file may be read by others, and
        in production where the environment does not name all three.
        """
        texts = {name: environment[name] for name in made_texts() if environment.get(name)}
        absent = [name for name in made_texts() if name not in texts]
        if production and absent:
            raise KeysMissing(
                f"In production the keys are given, not made: set {', '.join(absent)}. "
                "Keep them where a copy of the data folder does not hold them too."
            )
        for name in absent:
            texts[name] = found_or_made(folder, name, made_texts()[name])
        return cls(
            data=Sealing(data_keys_of(texts["GONGSHI_DATA_KEYS"])),
            token_key=token_key_of(texts["GONGSHI_TOKEN_KEY"]),
            _lookup_key=lookup_key_of(texts["GONGSHI_LOOKUP_KEY"]),
        )

    def __repr__(self) -> str:
        return f"<KeyRing {self.data!r}>"

    def __reduce__(self) -> str:
        raise TypeError("a key ring is not written anywhere")

    def seal(self, plain: bytes, *, context: str) -> bytes:
        """`plain` under the newest data key, bound to its place, e.g. `subject/7/phone`."""
        return self.data.seal(plain, context=context)

    def open(self, sealed: bytes, *, context: str) -> bytes:
        """What `seal` sealed to the same place, or raises SealBroken."""
        return self.data.open(sealed, context=context)

    def seal_json(self, value: Any, *, context: str) -> bytes:
        """Any JSON value, sealed."""
        return self.seal(orjson.dumps(value), context=context)

    def open_json(self, sealed: bytes, *, context: str) -> Any:
        """The JSON value that `seal_json` sealed to the same place, or raises SealBroken."""
        return orjson.loads(self.open(sealed, context=context))

    def lookup_hash(self, purpose: str, value: str) -> str:
        """HMAC-SHA-256 of `value`, 43 characters of base64url: equal values meet, nothing else.

        The same value under another purpose is another hash. Normalise before calling.
        """
        if "\0" in purpose:
            raise ValueError("a purpose is plain text")
        digest = self._keyed(f"lookup\0{purpose}\0{value}")
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()

    def derived(self, purpose: str, secret: bytes) -> Sealing:
        """Sealing under a secret that only its holder knows (HKDF-SHA-256, peppered by us).

        Neither our keys without the secret nor the secret without our keys open what it sealed.
        """
        pepper = self._keyed("derived")
        key = HKDF(SHA256(), KEY_BYTES, salt=pepper, info=purpose.encode()).derive(secret)
        return Sealing({"held": key})

    def seal_under(self, secret: str, plain: bytes, context: str) -> bytes:
        """`plain` sealed so that only who repeats `secret` gets it back."""
        return self.derived("seal-under", secret.encode()).seal(plain, context=context)

    def open_under(self, secret: str, sealed: bytes, context: str) -> bytes:
        """What `seal_under` sealed with the same secret and context, or raises SealBroken."""
        return self.derived("seal-under", secret.encode()).open(sealed, context=context)

    def _keyed(self, text: str) -> bytes:
        return hmac.digest(self._lookup_key, text.encode("utf-8", "surrogatepass"), sha256)
