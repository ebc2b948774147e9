"""Art 8(1): composite verification begins with the application and goes on by itself.

Providers are asked after the application is committed, never inside its transaction. What they
have not answered stays PENDING and is asked again.
"""

import secrets
from datetime import timedelta

from gateways.identity import IdentityQuestion
from models import Application, Factor, PhoneCode
from resolvers import audit, declared
from resolvers.applications import own
from resolvers.context import Context
from resolvers.declared import Identity
from resolvers.refusal import refuse_if, refused
from resolvers.transaction import after_commit, transaction
from rules import phone_codes
from rules.calendar import local_date
from rules.objections import Objection
from rules.verification import FactorResult
from rules.vocabulary import ApplicationState, CheckedFact, FactorKind, Outcome

UNANSWERED = (Outcome.PENDING, Outcome.PROVIDER_DOWN)
ASK_AGAIN = timedelta(minutes=1)


async def expect(ctx: Context, application: Application, identity: Identity) -> None:
    """Write down what has to be verified; a changed identity is verified anew."""
    await Factor.filter(application=application).delete()
    await PhoneCode.filter(application=application).delete()
    for kind in (FactorKind.PHONE, FactorKind.IDENTITY_REGISTRY):
        await Factor.create(application=application, kind=kind, at=ctx.now)


async def start(ctx: Context, application: Application) -> None:
    """Ask the registry and send the phone code."""
    await ask_registry(ctx, application)
    await send_code(ctx, application)


async def ask_registry(ctx: Context, application: Application) -> None:
    """Ask an outside source whether document, name and responsible person belong together."""
    identity = declared.unseal(ctx.register.keys, application)
    person = identity.responsible_person
    answer = await ctx.register.registry.check(
        IdentityQuestion(
            kind=identity.subject.document_kind,
            number=identity.subject.document_number,
            name=identity.subject.operator_name,
            responsible_name=person.name if person else None,
            reference=f"{application.ref}-{application.revision}",
        )
    )
    await Factor.filter(
        application=application, kind=FactorKind.IDENTITY_REGISTRY, outcome__in=UNANSWERED
    ).update(
        outcome=answer.outcome,
        provider=answer.provider,
        evidence_hash=answer.evidence_hash,
        at=ctx.now,
    )


async def send_code(ctx: Context, application: Application) -> None:
    """Send a fresh code to the declared phone; the one before no longer counts."""
    code = f"{secrets.randbelow(10**phone_codes.DIGITS):0{phone_codes.DIGITS}}"
    async with transaction():
        await PhoneCode.filter(application=application).delete()
        await PhoneCode.create(
            application=application,
            code_hash=_hashed(ctx, application, code),
            sent_at=ctx.now,
            expires_at=ctx.now + phone_codes.LIFETIME,
        )
    phone = declared.unseal(ctx.register.keys, application).subject.phone
    sent = await ctx.register.sms.send_code(phone, code, reference=secrets.token_hex(8))
    await Factor.filter(
        application=application, kind=FactorKind.PHONE, outcome__in=UNANSWERED
    ).update(outcome=sent.outcome, provider=sent.provider)


async def request_phone_code(ctx: Context, ref: str) -> Application:
    """Send another code, a minute after the last at the earliest."""
    async with transaction():
        application = await own(ctx, ref)
        await _refuse_confirmed(application)
        last = await PhoneCode.get_or_none(application=application)
        wait = phone_codes.seconds_to_wait(last.sent_at, ctx.now) if last else 0
        if wait:
            raise refused("PHONE_CODE_TOO_SOON", ("application",), seconds=wait)
        after_commit(lambda: send_code(ctx, application))
    return application


async def confirm_phone(ctx: Context, ref: str, code: str) -> Application:
    """Match the code that was sent. Each try counts, also a wrong one, also in parallel."""
    async with transaction():
        application = await own(ctx, ref)
        await _refuse_confirmed(application)
        objections = await _try_code(ctx, application, code)
        if not objections:
            await Factor.filter(application=application, kind=FactorKind.PHONE).update(
                outcome=Outcome.MATCH, at=ctx.now
            )
            await audit.note(ctx, "CONFIRM_PHONE", application.ref)
    refuse_if(objections)
    return application


async def results(application: Application) -> list[FactorResult]:
    """The factors of an application as the rules see them."""
    factors = await Factor.filter(application=application).order_by("id")
    return [
        FactorResult(f.kind, f.outcome, local_date(f.at), frozenset(map(CheckedFact, f.facts)))
        for f in factors
    ]


async def resume(ctx: Context, most: int = 50) -> int:
    """Ask again what nobody answered. Returns the number of applications asked about."""
    waiting = await Application.filter(
        state=ApplicationState.SUBMITTED,
        factors__kind=FactorKind.IDENTITY_REGISTRY,
        factors__outcome__in=UNANSWERED,
        factors__at__lt=ctx.now - ASK_AGAIN,
    ).limit(most)
    for application in waiting:
        await ask_registry(ctx, application)
    return len(waiting)


async def _try_code(ctx: Context, application: Application, code: str) -> list[Objection]:
    sent = await PhoneCode.filter(application=application).select_for_update().first()
    if sent is None or not phone_codes.is_live(
        expires_at=sent.expires_at, tries=sent.tries, now=ctx.now
    ):
        return [Objection("PHONE_CODE_USED_UP", ("code",))]
    sent.tries += 1
    await sent.save(update_fields=["tries"])
    if secrets.compare_digest(sent.code_hash, _hashed(ctx, application, code.strip())):
        return []
    left = phone_codes.MOST_TRIES - sent.tries
    return [Objection("PHONE_CODE_WRONG", ("code",), {"left": left})]


async def _refuse_confirmed(application: Application) -> None:
    if await Factor.exists(application=application, kind=FactorKind.PHONE, outcome=Outcome.MATCH):
        raise refused("PHONE_ALREADY_CONFIRMED", ("application",))


def _hashed(ctx: Context, application: Application, code: str) -> str:
    return ctx.register.keys.lookup_hash("phone-code", f"{application.ref}:{code}")
