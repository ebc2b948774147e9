"""Art 8(1): composite verification begins with the application and goes on by itself.

Providers are asked after the application is committed, never inside its transaction. What they
have not answered is asked again.
"""

from collections.abc import Callable, Sequence

from models import Application, Factor
from models.database import rows
from resolvers import audit
from resolvers.identity import factors, pausing, phone_codes, registries, small_payments
from resolvers.identity.claimants import (
    Claimant,
    ClaimedIdentity,
    claimed_identity,
    keyed,
    named,
)
from resolvers.identity.registries import Then
from resolvers.runtime import Context, Refused, after_commit, refused
from rules.identity.sufficiency import asked
from rules.identity.verification import BY_EYE
from rules.objections import Objection
from rules.vocabulary import FactorKind, Outcome

Entered = tuple[list[Objection], Factor | None]  # what stands against it, or what it proved


async def begin(
    ctx: Context, claimant: Claimant, kinds: Sequence[FactorKind], then: Then | None = None
) -> None:
    """Write down what has to be verified, the phone and what registers of these kinds know, and
    have it asked; `then` follows each answer of a register. Where the phone had enough for now,
    that stands against nobody: its code is sent later.
    """
    phone, *asked = await factors.pending(ctx, claimant, FactorKind.PHONE, *kinds)
    await _send_first(ctx, claimant, phone)  # first: a register may keep its errand waiting
    registries.ask_later(ctx, asked, then)


async def begin_changed(ctx: Context, application: Application, before: ClaimedIdentity) -> None:
    """What was shown of an identity that changed does not count for the new one. A factor whose own
    inputs are as they were in `before` stays: a new picture of a licence asks nobody again.
    """
    now = await claimed_identity(ctx.register.keys, application)
    differing = [kind for kind in FactorKind if not _is_same(kind, before, now)]
    await Factor.filter(application=application, kind__in=differing).delete()
    if FactorKind.SMALL_PAYMENT in differing:
        await small_payments.revoke(ctx, application)
    await pausing.follow(ctx, application)
    have = {row.kind for row in await Factor.filter(application=application)}
    missing = [kind for kind in asked(*now.documents) if kind not in have]
    registries.ask_later(ctx, await factors.pending(ctx, application, *missing))
    if FactorKind.PHONE in differing:
        await phone_codes.revoke(ctx, application)
        [phone] = await factors.pending(ctx, application, FactorKind.PHONE)
        await _send_first(ctx, application, phone)


def _is_same(kind: FactorKind, before: ClaimedIdentity, now: ClaimedIdentity) -> bool:
    """Whether such a factor was shown of the same. What a person saw is looked at again."""
    if kind in BY_EYE:
        return False
    inputs = _INPUTS[kind]
    return inputs(before) == inputs(now)


_INPUTS: dict[FactorKind, Callable[[ClaimedIdentity], tuple[object, ...]]] = {
    FactorKind.PHONE: lambda claimed: (claimed.phone,),
    FactorKind.RESIDENT_IDENTITY: lambda claimed: claimed.asked_of_person,
    FactorKind.CREDIT_CODE: lambda claimed: (*claimed.asked_of_itself, claimed.representative),
    FactorKind.SMALL_PAYMENT: lambda claimed: claimed.asked_of_itself,
}


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


async def _send_first(ctx: Context, claimant: Claimant, phone: Factor) -> None:
    try:
        code = await phone_codes.issue(ctx, claimant)
    except Refused:
        return
    after_commit(lambda: phone_codes.send(ctx, claimant, phone, code))


async def send_phone_code(ctx: Context, claimant: Claimant) -> None:
    """Another code for the phone of `claimant`, locked by the caller's transaction."""
    factor = await _unconfirmed_phone(ctx, claimant)
    code = await phone_codes.issue(ctx, claimant)
    after_commit(lambda: phone_codes.send(ctx, claimant, factor, code))


async def enter_phone_code(ctx: Context, claimant: Claimant, code: str) -> Entered:
    """Try `code` for `claimant`, locked by the caller's transaction."""
    factor = await _unconfirmed_phone(ctx, claimant)
    objections = await phone_codes.enter(ctx, claimant, code)
    if objections:
        return objections, None
    await factors.matched(ctx, claimant, factor)
    await audit.note(ctx, "CONFIRM_PHONE", claimant.ref)
    return [], factor


async def enter_payment(ctx: Context, claimant: Claimant, amount: str) -> Entered:
    """Try `amount` for `claimant`, locked by the caller's transaction. Where the bank did not say
    that it pays into that very name, no sum is right.
    """
    factor = await Factor.get_or_none(**named(claimant), kind=FactorKind.SMALL_PAYMENT)
    if factor is not None and factor.outcome is Outcome.MATCH:
        return [Objection("SMALL_PAYMENT_ALREADY_CONFIRMED")], None
    if factor is not None and small_payments.is_unsent(factor):
        return [Objection("SMALL_PAYMENT_UNDER_WAY")], None
    objections = await small_payments.enter(ctx, claimant, amount)
    if objections or factor is None:
        return objections, None
    if factor.outcome is not Outcome.PENDING:
        return [Objection("SMALL_PAYMENT_USED_UP", ("amount",))], None
    await factors.matched(ctx, claimant, factor)
    await audit.note(ctx, "CONFIRM_SMALL_PAYMENT", claimant.ref)
    return [], factor


async def _unconfirmed_phone(ctx: Context, claimant: Claimant) -> Factor:
    """The factor of the phone; one that was confirmed too long ago is to be confirmed again."""
    factor = await rows.existing(Factor, **keyed(claimant), kind=FactorKind.PHONE)
    if factor.outcome is not Outcome.MATCH:
        return factor
    if factor.last_on is None or ctx.today <= factor.last_on:
        raise refused("PHONE_ALREADY_CONFIRMED", ("application",))
    factor.outcome, factor.last_on, factor.at = Outcome.PENDING, None, ctx.now
    factor.asked_at, factor.taken_at = ctx.now, None
    await factor.save(update_fields=["outcome", "last_on", "at", "asked_at", "taken_at"])
    return factor
