"""The simulated providers as one application: what they answer, and how they are told to behave.

`POST /{provider}` is what the register asks. `GET /control` and `PUT /control/{provider}` are for
whoever plays with it, and `GET /control/{provider}/{number}` shows the last code or sum. All of it
answers to this machine only.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from cli.simulator.behaviour import USUAL, Behaviour, Mode, Name

LOOPBACK_HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})
NUMBER = {Name.RESIDENTS: "number", Name.ORGANISATIONS: "number", Name.BANK: "account"}
Endpoint = Callable[[Request], Awaitable[Response]]


class Simulator:
    """Four providers with their behaviour. `application` serves them."""

    def __init__(self) -> None:
        self.providers = {name: Behaviour(USUAL[name]) for name in Name}
        self.application = Starlette(
            routes=[
                Route("/control", _local(self.show)),
                Route("/control/{provider}", _local(self.tell), methods=["PUT"]),
                Route("/control/{provider}/{number}", _local(self.look)),
                Route("/{provider}", _local(self.answer), methods=["POST"]),
            ]
        )

    async def answer(self, request: Request) -> Response:
        """What a provider says to the register, in the mode that it is in."""
        name = _name(request)
        if name is None:
            return Response(status_code=404)
        provider = self.providers[name]
        provider.requests += 1
        key = request.headers.get("idempotency-key", "")
        asked = await _json(request)
        if not key or not isinstance(asked.get("reference"), str):
            return JSONResponse({"error": "Idempotency-Key and reference are needed"}, 400)
        if provider.mode is Mode.SLOW:
            await asyncio.sleep(provider.seconds)
        return _misbehaving(provider) or _done(name, provider, key, asked)

    async def show(self, request: Request) -> Response:
        """How each provider behaves now."""
        return JSONResponse({name: it.shown() for name, it in self.providers.items()})

    async def tell(self, request: Request) -> Response:
        """Have one provider behave otherwise."""
        name = _name(request)
        if name is None:
            return Response(status_code=404)
        try:
            self.providers[name].told(await _json(request))
        except (ValueError, TypeError) as wrong:
            return JSONResponse({"error": str(wrong)}, 400)
        return JSONResponse(self.providers[name].shown())

    async def look(self, request: Request) -> Response:
        """The last code sent to a phone, or sum paid into an account."""
        name = _name(request)
        done = self.providers[name].done.get(request.path_params["number"]) if name else None
        return Response(status_code=404) if done is None else JSONResponse({"last": done})


def _misbehaving(provider: Behaviour) -> Response | None:
    """What a provider says in its mode instead of an answer; None where it answers."""
    match provider.mode:
        case Mode.DOWN:
            return Response(status_code=503)
        case Mode.FLAKY if provider.requests % 2:
            return Response(status_code=503)
        case Mode.MALFORMED:
            return Response('{"outcome": "MATCH", ', media_type="application/json")
        case Mode.LYING:
            return JSONResponse({"outcome": provider.outcome, "reference": "somebody else's"})
        case Mode.HALF_DEAD:
            broken = {"content-length": "999", "content-type": "application/json"}
            return StreamingResponse(iter([b'{"outcome": ']), headers=broken)
        case _:
            return None


def _done(name: Name, provider: Behaviour, key: str, asked: dict[str, Any]) -> Response:
    """The answer of a sound provider; the same one again to the same question."""
    known = provider.answers.get(key)
    if known is not None:
        before, said = known
        return JSONResponse(said) if before == asked else Response(status_code=422)
    if name is Name.SMS:
        provider.done.keep(str(asked.get("phone")), asked.get("code", asked.get("text")))
        said = {"outcome": provider.outcome, "reference": asked["reference"]}
    else:
        number = str(asked.get(NUMBER[name]))
        said = {"outcome": provider.says(number), "reference": asked["reference"]}
        if name is Name.BANK and said["outcome"] == USUAL[name]:
            provider.done.keep(number, asked.get("fen"))
    provider.answers.keep(key, (asked, said))
    return JSONResponse(said)


def _local(endpoint: Endpoint) -> Endpoint:
    """Only for callers on this machine who also name it: no page elsewhere can reach it."""

    async def guarded(request: Request) -> Response:
        caller = request.client.host if request.client else ""
        if request.url.hostname not in LOOPBACK_HOSTS or not _is_loopback(caller):
            return Response(status_code=403)
        return await endpoint(request)

    return guarded


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _name(request: Request) -> Name | None:
    try:
        return Name(request.path_params["provider"])
    except ValueError:
        return None


async def _json(request: Request) -> dict[str, Any]:
    try:
        said = json.loads(await request.body())
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
