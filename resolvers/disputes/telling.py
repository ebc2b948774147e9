"""Art 8(1), 20: 反馈, who is told that a dispute was decided."""

from tortoise.expressions import Q

from models import Account, DisputedAccount, IdentityDispute
from resolvers import notices
from resolvers.disputes.effects import ARTICLE
from resolvers.runtime import Context
from rules.vocabulary import NoticeKind


async def tell_decided(ctx: Context, dispute: IdentityDispute) -> None:
    """Tell the disputant the answer in words, and that there is a decision the operators of the
    accounts that it stopped or ends. Of one that never stopped an account and ends none, its
    operator does not hear: it would tell a stranger that somebody watches their document.
    """
    await notices.tell_disputant(ctx, dispute, NoticeKind.DISPUTE_DECIDED, words=dispute.feedback)
    touched = DisputedAccount.filter(
        Q(suspended_at__isnull=False) | Q(impersonated=True), dispute=dispute
    )
    numbers = await touched.values_list("number", flat=True)
    accounts = await Account.filter(number__in=list(numbers)).order_by("id")
    kind = NoticeKind.IDENTITY_DISPUTE_DECIDED
    await notices.tell_all(ctx, accounts, kind, article=ARTICLE)
