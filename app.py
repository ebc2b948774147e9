"""The composition root: settings in, an ASGI application out. Lists and wiring, no logic."""

import asyncio
import gc
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.types import Lifespan

from gateways.clock import SystemClock
from gateways.files.storage import from_url
from gateways.keys import KeyRing, UrlSigner
from gateways.logs import logs
from gateways.providers.bank import Bank, HttpBank, LogBank
from gateways.providers.identity import (
    ByDocument,
    CheckDigitsOnly,
    HttpIdentityRegistry,
    IdentityRegistry,
)
from gateways.providers.mail import LogMail, MailSender, SmtpMail
from gateways.providers.sms import HttpSms, LogSms, SmsSender
from gateways.tokens import AnyOf, IssuedVerifier, TokenIssuer
from gateways.tokens.remote_keys import RemoteJwks
from models import database
from public_site.accounts.drawing import Draughtsman
from public_site.platform.security_txt import security_txt
from public_site.platform.well_known import PATH, SCHEMA_PATH, WellKnown
from public_site.routes import site_routes, sites_of
from public_site.site.site import Sites
from public_site.site.unanswered import Lost
from resolvers.disclosure.feed import Tail
from resolvers.housekeeping import keep_house
from resolvers.platform import platform_of
from resolvers.runtime import Register
from resolvers.runtime.idempotency import Answers
from schema.graph import graph
from schema.http.described import described
from schema.http.documents import Documents
from schema.http.endpoint import GraphQLEndpoint
from schema.http.files import Files
from schema.http.health import alive, ready
from schema.http.identification import Identification
from schema.http.origins import Origins
from schema.http.transport import Transport
from schema.limits.bounds import Limits
from schema.limits.metering import Meter
from settings import Settings

DOCUMENTS = Documents(graph, Limits())


def register_of(settings: Settings) -> Register:
    """The register that these settings describe, with its gateways."""
    keys = KeyRing.load(settings.data_folder, os.environ, production=settings.production)
    return Register(
        name=settings.name,
        base_url=settings.base_url,
        platform=platform_of(settings.platform(), settings.platform_file.parent),
        keys=keys,
        signer=UrlSigner(keys),
        clock=SystemClock(),
        sms=sms_of(settings),
        mail=mail_of(settings),
        registry=registries_of(settings),
        bank=bank_of(settings),
        storage=from_url(settings.storage),
    )


def sms_of(settings: Settings) -> SmsSender:
    if settings.sms_url is None:
        return LogSms()
    secret = settings.sms_token.get_secret_value()
    return HttpSms(settings.sms_url, secret, name=settings.provider(settings.sms_url))


def mail_of(settings: Settings) -> MailSender:
    if settings.smtp_url is None:
        return LogMail()
    return SmtpMail(settings.smtp_url.get_secret_value(), settings.mail_from)


def registries_of(settings: Settings) -> IdentityRegistry:
    return ByDocument(
        registry_of(settings, settings.identity_url, settings.identity_token),
        registry_of(settings, settings.organisations_url, settings.organisations_token),
    )


def registry_of(settings: Settings, url: str | None, token: SecretStr) -> IdentityRegistry:
    if url is None:
        return CheckDigitsOnly()
    return HttpIdentityRegistry(url, token.get_secret_value(), name=settings.provider(url))


def bank_of(settings: Settings) -> Bank | None:
    """Small payments are offered where a bank makes them, and in trials."""
    if settings.bank_url is None:
        return None if settings.production else LogBank()
    secret = settings.bank_token.get_secret_value()
    return HttpBank(settings.bank_url, secret, name=settings.provider(settings.bank_url))


def issuer_of(settings: Settings, register: Register) -> TokenIssuer:
    """The register's own tokens: for a first trial, for machines, for the command line."""
    return TokenIssuer(register.keys.token_key, **settings.own_tokens)


def verifier_of(settings: Settings, issuer: TokenIssuer) -> AnyOf:
    verifiers: list[IssuedVerifier] = [issuer]
    if settings.jwks_url and settings.jwks_issuer:
        remote = RemoteJwks(settings.jwks_url, settings.jwks_issuer, settings.token_audience)
        verifiers.append(remote)
    return AnyOf(verifiers)


def create_app(settings: Settings, register: Register | None = None) -> Starlette:
    """The whole application. A test may hand in a register with gateways of its own."""
    register = register or register_of(settings)
    issuer = issuer_of(settings, register)
    sites = sites_of(register, settings.card_fonts)
    app = Starlette(
        routes=routes(settings, register, issuer, sites),
        middleware=middleware(settings),
        exception_handlers={HTTPException: Lost(sites)},
        lifespan=lifespan_of(settings, register),
    )
    app.state.register, app.state.issuer = register, issuer
    return app


def routes(
    settings: Settings, register: Register, issuer: TokenIssuer, sites: Sites
) -> list[BaseRoute]:
    files = Files(register)
    endpoint = GraphQLEndpoint(
        DOCUMENTS,
        context=Identification(register, verifier_of(settings, issuer)),
        idempotency=Answers(register.keys, register.clock),
        allowed_origins=settings.own_origins,
        on_answer=Meter(register.keys, register.clock),
    )

    entry = WellKnown(register, partial(described, endpoint), issuer.key_ids)

    async def jwks(request: Request) -> Response:
        return JSONResponse(issuer.jwks(), headers={"Cache-Control": "public, max-age=300"})

    return [
        Route("/graphql", endpoint),
        WebSocketRoute("/graphql", endpoint),
        Route("/uploads/{token}", files.put, methods=["PUT"]),
        Route("/evidence/{reference}", files.get_evidence),
        Route("/.well-known/jwks.json", jwks),
        Route(PATH, entry.get),
        Route(SCHEMA_PATH, entry.schema),
        Route("/.well-known/security.txt", security_txt(register, settings.security_contact)),
        Route("/healthz", alive),
        Route("/readyz", ready),
        *site_routes(sites),
    ]


def middleware(settings: Settings) -> list[Middleware]:
    return [
        Middleware(Transport, settings.base_url),
        Middleware(Origins, settings.allowed_origins),
    ]


def lifespan_of(settings: Settings, register: Register) -> Lifespan[Starlette]:
    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        await database.connect(settings.database, settings.replica)
        house = asyncio.create_task(keep_house(register))
        try:
            yield
        finally:
            house.cancel()
            await register.memory.of(Tail).close()
            await register.memory.of(Draughtsman).close()
            await database.disconnect()

    return lifespan


def serve_app() -> Starlette:
    """What uvicorn's factory mode calls in each worker process."""
    settings = Settings()
    logs.configure(settings.production, settings.log_level)
    app = create_app(settings)
    # What is made by now lives as long as the process: a collection that goes through its 400,000
    # objects would hold some answer up for a tenth of a second.
    gc.collect()
    gc.freeze()
    return app
