"""Art 8(1): composite verification begins with the application and goes on by itself.

Providers are asked after the application is committed, never inside its transaction. What they
have not answered is asked again.
"""

from gateways.identity import IdentityQuestion
from models import Application, Factor
from resolvers import audit, declared, factors, phone_codes
from resolvers.applications import own_undecided
from resolvers.context import Context
from resolvers.refusal import Refused, refuse_if, refused
from resolvers.transaction import after_commit, transaction
from rules.calendar import local_date
from rules.verification import FactorResult
from rules.vocabulary import CheckedFact, FactorKind, Outcome


async def begin(ctx: Context, application: Application) -> None:
    """Write down what has to be verified and have it asked; a changed identity is verified anew.

    Where the declared phone had enough codes for now, that does not stand against the application:
    its code is sent later.
    """
    await Factor.filter(application=application).delete()
    await phone_codes.revoke(ctx, application)
    registry = await factors.pending(ctx, application, FactorKind.IDENTITY_REGISTRY)
    after_commit(lambda: ask_registry(ctx, registry.id))
    phone = await factors.pending(ctx, application, FactorKind.PHONE)
    try:
        code = await phone_codes.issue(ctx, application)
    except Refused:
        return
    after_commit(lambda: phone_codes.send(ctx, phone.id, code))


async def ask_registry(ctx: Context, factor_id: int) -> None:
    """Ask an outside source whether document, name and responsible person belong together."""
    factor = await factors.unanswered(factor_id)
    if factor is None:
        return
    identity = declared.unseal(ctx.register.keys, factor.application)
    person = identity.responsible_person
    answer = await ctx.register.registry.check(
        IdentityQuestion(
            kind=identity.subject.document_kind,
            number=identity.subject.document_number,
            name=identity.subject.operator_name,
            responsible_name=person.name if person else None,
            reference=factor.reference,
        )
    )
    await factors.answered(
        ctx, factor, answer.outcome, provider=answer.provider, evidence_hash=answer.evidence_hash
    )


async def request_phone_code(ctx: Context, ref: str) -> Application:
    """Send another code, within the limits of its phone."""
    async with transaction():
        application = await own_undecided(ctx, ref)
        factor = await _unconfirmed(application)
        code = await phone_codes.issue(ctx, application)
        after_commit(lambda: phone_codes.send(ctx, factor.id, code))
    return application


async def confirm_phone(ctx: Context, ref: str, code: str) -> Application:
    """Match the code that was sent. A wrong try is committed before it is objected to."""
    async with transaction():
        application = await own_undecided(ctx, ref)
        factor = await _unconfirmed(application)
        objections = await phone_codes.enter(ctx, application, code)
        if not objections:
            await Factor.filter(id=factor.id).update(outcome=Outcome.MATCH, at=ctx.now)
            await audit.note(ctx, "CONFIRM_PHONE", application.ref)
    refuse_if(objections)
    return application


async def results(application: Application) -> list[FactorResult]:
    """The factors of an application as the rules see them."""
    rows = await Factor.filter(application=application).order_by("id")
    return [
        FactorResult(
            row.kind, row.outcome, local_date(row.at), frozenset(map(CheckedFact, row.facts))
        )
        for row in rows
    ]


async def _unconfirmed(application: Application) -> Factor:
    factor = await Factor.get(application=application, kind=FactorKind.PHONE)
    if factor.outcome is Outcome.MATCH:
        raise refused("PHONE_ALREADY_CONFIRMED", ("application",))
    return factor


def _result(row: Factor) -> FactorResult:
    seen = frozenset(map(CheckedFact, row.facts))
    return FactorResult(row.kind, row.outcome, local_date(row.at), seen)
