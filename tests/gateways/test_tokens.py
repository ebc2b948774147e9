"""Bearer tokens: only the named issuer's, with a pinned algorithm, for us, in time."""

import base64
import json
import warnings
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, Key, OctKey, OKPKey, RSAKey

from gateways.tokens import AnyOf, Claims, TokenFault, TokenIssuer, TokenRefused, TokenVerifier
from rules.vocabulary import Role

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
KEY = OKPKey.generate_key("Ed25519")
ISSUER = TokenIssuer(KEY, issuer="https://us", audience="https://us")


def forged(key: Key, algorithm: str = "EdDSA", kid: str | None = None, **claims: Any) -> str:
    """A token as some other software would make it."""
    header = {"alg": algorithm, "kid": kid or KEY.thumbprint()}
    times = {"iat": int(NOW.timestamp()), "exp": int((NOW + HOUR).timestamp())}
    body = {"iss": "https://us", "aud": "https://us", "sub": "7", **times, **claims}
    body = {name: value for name, value in body.items() if value is not None}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return jwt.encode(header, body, key, [algorithm])


async def fault(verifier: TokenVerifier, token: str, now: datetime = NOW) -> TokenFault:
    with pytest.raises(TokenRefused) as refused:
        await verifier.verify(token, now)
    return refused.value.reason


async def test_an_issued_token_says_who_its_bearer_is() -> None:
    token = ISSUER.issue(
        "7", [Role.REVIEWER, Role.OPERATOR], scopes=["read"], now=NOW, lifetime=HOUR
    )
    assert await ISSUER.verify(token, NOW) == Claims(
        issuer="https://us",
        subject="7",
        roles=frozenset({Role.REVIEWER, Role.OPERATOR}),
        scopes=frozenset({"read"}),
        expires_at=NOW + HOUR,
    )


async def test_a_machines_token_says_that_it_is_a_machines() -> None:
    token = ISSUER.issue("7", [], now=NOW, lifetime=HOUR, client=True)
    assert (await ISSUER.verify(token, NOW)).client
    assert not (await ISSUER.verify(forged(KEY, client="true"), NOW)).client


@pytest.mark.parametrize(
    ("seconds", "valid"),
    [(-61, False), (-60, True), (0, True), (3600, True), (3659, True), (3660, False)],
)
async def test_a_token_serves_its_lifetime_give_or_take_a_minute(seconds: int, valid: bool) -> None:
    token, at = ISSUER.issue("7", [], now=NOW, lifetime=HOUR), NOW + timedelta(seconds=seconds)
    if valid:
        assert (await ISSUER.verify(token, at)).subject == "7"
    else:
        assert await fault(ISSUER, token, at) in {TokenFault.EXPIRED, TokenFault.CLAIMS}


async def test_unknown_roles_are_ignored() -> None:
    claims = await ISSUER.verify(forged(KEY, roles=["AUDITOR", "EMPEROR", 3, ["ADMIN"]]), NOW)
    assert claims.roles == {Role.AUDITOR}


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://them"},
        {"iss": None},
        {"aud": "https://other"},
        {"aud": None},
        {"aud": [1]},
        {"sub": ""},
        {"sub": 7},
        {"sub": None},
        {"exp": None},
        {"exp": True},
        {"exp": 1e300},
        {"exp": 10**30},
        {"exp": "2030"},
        {"iat": None},
        {"nbf": int((NOW + HOUR).timestamp())},
    ],
)
async def test_a_token_with_a_wrong_or_missing_claim_is_refused(claims: Mapping[str, Any]) -> None:
    assert await fault(ISSUER, forged(KEY, **claims)) is TokenFault.CLAIMS


async def test_one_of_several_audiences_may_be_us() -> None:
    assert await ISSUER.verify(forged(KEY, aud=["https://other", "https://us"]), NOW)


async def test_a_token_signed_by_another_key_under_our_key_id_is_refused() -> None:
    token = forged(OKPKey.generate_key("Ed25519"))
    assert await fault(ISSUER, token) is TokenFault.SIGNATURE


async def test_a_token_that_names_another_key_is_refused() -> None:
    assert await fault(ISSUER, forged(KEY, kid="other")) is TokenFault.KEY


async def test_the_public_key_used_as_a_shared_secret_signs_nothing() -> None:
    public = OctKey.import_key({"kty": "oct", "k": str(KEY["x"])})
    assert await fault(ISSUER, forged(public, "HS256")) is TokenFault.ALGORITHM


def compact(header: Mapping[str, Any], claims: Any = None, signature: str = "") -> str:
    parts = (json.dumps(part).encode() for part in (header, claims or {"iss": "https://us"}))
    encoded = [base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts]
    return ".".join([*encoded, signature])


@pytest.mark.parametrize("algorithm", ["none", "None", "HS256", "RS1", "Ed448", ["EdDSA"], None])
async def test_an_algorithm_that_is_not_pinned_is_refused(algorithm: Any) -> None:
    token = compact({"alg": algorithm, "kid": KEY.thumbprint()})
    assert await fault(ISSUER, token) is TokenFault.ALGORITHM


@pytest.mark.parametrize(
    "token",
    [
        "",
        "a.b",
        "a.b.c",
        "秘.密.人",
        "." * 20,
        "x" * 100_000,
        compact({"alg": "EdDSA"}, [1]),
        compact({"alg": "EdDSA", "crit": ["b64"], "b64": False}),
        compact({"alg": "EdDSA", "kid": 7}),
        compact({"typ": "JWT"}),
    ],
)
async def test_what_is_not_a_token_is_refused(token: str) -> None:
    assert await fault(ISSUER, token) is TokenFault.MALFORMED


async def test_a_key_that_the_header_brings_along_is_not_used() -> None:
    own = OKPKey.generate_key("Ed25519")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        header = {"alg": "EdDSA", "kid": KEY.thumbprint(), "jwk": own.as_dict(private=False)}
        token = jwt.encode(header, {"iss": "https://us"}, own, ["EdDSA"])
    assert await fault(ISSUER, token) is TokenFault.SIGNATURE


def test_the_published_keys_hold_no_private_part() -> None:
    (key,) = ISSUER.jwks()["keys"]
    assert set(key) == {"kty", "crv", "x", "kid", "use", "alg"}
    assert key["kid"] == KEY.thumbprint()


async def test_each_issuers_tokens_go_to_its_own_verifier() -> None:
    other = TokenIssuer(OKPKey.generate_key(), issuer="https://them", audience="https://us")
    either = AnyOf([ISSUER, other])

    for issuer in (ISSUER, other):
        token = issuer.issue("7", [], now=NOW, lifetime=HOUR)
        assert (await either.verify(token, NOW)).issuer == issuer.issuer
    assert await fault(either, forged(KEY, iss="https://nobody")) is TokenFault.ISSUER
    assert await fault(either, forged(KEY, iss="https://them")) is TokenFault.KEY


def test_two_verifiers_of_one_issuer_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="one verifier"):
        AnyOf([ISSUER, ISSUER])


@pytest.mark.parametrize(
    ("key", "algorithm"),
    [(RSAKey.generate_key(2048), "ES256"), (ECKey.generate_key("P-256"), "RS256")],
)
async def test_an_algorithm_that_does_not_fit_our_key_is_refused(key: Key, algorithm: str) -> None:
    token = compact({"alg": algorithm, "kid": KEY.thumbprint()})
    assert await fault(ISSUER, token) is TokenFault.KEY
