"""Art 8(1): a sum that was paid into an account of the subject's own name, and told back to us.

Written down in a transaction, ordered after it. The bank sees to whose account it is: only there
does the declared name meet the account's.
"""

import secrets

from tortoise.exceptions import IntegrityError

from gateways.providers.bank import Payment
from models import Factor, SmallPayment
from resolvers.identity import claimants, factors, tries
from resolvers.identity.claimants import Claimant
from resolvers.runtime import Context, Register, after_commit, refuse_if, refused, transaction
from rules.identity import small_payments
from rules.identity.documents import compact
from rules.identity.spelling import asked_as
from rules.identity.verification import counts
from rules.objections import Objection
from rules.vocabulary import FactorKind, Outcome


async def start(ctx: Context, claimant: Claimant, account: str) -> None:
    """Order a payment into `account`; the one before no longer counts.

    Inside the transaction that locks `claimant`.
    """
    if ctx.register.bank is None:
        raise refused("SMALL_PAYMENT_NOT_OFFERED")
    document = await claimants.document_hash(claimant)
    earlier = await SmallPayment.filter(document_hash=document).order_by("-nth")
    # A stranger who disputes must not use up what the owner's application may have.
    relation = next(iter(claimants.keyed(claimant)))
    lately = [
        one
        for one in earlier
        if one.sent_at > ctx.now - small_payments.WITHIN and getattr(one, relation) is not None
    ]
    refuse_if(
        [
            *small_payments.account_objections(account, ("account",)),
            *await _confirmed(ctx, claimant),
            *small_payments.objections(len(lately)),
        ]
    )

    await Factor.filter(**claimants.named(claimant), kind=FactorKind.SMALL_PAYMENT).delete()
    await revoke(ctx, claimant)
    [factor] = await factors.pending(ctx, claimant, FactorKind.SMALL_PAYMENT)
    nth = earlier[0].nth + 1 if earlier else 1
    await _write(ctx, claimant, factor, compact(account), document, nth)
    after_commit(lambda: send(ctx, factor.id))


async def send(ctx: Context, factor_id: int) -> None:
    """Have the bank pay, if that is still wanted. Ordered twice it is paid once."""
    factor = await factors.unanswered(factor_id)
    sent = await SmallPayment.get_or_none(reference=factor.reference) if factor else None
    if factor is None or sent is None or ctx.register.bank is None or sent.expires_at <= ctx.now:
        return
    account, fen = _opened(ctx, sent)
    claimed = await claimants.claimed_identity(ctx.register.keys, claimants.of(factor))
    paid = await ctx.register.bank.pay(
        Payment(account, asked_as(claimed.name), fen, factor.reference)
    )
    await factors.answered(
        ctx, factor, paid.outcome, provider=paid.provider, evidence_hash=paid.evidence_hash
    )


async def enter(ctx: Context, claimant: Claimant, amount: str) -> list[Objection]:
    """Try `amount`: what stands against it. A sum that was right is not kept."""
    payments = SmallPayment.filter(**claimants.named(claimant)).order_by("-nth")
    fen = small_payments.fen_of(amount)
    objections = await tries.enter(
        ctx, payments, small_payments.TRIES, lambda sent: _is_right(ctx, sent, fen)
    )
    if not objections:
        await revoke(ctx, claimant)
    return objections


async def revoke(ctx: Context, claimant: Claimant) -> None:
    """No payment so far counts any more. That it was made is remembered: the limits stand."""
    live = SmallPayment.filter(**claimants.named(claimant), expires_at__gt=ctx.now)
    await live.update(expires_at=ctx.now, sealed=b"")


def is_unsent(factor: Factor) -> bool:
    """Whether no bank has taken the order yet: it is given again by itself."""
    down = factor.outcome is Outcome.PROVIDER_DOWN
    return down or (factor.outcome is Outcome.PENDING and not factor.provider)


async def forget_old(register: Register) -> int:
    """What an expired payment was made of is not kept. Returns how many were."""
    old = SmallPayment.filter(expires_at__lte=register.clock.now()).exclude(sealed=b"")
    return await old.update(sealed=b"")


async def _confirmed(ctx: Context, claimant: Claimant) -> list[Objection]:
    payments = [
        factor
        for factor in await factors.results(claimant)
        if factor.kind is FactorKind.SMALL_PAYMENT
    ]
    if any(counts(one, ctx.today) for one in payments):
        return [Objection("SMALL_PAYMENT_ALREADY_CONFIRMED")]
    return []


async def _write(
    ctx: Context, claimant: Claimant, factor: Factor, account: str, document: str, nth: int
) -> None:
    keys = ctx.register.keys
    order = {"account": account, "fen": secrets.randbelow(small_payments.MOST_FEN) + 1}
    try:
        async with transaction():
            await SmallPayment.create(
                **claimants.named(claimant),
                reference=factor.reference,
                document_hash=document,
                nth=nth,
                account_hash=keys.lookup_hash("bank-account", account),
                sealed=keys.seal_json(order, context=_place(factor.reference)),
                sent_at=ctx.now,
                expires_at=ctx.now + small_payments.LIFETIME,
            )
    except IntegrityError as exc:  # another application for this document was faster
        raise refused("SMALL_PAYMENT_UNDER_WAY") from exc


def _is_right(ctx: Context, sent: SmallPayment, fen: int | None) -> bool:
    _, paid = _opened(ctx, sent)
    return fen is not None and secrets.compare_digest(f"{fen:04d}", f"{paid:04d}")


def _opened(ctx: Context, sent: SmallPayment) -> tuple[str, int]:
    """The account's number and the sum in fen."""
    order = ctx.register.keys.open_json(sent.sealed, context=_place(sent.reference))
    return order["account"], order["fen"]


def _place(reference: str) -> str:
    return f"payment/{reference}"
