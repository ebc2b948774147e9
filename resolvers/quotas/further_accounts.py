"""Art 10(1): a further account side by side with what its subject has, for who reviews it."""

from dataclasses import dataclass

from models import Account, Application, Credential, QuotaException
from models.database import rows
from models.database.instants import in_utc
from resolvers import credit
from resolvers.identity import unseal
from resolvers.quotas import slots
from resolvers.runtime import Context
from rules.credit import Finding, tier_of
from rules.quotas.further_accounts import CLOSED_LATELY, Compared, differences
from rules.quotas.quotas import Quota
from rules.vocabulary import AccountAspect, CreditTier

FURTHER = """
SELECT 1 WHERE EXISTS (SELECT 1 FROM quota_slot WHERE subject_id = ? AND account_id <> ?)
OR EXISTS (
  SELECT 1 FROM termination JOIN account ON account.id = termination.account_id
  WHERE account.subject_id = ? AND account.id <> ? AND termination.at >= ?
)"""


@dataclass(frozen=True, slots=True)
class Side:
    """One account in the four aspects, and where it differs from the one applied for."""

    account: Account
    compared: Compared
    credentials: list[Credential]
    differs: list[AccountAspect]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`this` is applied for, `others` are what the subject has or had, oldest first."""

    policy_version: str
    quota: Quota
    used: int
    exceptions: list[QuotaException]
    tier: CreditTier
    this: Side
    others: list[Side]


async def compare(
    ctx: Context, application: Application, account: Account, others: list[Account]
) -> Comparison | None:
    """The comparison for an application; None where its subject has no `others`."""
    if not others:
        return None
    findings = await credit.of_subject(account.subject_id)
    quota = await slots.quota_for(ctx, account.subject_id, application.nature, account.category)
    sides = await _sides(ctx, [account, *others], findings)
    return Comparison(
        policy_version=ctx.register.platform.quotas.version,
        quota=quota,
        used=len(await slots.taken_by_others(quota, account.subject_id, account)),
        exceptions=await slots.live_exceptions(ctx, account.subject_id, quota.scope),
        tier=tier_of(findings, ctx.today),
        this=sides[0],
        others=sides[1:],
    )


async def has_further(ctx: Context, account: Account) -> bool:
    """Whether the subject has another account, in service or applied for, or had one that was
    closed lately: who begins anew is looked at like who has more.
    """
    whose = (account.subject_id, account.id)
    lately = in_utc(ctx.now - CLOSED_LATELY)
    return bool(await rows.ask(FURTHER, *whose, *whose, lately))


async def _sides(ctx: Context, accounts: list[Account], findings: list[Finding]) -> list[Side]:
    ids = [account.id for account in accounts]
    applications = {row.account_id: row for row in await Application.filter(account_id__in=ids)}
    credentials: dict[int, list[Credential]] = {id_: [] for id_ in ids}
    for credential in await Credential.filter(account_id__in=ids).order_by("id"):
        credentials[credential.account_id].append(credential)
    compared = [
        _compared(ctx, account, applications[account.id], credentials[account.id], findings)
        for account in accounts
    ]
    return [
        Side(account, side, credentials[account.id], differences(compared[0], side))
        for account, side in zip(accounts, compared, strict=True)
    ]


def _compared(
    ctx: Context,
    account: Account,
    application: Application,
    credentials: list[Credential],
    findings: list[Finding],
) -> Compared:
    subject = unseal(ctx.register.keys, application).subject
    return Compared(
        nature=application.nature,
        qualifications=frozenset((row.field, row.kind) for row in credentials),
        business_scope=subject.business_scope,
        findings=tuple(one for one in findings if one.number == account.number),
    )
