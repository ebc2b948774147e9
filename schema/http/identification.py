"""Who asks: a bearer token becomes an actor, a request becomes a context."""

from typing import Any

from starlette.requests import Request
from starlette.websockets import WebSocket

from gateways.tokens import Claims, TokenFault, TokenRefused, TokenVerifier
from resolvers.runtime import STRANGER, Actor, Context, Register
from rules.abuse.address_blocks import block_of
from rules.languages import preferred
from schema.errors import GraphError, Unauthenticated


class Identification:
    """Makes the context of each request to `register`."""

    def __init__(self, register: Register, verifier: TokenVerifier) -> None:
        self._register, self._verifier = register, verifier

    async def __call__(
        self, request: Request | WebSocket, params: dict[str, Any] | None = None
    ) -> Context:
        """The context of a request or, with its `connection_init` payload, of a socket.

        Raises Unauthenticated where a token is there and not good: it is never passed over.
        """
        now = self._register.clock.now()
        header = (params or {}).get("authorization") or request.headers.get("authorization")
        language = preferred(request.headers.get("accept-language"))
        if not header:
            return Context(self._register, STRANGER, now, language)
        claims = await self._claims(str(header))
        return Context(
            self._register,
            _actor(claims),
            now,
            language,
            claims.expires_at,
            None if claims.client else self._block(request),
        )

    def _block(self, request: Request | WebSocket) -> str | None:
        """Art 10(3): where a person's request came from, wide and as a keyed hash. A machine
        client's address is that of a service, and says nothing of whom it files for.
        """
        block = block_of(request.client.host) if request.client else None
        return self._register.keys.lookup_hash("block", block) if block else None

    async def _claims(self, header: str) -> Claims:
        scheme, _, token = header.partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            raise Unauthenticated("Send a token as `Authorization: Bearer …`")
        try:
            return await self._verifier.verify(token.strip(), self._register.clock.now())
        except TokenRefused as refusal:
            if refusal.reason is TokenFault.KEYS_UNAVAILABLE:
                raise GraphError(
                    "The login provider's keys cannot be had now", "TRY_AGAIN", 503
                ) from refusal
            raise Unauthenticated(f"The token is not good: {refusal.reason.value}") from refusal


def _actor(claims: Claims) -> Actor:
    return Actor(
        login=f"{claims.issuer}|{claims.subject}",
        roles=claims.roles,
        scopes=claims.scopes if claims.client else None,
    )
