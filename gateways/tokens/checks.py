"""What must hold of a bearer token, whoever issued it."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from joserfc import jws, jwt
from joserfc.errors import BadSignatureError, ExpiredTokenError, JoseError
from joserfc.jwk import ECKey, Key, OKPKey, RSAKey
from joserfc.jws import JWSRegistry

from rules.vocabulary import Role

LEEWAY_SECONDS = 60
MIN_RSA_BITS = 2048


class TokenFault(StrEnum):
    """Why a token was refused."""

    MALFORMED = "MALFORMED"
    ALGORITHM = "ALGORITHM"
    ISSUER = "ISSUER"
    KEY = "KEY"
    SIGNATURE = "SIGNATURE"
    EXPIRED = "EXPIRED"
    CLAIMS = "CLAIMS"
    KEYS_UNAVAILABLE = "KEYS_UNAVAILABLE"


class TokenRefused(Exception):
    """A bearer token counts for nothing. KEYS_UNAVAILABLE is the provider's fault, not its own."""

    def __init__(self, reason: TokenFault) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Claims:
    """Who a valid token says the caller is; `client` marks a machine that acts for itself."""

    issuer: str
    subject: str
    roles: frozenset[Role]
    scopes: frozenset[str]
    expires_at: datetime
    client: bool = False


class _Pinned(JWSRegistry):
    """Only the algorithms whose keys `_fits` knows; never `none`, never a shared secret."""

    max_header_length = 4096
    max_payload_length = 16384

    def get_alg(self, name: str) -> Any:
        """joserfc's own would warn at each token that RFC 9864 renames EdDSA; we stay with it."""
        if name not in _fits:
            raise TokenRefused(TokenFault.ALGORITHM)
        return self.algorithms[name]


_fits = {
    "EdDSA": lambda key: isinstance(key, OKPKey) and key.curve_name == "Ed25519",
    "ES256": lambda key: isinstance(key, ECKey) and key.curve_name == "P-256",
    "RS256": lambda key: isinstance(key, RSAKey) and key.raw_value.key_size >= MIN_RSA_BITS,
}
ALGORITHMS = frozenset(_fits)
REGISTRY = _Pinned(algorithms=ALGORITHMS, strict_check_header=False)


def unverified(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Header and claims as anyone may have written them: only to choose whom to ask."""
    try:
        parts = jws.extract_compact(token.encode("ascii"), registry=REGISTRY)
        claims = json.loads(parts.payload)
    except (JoseError, ValueError, RecursionError):
        raise TokenRefused(TokenFault.MALFORMED) from None
    if not isinstance(claims, dict):
        raise TokenRefused(TokenFault.MALFORMED)
    return parts.headers(), claims


def algorithm_and_key_id(token: str) -> tuple[str, str | None]:
    """The pinned algorithm and the key id that the header names; extensions are refused."""
    header, _ = unverified(token)
    algorithm, key_id = header.get("alg"), header.get("kid")
    if not isinstance(algorithm, str) or algorithm not in _fits:
        raise TokenRefused(TokenFault.ALGORITHM)
    if "crit" in header or "b64" in header or not isinstance(key_id, str | None):
        raise TokenRefused(TokenFault.MALFORMED)
    return algorithm, key_id


def checked(token: str, key: Key, *, issuer: str, audience: str, now: datetime) -> Claims:
    """The claims of a token signed by `key`, for us, at `now` give or take a minute."""
    algorithm, _ = algorithm_and_key_id(token)
    if not _fits[algorithm](key):
        raise TokenRefused(TokenFault.KEY)
    rules = jwt.JWTClaimsRegistry(
        now=int(now.timestamp()),
        leeway=LEEWAY_SECONDS,
        iss={"essential": True, "value": issuer},
        aud={"essential": True, "value": audience},
        sub={"essential": True},
        exp={"essential": True},
        iat={"essential": True},
    )
    try:
        claims = jwt.decode(token, key, registry=REGISTRY).claims
        rules.validate(claims)
        return _claims_of(claims)
    except BadSignatureError:
        raise TokenRefused(TokenFault.SIGNATURE) from None
    except ExpiredTokenError:
        raise TokenRefused(TokenFault.EXPIRED) from None
    except (JoseError, ValueError, OverflowError, RecursionError):
        raise TokenRefused(TokenFault.CLAIMS) from None


def _claims_of(claims: dict[str, Any]) -> Claims:
    roles, scope = claims.get("roles"), claims.get("scope")
    return Claims(
        issuer=claims["iss"],
        subject=claims["sub"],
        roles=frozenset(role for role in Role if isinstance(roles, list) and role in roles),
        scopes=frozenset(scope.split() if isinstance(scope, str) else ()),
        expires_at=datetime.fromtimestamp(claims["exp"], UTC),
        client=claims.get("client") is True,
    )
