"""Art 8(1): composite verification begins with the application and goes on by itself.

Providers are asked after the application is committed, never inside its transaction. What they
have not answered is asked again.
"""

from models import Application, Factor
from resolvers.audit import entries as audit
from resolvers.identity import factors, phone_codes, small_payments
from resolvers.identity import registries as registers
from resolvers.identity.claimants import Bearer, named
from resolvers.runtime.context import Context
from resolvers.runtime.refusal import Refused, refused
from resolvers.runtime.transaction import after_commit
from rules.identity.sufficiency import ASKED
from rules.objections import Objection
from rules.vocabulary import FactorKind, Outcome

Entered = tuple[list[Objection], Factor | None]  # what stands against it, or what it proved


async def begin(ctx: Context, application: Application) -> None:
    """Write down what has to be verified and have it asked; a changed identity is verified anew."""
    await Factor.filter(application=application).delete()
    await phone_codes.revoke(ctx, application)
    await small_payments.revoke(ctx, application)
    await begin_phone(ctx, application)  # first: a register may keep its errand waiting
    await registers.begin(ctx, application, ASKED[application.nature])


async def begin_phone(ctx: Context, bearer: Bearer) -> None:
    """Have a code sent to the declared phone. Where it had enough for now, that stands against
    nobody: its code is sent later.
    """
    await _send_first(ctx, bearer, await factors.pending(ctx, bearer, FactorKind.PHONE))


async def begin_phone_anew(ctx: Context, application: Application) -> None:
    """Of an application that comes back: its phone is waited for from now on, with another code;
    not where it was confirmed.
    """
    factor = await Factor.get(application=application, kind=FactorKind.PHONE)
    if factor.outcome is Outcome.MATCH:
        return
    factor.outcome, factor.provider, factor.at = Outcome.PENDING, "", ctx.now
    factor.asked_at, factor.taken_at = ctx.now, None
    await factor.save()
    await _send_first(ctx, application, factor)


async def _send_first(ctx: Context, bearer: Bearer, phone: Factor) -> None:
    try:
        code = await phone_codes.issue(ctx, bearer)
    except Refused:
        return
    after_commit(lambda: phone_codes.send(ctx, phone.id, code))


async def send_phone_code(ctx: Context, bearer: Bearer) -> None:
    """Another code for the phone of `bearer`, locked by the caller's transaction."""
    factor = await _unconfirmed_phone(ctx, bearer)
    code = await phone_codes.issue(ctx, bearer)
    after_commit(lambda: phone_codes.send(ctx, factor.id, code))


async def enter_phone_code(ctx: Context, bearer: Bearer, code: str) -> Entered:
    """Try `code` for `bearer`, locked by the caller's transaction."""
    factor = await _unconfirmed_phone(ctx, bearer)
    objections = await phone_codes.enter(ctx, bearer, code)
    if objections:
        return objections, None
    await factors.matched(ctx, bearer, factor)
    await audit.note(ctx, "CONFIRM_PHONE", bearer.ref)
    return [], factor


async def enter_payment(ctx: Context, bearer: Bearer, amount: str) -> Entered:
    """Try `amount` for `bearer`, locked by the caller's transaction. Where the bank did not say
    that it pays into that very name, no sum is right.
    """
    factor = await Factor.get_or_none(**named(bearer), kind=FactorKind.SMALL_PAYMENT)
    if factor is not None and factor.outcome is Outcome.MATCH:
        return [Objection("SMALL_PAYMENT_ALREADY_CONFIRMED")], None
    if factor is not None and small_payments.is_unsent(factor):
        return [Objection("SMALL_PAYMENT_UNDER_WAY")], None
    objections = await small_payments.enter(ctx, bearer, amount)
    if objections or factor is None:
        return objections, None
    if factor.outcome is not Outcome.PENDING:
        return [Objection("SMALL_PAYMENT_USED_UP", ("amount",))], None
    await factors.matched(ctx, bearer, factor)
    await audit.note(ctx, "CONFIRM_SMALL_PAYMENT", bearer.ref)
    return [], factor


async def _unconfirmed_phone(ctx: Context, bearer: Bearer) -> Factor:
    """The factor of the phone; one that was confirmed too long ago is to be confirmed again."""
    factor = await Factor.get(**named(bearer), kind=FactorKind.PHONE)
    if factor.outcome is not Outcome.MATCH:
        return factor
    if factor.last_on is None or ctx.today <= factor.last_on:
        raise refused("PHONE_ALREADY_CONFIRMED", ("application",))
    factor.outcome, factor.last_on, factor.at = Outcome.PENDING, None, ctx.now
    factor.asked_at, factor.taken_at = ctx.now, None
    await factor.save(update_fields=["outcome", "last_on", "at", "asked_at", "taken_at"])
    return factor
