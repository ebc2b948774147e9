"""Short-lived signed paths: a link that opens one thing, for one claim, until one moment."""

import hmac
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import urlencode

from gateways.keys.keys import KeyRing

_PURPOSE = "signed-path"


class UrlSigner:
    """Signs and checks paths with the ring's lookup key, under a purpose of its own."""

    def __init__(self, keys: KeyRing) -> None:
        self._keys = keys

    def sign(self, path: str, expires_at: datetime, claim: str) -> str:
        """The query string that opens `path` until `expires_at` (aware, whole seconds).

        `claim` is what the bearer may say for himself, e.g. `download:7`; it stands in clear.
        """
        until = str(int(expires_at.timestamp()))
        signature = self._signature(path, until, claim)
        return urlencode({"until": until, "claim": claim, "signature": signature})

    def check(self, path: str, query: Mapping[str, str], now: datetime) -> str | None:
        """The claim that was signed for `path`, or None if altered, expired or never signed."""
        until, claim = query.get("until", ""), query.get("claim", "")
        expected = self._signature(path, until, claim)
        given = query.get("signature", "").encode("utf-8", "surrogatepass")
        if not hmac.compare_digest(expected.encode(), given):
            return None
        return claim if now.timestamp() < int(until) else None

    def _signature(self, path: str, until: str, claim: str) -> str:
        """Lengths first, so that no part can pass for the end or start of its neighbour."""
        signed = f"{len(path)}:{path}{len(until)}:{until}{claim}"
        return self._keys.lookup_hash(_PURPOSE, signed)
