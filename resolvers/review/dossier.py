"""An application with everything around it: enough to follow it, and to decide it."""

from dataclasses import dataclass
from enum import Enum, auto

from tortoise.expressions import Q

from gateways.keys import KeyRing
from models import (
    Account,
    Application,
    Credential,
    Event,
    Factor,
    Marker,
    Termination,
    Upload,
)
from models.database import rows
from resolvers import abuse, audit
from resolvers.abuse import Concern
from resolvers.abuse import shared as sharing
from resolvers.abuse.shared import Shared
from resolvers.identity import Held, Identity, unseal, unseal_held
from resolvers.quotas import Comparison, compare
from resolvers.runtime import Context, refused
from resolvers.worklist import is_held
from rules.identity.verification import BY_EYE
from rules.numbers import compact, shaped
from rules.vocabulary import AccountStatus, ApplicationState, CredentialState

MOST_OTHERS = 100


class Viewer(Enum):
    """Who sees a dossier. An applicant never learns of a subject's other accounts: whoever names a
    document number would learn whose it is.
    """

    APPLICANT = auto()
    REVIEWER = auto()


@dataclass(frozen=True, slots=True)
class Dossier:
    """One application as its applicant or its reviewer sees it; `others` and `shared` are the
    reviewer's. `concerns` are findings of abuse, of which an applicant sees little.
    """

    viewer: Viewer
    application: Application
    account: Account
    identity: Identity
    held: dict[int, Held]
    credentials: list[Credential]
    factors: list[Factor]
    evidence: list[Upload]
    markers: list[Marker]
    events: list[Event]
    others: list[Account]
    ends: dict[int, Termination]
    further: Comparison | None
    shared: list[Shared]
    concerns: list[Concern]


async def load(ctx: Context, application: Application, viewer: Viewer) -> Dossier:
    """Gather `application`'s case. Whoever calls has seen to it that the caller may."""
    account = await rows.related(application, "account", Account)
    credentials = await rows.every(Credential, account_id=account.id)
    keys = ctx.register.keys
    reviewing = viewer is Viewer.REVIEWER
    factors = await rows.every(Factor, application_id=application.id)
    if not reviewing and _is_proposed(application):
        factors = _as_before(factors, credentials)
    others = await _others(account) if reviewing else []
    concerns = await abuse.concerning(application)
    return Dossier(
        viewer=viewer,
        application=application,
        account=account,
        identity=unseal(keys, application),
        credentials=credentials,
        held={row.id: unseal_held(keys, row) for row in credentials},
        factors=factors,
        evidence=await _evidence(account, application, credentials),
        markers=await _markers(account),
        events=await rows.every(Event, account_id=account.id),
        others=others,
        ends=await _ends(others),
        further=await compare(ctx, application, account, others) if reviewing else None,
        shared=await _shared(keys, account, application) if reviewing else [],
        concerns=await abuse.of_others(ctx, concerns) if reviewing else concerns,
    )


async def own_dossier(ctx: Context, number: str) -> Dossier | None:
    """The caller's own account by its number."""
    application = await Application.filter(
        account__number=compact(number)[:16], applicant=ctx.login
    ).first()
    return await load(ctx, application, Viewer.APPLICANT) if application else None


async def own_dossiers(ctx: Context, *, first: int, after: int) -> list[Dossier]:
    """The caller's own accounts, oldest first, beyond the account with the id `after`."""
    found = (
        await Application.filter(applicant=ctx.login, account_id__gt=after)
        .order_by("account_id")
        .limit(first)
    )
    return [await load(ctx, row, Viewer.APPLICANT) for row in found]


async def dossier_for_staff(ctx: Context, ref: str) -> Dossier:
    """The dossier of an application that the caller has claimed; the reading is audited."""
    application = await Application.get_or_none(ref=shaped(ref))
    if application is None or not is_held(ctx, application):
        raise refused("NOT_CLAIMED", ("application",))
    return await _for_review(ctx, application)


async def dossier_for_caller(
    ctx: Context, *, ref: str | None = None, number: str | None = None
) -> Dossier | None:
    """The dossier with this reference or account number as the caller may see it: their own, or one
    that they hold for review. None for everyone else's.
    """
    is_named = Q(account__number=compact(number)[:16]) if number else Q(ref=shaped(ref or ""))
    application = await Application.get_or_none(is_named) if ctx.actor.login else None
    if application is None:
        return None
    if application.applicant == ctx.login:
        return await load(ctx, application, Viewer.APPLICANT)
    return await _for_review(ctx, application) if is_held(ctx, application) else None


async def _for_review(ctx: Context, application: Application) -> Dossier:
    await audit.note(ctx, "READ_CASE", application.ref, "claimed for review")
    return await load(ctx, application, Viewer.REVIEWER)


async def _shared(keys: KeyRing, account: Account, application: Application) -> list[Shared]:
    """What it shares with other subjects, certificates too."""
    certificates = await abuse.certificates_of_others(keys, account)
    return await sharing.shared(account, application, certificates)


async def _evidence(
    account: Account, application: Application, credentials: list[Credential]
) -> list[Upload]:
    """The files that it rests on, each found by an index of its own."""
    ids = [row.id for row in credentials]
    held = "application_id = ? OR avatar_of_id = ?"
    if ids:
        held += f" OR credential_id IN ({rows.places(ids)})"
    return await rows.where(Upload, f"{held} ORDER BY id", application.id, account.id, *ids)


async def _markers(account: Account) -> list[Marker]:
    """What was granted to it: nothing before it is registered."""
    if account.registered_at is None:
        return []
    return await rows.every(Marker, account_id=account.id)


def _is_proposed(application: Application) -> bool:
    """One of two persons would approve it, and the other has not looked at it yet."""
    is_open = application.state is ApplicationState.SUBMITTED
    return is_open and application.proposed_by is not None


def _as_before(factors: list[Factor], credentials: list[Credential]) -> list[Factor]:
    """The applicant does not learn that somebody would approve it: nothing has been decided."""
    for credential in credentials:
        credential.state = CredentialState.SUBMITTED
    return [factor for factor in factors if factor.kind not in BY_EYE]


async def _ends(accounts: list[Account]) -> dict[int, Termination]:
    """Art 8(3): how those of `accounts` ended that did, by their ids."""
    closed = [one.id for one in accounts if one.status is AccountStatus.TERMINATED]
    ends = await Termination.filter(account_id__in=closed) if closed else []
    return {end.account_id: end for end in ends}


async def _others(account: Account) -> list[Account]:
    """Art 10: the subject's other accounts, by which the reviewer counts them."""
    others = f"subject_id = ? AND id <> ? ORDER BY id LIMIT {MOST_OTHERS}"
    return await rows.where(Account, others, account.subject_id, account.id)
