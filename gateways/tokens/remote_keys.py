"""Tokens of a login provider elsewhere, checked with the keys it publishes (JWK set)."""

import asyncio
import json
import warnings
from datetime import datetime, timedelta

from joserfc.errors import JoseError, SecurityWarning
from joserfc.jwk import JWKRegistry, Key

from gateways.providers.exchange import Exchange, ProviderDown
from gateways.tokens.checks import Claims, TokenFault, TokenRefused, algorithm_and_key_id, checked

FRESH = timedelta(minutes=10)
"""How long fetched keys serve without asking again."""
STALE = timedelta(hours=24)
"""How long they go on serving while the provider is down."""
PAUSE = timedelta(seconds=30)
"""The least time between two fetches, however many unknown key ids strangers make up."""
MAX_KEYS = 50


class RemoteJwks:
    """Verifies the tokens of `issuer` by the keys at `url`. Time is the caller's `now`."""

    def __init__(self, url: str, issuer: str, audience: str, *, timeout: float = 3.0) -> None:
        """`timeout` in seconds bounds a whole fetch. Raises ValueError for a URL not https."""
        self.issuer = issuer
        self._audience = audience
        self._exchange = Exchange(url, timeout=timeout)
        self._keys: list[Key] = []
        self._fetched_at: datetime | None = None
        self._tried_at: datetime | None = None
        self._fetching = asyncio.Lock()

    async def verify(self, token: str, now: datetime) -> Claims:
        """The claims of a valid token, or raises TokenRefused."""
        _, key_id = algorithm_and_key_id(token)
        key = await self._key(key_id, now)
        return checked(token, key, issuer=self.issuer, audience=self._audience, now=now)

    async def _key(self, key_id: str | None, now: datetime) -> Key:
        if not self._younger(FRESH, now):
            await self._refresh(now)
        key = self._known(key_id)
        if key is None:
            await self._refresh(now)
            key = self._known(key_id)
        if not self._younger(STALE, now):
            raise TokenRefused(TokenFault.KEYS_UNAVAILABLE)
        if key is None:
            raise TokenRefused(TokenFault.KEY)
        return key

    def _known(self, key_id: str | None) -> Key | None:
        """The key of that id; a token without one is served only where there is no choice."""
        if key_id is None:
            return self._keys[0] if len(self._keys) == 1 else None
        return next((key for key in self._keys if key.kid == key_id), None)

    def _younger(self, age: timedelta, now: datetime) -> bool:
        return self._fetched_at is not None and abs(now - self._fetched_at) < age

    async def _refresh(self, now: datetime) -> None:
        """Fetch at most once a pause; who comes meanwhile waits for that one, or uses old keys."""
        if self._keys and self._fetching.locked():
            return
        async with self._fetching:
            if self._tried_at is not None and abs(now - self._tried_at) < PAUSE:
                return
            self._tried_at = now
            try:
                self._keys = _usable(await self._exchange.get())
            except (ProviderDown, ValueError):
                return
            self._fetched_at = now


def _usable(body: bytes) -> list[Key]:
    """The signature keys in a JWK set. Raises ValueError where there is none."""
    document = json.loads(body)
    entries = document.get("keys") if isinstance(document, dict) else None
    if not isinstance(entries, list):
        raise ValueError("not a JWK set")
    keys = [key for entry in entries[:MAX_KEYS] if (key := _imported(entry)) is not None]
    if not keys:
        raise ValueError("no usable key")
    return keys


def _imported(entry: object) -> Key | None:
    if not isinstance(entry, dict) or entry.get("use", "sig") != "sig" or entry.get("kty") == "oct":
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SecurityWarning)  # short keys are refused at use
            return JWKRegistry.import_key(entry)
    except (JoseError, ValueError, TypeError, KeyError):
        return None
