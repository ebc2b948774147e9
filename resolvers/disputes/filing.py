"""冒用身份异议: a person whose identity was used says so, and proves who they are (Art 8)."""

import secrets
from dataclasses import dataclass

from tortoise.exceptions import IntegrityError

from models import DisputedAccount, Factor, IdentityDispute
from resolvers import audit, uploads
from resolvers.disputes import effects
from resolvers.identity import small_payments, verification
from resolvers.identity.claimants import UNDECIDED
from resolvers.runtime import Context, Register, refuse_if, refused, transaction
from rules import disputes
from rules.calendar import due
from rules.disputes import ANSWER_DAYS, Dispute
from rules.identity.documents import compact, compact_phone
from rules.identity.sufficiency import asked
from rules.numbers import shaped
from rules.vocabulary import DisputeDecision, DisputeState


@dataclass(frozen=True, slots=True)
class DisputeView:
    """A dispute as who filed it sees it. `accounts` are told once the identity is proven theirs."""

    dispute: IdentityDispute
    factors: list[Factor]
    accounts: list[DisputedAccount]


async def dispute_identity(ctx: Context, declared: Dispute) -> IdentityDispute:
    """File a dispute; the verification of who files it begins with it."""
    async with transaction():
        lately = IdentityDispute.filter(by=ctx.login, filed_at__gt=ctx.now - disputes.WITHIN)
        files = await uploads.usable(ctx, list(declared.evidence))
        refuse_if(disputes.objections(declared, await lately.count(), ctx.today, files))

        dispute = await _write(ctx, declared)
        await uploads.attach(declared.evidence, dispute=dispute)
        await audit.note(ctx, "DISPUTE_IDENTITY", dispute.ref)
        registers = asked(declared.document_kind)
        await verification.begin(ctx, dispute, registers, then=effects.consider)
    return dispute


async def request_code(ctx: Context, ref: str) -> IdentityDispute:
    """Send another code to the phone of a dispute."""
    async with transaction():
        dispute = await _own_undecided(ctx, ref)
        await verification.send_phone_code(ctx, dispute)
    return dispute


async def confirm_phone(ctx: Context, ref: str, code: str) -> IdentityDispute:
    """Match the code that was sent. A wrong try is committed before it is objected to."""
    async with transaction():
        dispute = await _own_undecided(ctx, ref)
        objections, proven = await verification.enter_phone_code(ctx, dispute, code)
        if proven is not None:
            await effects.consider(ctx, proven)
    refuse_if(objections)
    return await IdentityDispute.get(ref=ref)


async def start_payment(ctx: Context, ref: str, account: str) -> IdentityDispute:
    """Have a small sum paid into an account of the identity's own name."""
    async with transaction():
        dispute = await _own_undecided(ctx, ref)
        await small_payments.start(ctx, dispute, account)
        await audit.note(ctx, "START_SMALL_PAYMENT", dispute.ref)
    return dispute


async def confirm_payment(ctx: Context, ref: str, amount: str) -> IdentityDispute:
    """Match the sum that came in. A wrong try is committed before it is objected to."""
    async with transaction():
        dispute = await _own_undecided(ctx, ref)
        objections, proven = await verification.enter_payment(ctx, dispute, amount)
        if proven is not None:
            await effects.consider(ctx, proven)
    refuse_if(objections)
    return await IdentityDispute.get(ref=ref)


async def mine(ctx: Context, *, most: int = 100) -> list[DisputeView]:
    """The caller's disputes, newest first."""
    rows = await IdentityDispute.filter(by=ctx.login).order_by("-id").limit(most)
    return [await view(row) for row in rows]


async def view(dispute: IdentityDispute) -> DisputeView:
    """A dispute with what its filer may see."""
    row = await IdentityDispute.get(id=dispute.id)
    is_proven = row.proven_at is not None
    accounts = await DisputedAccount.filter(dispute=row).order_by("id") if is_proven else []
    return DisputeView(row, await Factor.filter(dispute=row).order_by("id"), accounts)


async def lapse(register: Register) -> int:
    """End disputes whose filer never confirmed anything. Returns how many."""
    now = register.clock.now()
    stale = IdentityDispute.filter(
        state=DisputeState.VERIFYING, filed_at__lt=now - disputes.LAPSES_AFTER
    )
    return await stale.update(
        state=DisputeState.DECIDED,
        decision=DisputeDecision.LAPSED,
        decided_at=now,
        open=None,
    )


async def _own_undecided(ctx: Context, ref: str) -> IdentityDispute:
    """The caller's own undecided dispute, locked until the transaction ends."""
    own = IdentityDispute.filter(ref=shaped(ref), by=ctx.login)
    dispute = await own.select_for_update().first()
    if dispute is None:
        raise refused("DISPUTE_UNKNOWN", ("dispute",))
    if dispute.state not in UNDECIDED:
        raise refused("DISPUTE_NOT_OPEN", ("dispute",))
    return dispute


async def _write(ctx: Context, declared: Dispute) -> IdentityDispute:
    keys, ref = ctx.register.keys, secrets.token_hex(16)
    number, phone = compact(declared.number), compact_phone(declared.phone)
    sealed = {
        "name": declared.name.strip(),
        "number": number,
        "phone": phone,
        "statement": declared.statement.strip(),
    }
    limit = due(ctx.today, ANSWER_DAYS)
    try:
        async with transaction():
            return await IdentityDispute.create(
                ref=ref,
                by=ctx.login,
                document_kind=declared.document_kind,
                document_hash=keys.lookup_hash("document", f"{declared.document_kind}:{number}"),
                phone_hash=keys.lookup_hash("phone", phone),
                sealed=keys.seal_json(sealed, context=f"dispute/{ref}"),
                filed_at=ctx.now,
                due_on=limit.on,
                due_provisional=limit.provisional,
            )
    except IntegrityError as exc:
        raise refused("DISPUTE_OPEN_ALREADY", ("document", "number")) from exc
