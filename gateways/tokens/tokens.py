"""Bearer tokens: our own, and those of a login provider elsewhere.

issuer = TokenIssuer(ring.token_key, issuer=origin, audience=origin)
verifier = AnyOf([issuer, RemoteJwks(url, "https://login.example", origin)])
"""

import secrets
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

from joserfc import jwt
from joserfc.jwk import OKPKey

from gateways.tokens.checks import (
    REGISTRY,
    Claims,
    TokenFault,
    TokenRefused,
    algorithm_and_key_id,
    checked,
    unverified,
)
from rules.vocabulary import Role


class TokenVerifier(Protocol):
    """Says who a bearer token belongs to."""

    async def verify(self, token: str, now: datetime) -> Claims:
        """The claims of a token valid at `now` (aware), or raises TokenRefused."""
        ...


class IssuedVerifier(TokenVerifier, Protocol):
    """A verifier of one issuer's tokens."""

    issuer: str


class TokenIssuer:
    """Issues and verifies the register's own tokens, signed EdDSA with its Ed25519 key."""

    def __init__(self, key: OKPKey, *, issuer: str, audience: str) -> None:
        self.issuer = issuer
        self._audience = audience
        self._key = key
        self._key_id = key.thumbprint()

    def issue(
        self,
        subject: str,
        roles: Collection[Role],
        *,
        now: datetime,
        lifetime: timedelta,
        scopes: Collection[str] = (),
        client: bool = False,
    ) -> str:
        """A compact JWS for `subject`, good from `now` for `lifetime`, in whole seconds."""
        claims = {
            "iss": self.issuer,
            "aud": self._audience,
            "sub": subject,
            "roles": sorted(roles),
            "scope": " ".join(sorted(scopes)),
            "iat": int(now.timestamp()),
            "exp": int((now + lifetime).timestamp()),
            "jti": secrets.token_urlsafe(16),
            **({"client": True} if client else {}),
        }
        return jwt.encode({"alg": "EdDSA", "kid": self._key_id}, claims, self._key, None, REGISTRY)

    @property
    def key_ids(self) -> list[str]:
        """What names the keys of `jwks`."""
        return [self._key_id]

    def jwks(self) -> Mapping[str, Any]:
        """The JWK set for others to check our tokens with: the public key alone."""
        public = self._key.as_dict(private=False)
        return {"keys": [{**public, "kid": self._key_id, "use": "sig", "alg": "EdDSA"}]}

    async def verify(self, token: str, now: datetime) -> Claims:
        """The claims of one of our own tokens, or raises TokenRefused."""
        _, key_id = algorithm_and_key_id(token)
        if key_id != self._key_id:
            raise TokenRefused(TokenFault.KEY)
        return checked(token, self._key, issuer=self.issuer, audience=self._audience, now=now)


class AnyOf:
    """Hands each token to the verifier of the issuer it names, and to no other."""

    def __init__(self, verifiers: Sequence[IssuedVerifier]) -> None:
        """Raises ValueError where two verifiers claim one issuer."""
        self._by_issuer = {verifier.issuer: verifier for verifier in verifiers}
        if len(self._by_issuer) != len(verifiers):
            raise ValueError("each issuer has one verifier")

    async def verify(self, token: str, now: datetime) -> Claims:
        """The claims that the issuer's verifier found, or raises TokenRefused."""
        _, claims = unverified(token)
        issuer = claims.get("iss")
        verifier = self._by_issuer.get(issuer) if isinstance(issuer, str) else None
        if verifier is None:
            raise TokenRefused(TokenFault.ISSUER)
        return await verifier.verify(token, now)
