"""One HTTP exchange with an outside service that may refuse, hang, flood or lie.

The whole exchange has one deadline, the answer has a largest size, redirects are not followed,
and whatever goes wrong is ProviderDown: nobody is judged by an outage.
"""

import asyncio
import ssl
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import httpx

MAX_ANSWER_BYTES = 64 * 1024
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


class ProviderDown(Exception):
    """No usable answer. `transient` says whether asking once more may help."""

    def __init__(self, why: str, *, transient: bool) -> None:
        super().__init__(why)
        self.transient = transient


class Exchange:
    """Talks to one URL. Holds no connection, so it belongs to no event loop."""

    def __init__(self, url: str, *, token: str | None = None, timeout: float = 3.0) -> None:
        """`timeout` in seconds covers everything from name lookup to the answer's last byte.

        Raises ValueError for a URL that is neither https nor on this machine: what we send is
        personal data.
        """
        parts = urlsplit(url)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
            raise ValueError("an outside service is reached over https")
        self.timeout = timeout
        self._url = url
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._trust: ssl.SSLContext | None = None

    def __repr__(self) -> str:
        return f"<Exchange with {urlsplit(self._url).hostname}>"

    async def get(self) -> bytes:
        """The body of a 200 answer, or raises ProviderDown."""
        return await self._within("GET", {}, None)

    async def post(self, body: Mapping[str, Any], *, reference: str) -> bytes:
        """The body of a 2xx answer to `body` as JSON, or raises ProviderDown.

        `reference` goes along as Idempotency-Key: what is asked twice must be done once.
        """
        return await self._within("POST", {"Idempotency-Key": reference}, body)

    async def _within(
        self, method: str, headers: Mapping[str, str], body: Mapping[str, Any] | None
    ) -> bytes:
        try:
            async with asyncio.timeout(self.timeout):
                return await self._exchange(method, {**self._headers, **headers}, body)
        except TimeoutError:
            raise ProviderDown("no answer in time", transient=True) from None
        except httpx.TransportError as error:
            raise ProviderDown(type(error).__name__, transient=True) from None
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            raise ProviderDown(type(error).__name__, transient=False) from None

    async def _exchange(
        self, method: str, headers: Mapping[str, str], body: Mapping[str, Any] | None
    ) -> bytes:
        self._trust = self._trust or httpx.create_ssl_context()
        async with (
            httpx.AsyncClient(verify=self._trust, timeout=self.timeout) as client,
            client.stream(method, self._url, headers=headers, json=body) as answer,
        ):
            if not answer.is_success:
                status = answer.status_code
                raise ProviderDown(f"status {status}", transient=status >= 500)
            return await _bounded(answer)


async def _bounded(answer: httpx.Response) -> bytes:
    body = b""
    async for piece in answer.aiter_bytes():
        body += piece
        if len(body) > MAX_ANSWER_BYTES:
            raise ProviderDown("answer too large", transient=False)
    return body
