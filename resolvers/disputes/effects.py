"""Art 8(1): 冒用…不得为其提供相关服务. Once a person has proven that an identity is theirs, the
accounts that others registered on it rest at once, and staff decide.
"""

from tortoise.expressions import Q

from models import (
    Account,
    Application,
    DisputedAccount,
    Factor,
    IdentityDispute,
    Subject,
)
from models.database import rows
from resolvers import audit, lifecycle, notices
from resolvers.identity import results
from resolvers.identity.claimants import UNDECIDED
from resolvers.runtime import Context, transaction
from rules.calendar import due
from rules.disputes import NAMING_DAYS
from rules.identity.sufficiency import IN_HAND, PROVES_DISPUTE
from rules.identity.verification import counts, suffices
from rules.lifecycle import IN_SERVICE
from rules.objections import Objection
from rules.vocabulary import (
    AccountStatus,
    DisputeState,
    DocumentKind,
    NoticeKind,
    RefusalGround,
    SuspensionReason,
)

ARTICLE = "8"
GROUNDS = (RefusalGround.IMPERSONATED_IDENTITY.value,)
# An account that was found to pose as another is never approved, though the dispute is decided.
STANDING = """
SELECT 1 FROM identity_dispute
WHERE state = ? AND proven_at IS NOT NULL AND "by" <> ? AND document_hash IN ({hashes})
UNION ALL SELECT 1 FROM disputed_account WHERE impersonated AND number = ?
LIMIT 1"""
CONCERNED = (*IN_SERVICE, AccountStatus.PENDING)


async def consider(ctx: Context, factor: Factor) -> None:
    """See what follows from a new answer, where it was given about a dispute. Goes to staff with
    a confirmed phone; stops accounts with a proof.
    """
    if factor.dispute_id is None:
        return
    async with transaction():
        dispute = await IdentityDispute.filter(id=factor.dispute_id).select_for_update().get()
        if dispute.state not in UNDECIDED:
            return
        factors = await results(dispute)
        if any(one.kind in IN_HAND and counts(one, ctx.today) for one in factors):
            dispute.state = DisputeState.OPEN
        sets = PROVES_DISPUTE[dispute.document_kind]
        if dispute.proven_at is None and suffices(factors, sets, ctx.today):
            dispute.proven_at = ctx.now
            await stop(ctx, dispute)
        await dispute.save(update_fields=["state", "proven_at"])


async def stop(ctx: Context, dispute: IdentityDispute) -> None:
    """Suspend every account in service whose operator the identity is said to be, and remember
    which. An organisation for which somebody only answers is asked to name another: whoever once
    answered for it must not be able to switch it off. Nobody has decided yet, and no word says that
    somebody has. Inside the caller's transaction; the register itself acts.
    """
    acting = ctx.as_register()
    await audit.note(acting, "DISPUTE_PROVEN", dispute.ref)
    own = {account.id for account in await own_of(dispute)}
    for account in await concerned(dispute, lock=True):
        entry, is_new = await DisputedAccount.get_or_create(
            dispute=dispute, number=str(account.number)
        )
        if account.status not in IN_SERVICE or entry.suspended_at is not None:
            continue
        if account.id in own:
            await _suspend(acting, dispute, account, entry)
        elif is_new:
            until = due(ctx.today, NAMING_DAYS).on.isoformat()
            kind = NoticeKind.RESPONSIBLE_PERSON_DISPUTED
            await notices.tell(acting, account, kind, until=until)


async def _suspend(
    acting: Context, dispute: IdentityDispute, account: Account, entry: DisputedAccount
) -> None:
    reason = SuspensionReason.IDENTITY_DISPUTED
    await lifecycle.suspend(acting, account, reason, article=ARTICLE, until=dispute.due_on)
    entry.suspended_at = acting.now
    await entry.save(update_fields=["suspended_at"])


async def own_of(dispute: IdentityDispute) -> list[Account]:
    """Those of the concerned accounts whose operator the disputed identity is said to be."""
    kind, hashed = dispute.document_kind, dispute.document_hash
    accounts = Account.filter(subject__document_kind=kind, subject__document_hash=hashed)
    return await accounts.filter(status__in=CONCERNED).exclude(operator=dispute.by).order_by("id")


async def concerned(dispute: IdentityDispute, *, lock: bool = False) -> list[Account]:
    """The accounts in service or applied for on the disputed document, as their subject's or as
    that of who answers for it, under another login.
    """
    accounts = Account.filter(_on(dispute.document_kind, dispute.document_hash))
    accounts = accounts.filter(status__in=CONCERNED).exclude(operator=dispute.by).order_by("id")
    ids = await accounts.distinct().values_list("id", flat=True)
    found = Account.filter(id__in=list(ids)).order_by("id")
    return await (found.select_for_update() if lock else found)


async def objections(account: Account, application: Application) -> list[Objection]:
    """Art 8(1): what stands against approving an account on an identity whose owner objects."""
    subject = await rows.related(account, "subject", Subject)
    hashes = [one for one in (subject.document_hash, application.responsible_hash) if one]
    asked = STANDING.format(hashes=rows.places(hashes))
    named = DisputeState.OPEN.value, account.operator, *hashes, str(account.number)
    return [Objection("IDENTITY_DISPUTED")] if await rows.ask(asked, *named) else []


def _on(kind: DocumentKind, document_hash: str) -> Q:
    own = Q(subject__document_kind=kind, subject__document_hash=document_hash)
    if kind is DocumentKind.USCC:
        return own
    return own | Q(application__responsible_hash=document_hash)
