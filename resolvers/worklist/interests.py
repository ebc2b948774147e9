"""Whose own affair it is: nobody acts as staff on a subject that they run accounts of, nor where
they are the person who answers for it.
"""

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from models import Account
from models.database import rows
from resolvers.runtime import Context

OWN_OF = """
SELECT 1 FROM account JOIN subject ON subject.id = account.subject_id
LEFT OUTER JOIN application ON application.account_id = account.id
WHERE (account.operator = ? OR application.applicant = ?) AND (
  account.subject_id = (SELECT subject_id FROM account WHERE id = ?)
  OR subject.document_hash = (SELECT responsible_hash FROM application WHERE account_id = ?)
) LIMIT 1"""

NUMBERS = """
SELECT number FROM account WHERE number IS NOT NULL AND subject_id IN (
  SELECT account.subject_id FROM account
  LEFT OUTER JOIN application ON application.account_id = account.id
  WHERE account.operator = ? OR application.applicant = ?
)"""


async def has_interest(ctx: Context, account: Account) -> bool:
    """Whether the caller operates, or applied for, any account of `account`'s subject, or of who
    answers for it.
    """
    return await has_interest_in(ctx, account.id)


async def has_interest_in(ctx: Context, account_id: int) -> bool:
    """The same of an account that is known by its id alone."""
    return bool(await rows.ask(OWN_OF, ctx.login, ctx.login, account_id, account_id))


async def own_numbers(ctx: Context) -> list[str]:
    """The numbers of all accounts in which the caller has an interest."""
    own = await rows.ask(NUMBERS, ctx.login, ctx.login)
    return [row["number"] for row in own]


async def own_accounts(ctx: Context) -> QuerySet[Account]:
    """The same accounts themselves."""
    subjects = await Account.filter(_own(ctx)).distinct().values_list("subject_id", flat=True)
    return Account.filter(subject_id__in=subjects)


def _own(ctx: Context) -> Q:
    return Q(operator=ctx.login) | Q(application__applicant=ctx.login)
