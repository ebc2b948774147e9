"""A login provider elsewhere: its keys are fetched rarely and outlive its outages."""

import asyncio
import json
import warnings
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, Key, OctKey, OKPKey, RSAKey

from gateways.tokens import TokenFault, TokenRefused
from gateways.tokens.remote_keys import RemoteJwks

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ALGORITHMS = {"OKP": "EdDSA", "EC": "ES256", "RSA": "RS256", "oct": "HS256"}
OKP, EC, RSA = OKPKey.generate_key(), ECKey.generate_key("P-256"), RSAKey.generate_key(2048)


def jwks(*keys: Key) -> dict[str, Any]:
    return {"keys": [{**key.as_dict(private=False), "kid": key.thumbprint()} for key in keys]}


def token(key: Key, at: datetime = NOW, **header: Any) -> str:
    claims = {"iss": "https://login", "aud": "us", "sub": "7", "iat": int(at.timestamp())}
    claims["exp"] = int((at + timedelta(minutes=5)).timestamp())
    algorithm = ALGORITHMS[key.key_type]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        named = {"alg": algorithm, "kid": key.thumbprint(), **header}
        return jwt.encode(named, claims, key, [algorithm])


def remote(url: str, timeout: float = 3.0) -> RemoteJwks:
    return RemoteJwks(url, "https://login", "us", timeout=timeout)


async def fault(verifier: RemoteJwks, bearer: str, at: datetime = NOW) -> TokenFault:
    with pytest.raises(TokenRefused) as refused:
        await verifier.verify(bearer, at)
    return refused.value.reason


@pytest.mark.parametrize("key", [OKP, EC, RSA])
async def test_a_providers_token_is_checked_with_its_published_key(provider, key: Key) -> None:
    provider.will_say(jwks(OKP, EC, RSA))
    assert (await remote(provider.url).verify(token(key), NOW)).subject == "7"


async def test_keys_are_fetched_once_for_many_tokens(provider) -> None:
    provider.will_say(jwks(OKP))
    verifier, bearer = remote(provider.url), token(OKP)

    await asyncio.gather(*(verifier.verify(bearer, NOW) for _ in range(50)))
    await verifier.verify(bearer, NOW + timedelta(minutes=5))

    assert len(provider.heard) == 1


async def test_an_unknown_key_id_has_the_keys_fetched_anew(provider) -> None:
    provider.will_say(jwks(OKP), jwks(OKP, EC))
    verifier, later = remote(provider.url), NOW + timedelta(seconds=31)

    await verifier.verify(token(OKP), NOW)

    assert (await verifier.verify(token(EC), later)).subject == "7"


async def test_made_up_key_ids_do_not_flood_the_provider(provider) -> None:
    provider.will_say(jwks(OKP))
    verifier = remote(provider.url)

    for number in range(20):
        assert await fault(verifier, token(OKP, kid=f"made-up-{number}")) is TokenFault.KEY

    assert len(provider.heard) == 1


@pytest.mark.parametrize("outage", [500, 404, b"<html>", {"keys": []}, {"keys": [None, {}]}, []])
async def test_old_keys_serve_for_a_day_while_the_provider_is_down(provider, outage: Any) -> None:
    provider.will_say(jwks(OKP), outage)
    verifier = remote(provider.url)
    await verifier.verify(token(OKP), NOW)

    for hours in (1, 23.9):
        at = NOW + timedelta(hours=hours)
        assert (await verifier.verify(token(OKP, at), at)).subject == "7"
    at = NOW + timedelta(hours=24)
    assert await fault(verifier, token(OKP, at), at) is TokenFault.KEYS_UNAVAILABLE


async def test_a_key_the_provider_withdrew_no_longer_counts(provider) -> None:
    provider.will_say(jwks(OKP, EC), jwks(OKP))
    verifier, later = remote(provider.url), NOW + timedelta(minutes=11)
    await verifier.verify(token(EC), NOW)

    assert await fault(verifier, token(EC, later), later) is TokenFault.KEY


async def test_a_provider_that_never_answered_is_said_to_be_unavailable(nowhere: str) -> None:
    assert await fault(remote(nowhere), token(OKP)) is TokenFault.KEYS_UNAVAILABLE


async def test_a_hanging_provider_is_waited_for_once_only(provider) -> None:
    provider.hanging = True
    verifier = remote(provider.url, timeout=2)

    for _ in range(5):
        assert await fault(verifier, token(OKP)) is TokenFault.KEYS_UNAVAILABLE

    assert len(provider.heard) == 1


async def test_a_short_rsa_key_is_refused(provider) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        short = RSAKey.generate_key(1024)
    provider.will_say(jwks(short))
    assert await fault(remote(provider.url), token(short)) is TokenFault.KEY


async def test_a_shared_secret_in_the_key_set_is_not_used(provider) -> None:
    secret = OctKey.generate_key(256)
    provider.will_say({"keys": [secret.as_dict(private=True), *jwks(OKP)["keys"]]})
    assert await fault(remote(provider.url), token(secret)) is TokenFault.ALGORITHM


async def test_a_token_without_a_key_id_serves_where_there_is_one_key(provider) -> None:
    provider.will_say(jwks(OKP), jwks(OKP, EC))
    verifier, later = remote(provider.url), NOW + timedelta(minutes=11)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        claims = jwt.decode(token(OKP, later), OKP, ["EdDSA"]).claims
        claims["iat"] = int(NOW.timestamp())
        nameless = jwt.encode({"alg": "EdDSA"}, claims, OKP, ["EdDSA"])

    assert (await verifier.verify(nameless, NOW)).subject == "7"
    assert await fault(verifier, nameless, later) is TokenFault.KEY


async def test_a_flood_instead_of_keys_is_cut_off(provider) -> None:
    provider.will_say(b" " * 1_000_000 + json.dumps(jwks(OKP)).encode())
    assert await fault(remote(provider.url), token(OKP)) is TokenFault.KEYS_UNAVAILABLE


@pytest.mark.parametrize("url", ["http://login.example/", "file:///etc/passwd", "ftp://x", ""])
def test_keys_are_fetched_over_https_only(url: str) -> None:
    with pytest.raises(ValueError, match="https"):
        remote(url)
