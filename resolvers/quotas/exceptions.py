"""Art 10(1): more accounts than the quota are a decision about one subject, with a term."""

from datetime import date

from models import Account, Application, QuotaException
from resolvers import audit
from resolvers.quotas import slots
from resolvers.runtime import Context, refuse_if, transaction
from resolvers.worklist import account_for_staff
from rules.quotas.quotas import exception_objections


async def grant_quota_exception(
    ctx: Context,
    number: str,
    *,
    extra: int,
    until: date,
    category: str | None,
    article: str,
    reason: str,
) -> QuotaException:
    """Let the subject of the account `number` have `extra` more accounts through the day `until`,
    wherever accounts of `category` (by default this one's) count.

    It ends by itself: accounts registered under it stay, and no further one is.
    """
    async with transaction():
        account = await account_for_staff(ctx, number)
        refuse_if(exception_objections(extra, until, category, article, reason, ctx.today))

        row = await QuotaException.create(
            subject_id=account.subject_id,
            scope=await _scope(ctx, account, category or account.category),
            extra=extra,
            until=until,
            article=article,
            reason=reason.strip(),
            granted_at=ctx.now,
            granted_by=ctx.login,
        )
        granted = f"+{extra} until {until}: {reason.strip()}"
        await audit.note(ctx, "GRANT_QUOTA_EXCEPTION", str(account.number), granted)
        await audit.happened(ctx, account, "QUOTA_EXCEPTION_GRANTED", article)
    return row


async def _scope(ctx: Context, account: Account, category: str) -> str:
    """Which accounts the subject's quota for `category` counts."""
    application = await Application.get(account=account)
    quota = await slots.quota_for(ctx, account.subject_id, application.nature, category)
    return quota.scope
