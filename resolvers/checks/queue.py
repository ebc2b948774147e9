"""Art 9(3): the checks that a person has to look at, and who holds them."""

from dataclasses import dataclass

from models import Account, Application, CheckRun, Factor, Upload
from resolvers import audit, worklist
from resolvers.checks import effects
from resolvers.identity import Identity, unseal
from resolvers.runtime import Context, refused, transaction
from resolvers.uploads import files_of_account
from resolvers.worklist import Page, Place
from rules.numbers import shaped
from rules.vocabulary import CheckState


@dataclass(frozen=True, slots=True, repr=False)
class CheckDossier:
    """Everything that a decision on a check needs. `admitted_by` are the factors on which the
    account was registered. Numbers are masked where they are shown.
    """

    run: CheckRun
    account: Account
    identity: Identity
    factors: list[Factor]
    admitted_by: list[Factor]
    evidence: list[Upload]


async def waiting(ctx: Context, *, first: int, after: Place | None) -> Page[CheckRun]:
    """Checks that wait for a person, due first first; none of the caller's own accounts."""
    own = await worklist.own_numbers(ctx)
    runs = CheckRun.filter(state=CheckState.OPEN).exclude(account__number__in=own)
    return await worklist.page(runs.select_related("account"), first=first, after=after)


async def claim(ctx: Context, ref: str) -> CheckDossier:
    """Hold a check for 30 minutes and read its dossier."""
    async with transaction():
        account, run = await check_for_staff(ctx, ref)
        await worklist.claim(ctx, run)
        await audit.note(ctx, "CLAIM_CHECK", str(account.number))
    return await dossier_of(ctx, account, run)


async def check_for_staff(ctx: Context, ref: str) -> tuple[Account, CheckRun]:
    """A check that waits for a person, in which the caller has no interest, and its account; both
    locked until the transaction ends.
    """
    named = await CheckRun.get_or_none(ref=shaped(ref))
    if named is None:
        raise refused("CHECK_UNKNOWN", ("check",))
    account, run = await effects.lock_check(named.id)
    if run.state is not CheckState.OPEN:
        raise refused("CHECK_NOT_OPEN", ("check",))
    if await worklist.has_interest(ctx, account):
        raise refused("OWN_CHECK", ("check",))
    return account, run


async def dossier_of(ctx: Context, account: Account, run: CheckRun) -> CheckDossier:
    """The dossier of a check. Whoever calls has seen to it that the caller may."""
    application = await Application.get(account=account)
    return CheckDossier(
        run,
        account,
        unseal(ctx.register.keys, application),
        await Factor.filter(check_run=run).order_by("id"),
        await Factor.filter(application=application).order_by("id"),
        await files_of_account(account.id),
    )
