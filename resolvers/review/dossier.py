"""An application with everything around it: enough to follow it, and to decide it."""

from dataclasses import dataclass
from enum import Enum, auto

from tortoise.expressions import Q

from models import Account, Application, Credential, Event, Factor, Marker, Upload
from resolvers import abuse, audit
from resolvers.abuse import Concern
from resolvers.abuse import shared as sharing
from resolvers.abuse.shared import Shared
from resolvers.identity import Held, Identity, unseal, unseal_held
from resolvers.quotas import Comparison, compare
from resolvers.runtime import Context, refused
from resolvers.worklist import is_held
from rules.numbers import compact, shaped

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
    further: Comparison | None
    shared: list[Shared]
    concerns: list[Concern]


async def load(ctx: Context, application: Application, viewer: Viewer) -> Dossier:
    """Gather `application`'s case. Whoever calls has seen to it that the caller may."""
    account = await application.account
    credentials = await Credential.filter(account=account).order_by("id")
    keys = ctx.register.keys
    reviewing = viewer is Viewer.REVIEWER
    others = await _others(account) if reviewing else []
    concerns = await abuse.concerning(application)
    return Dossier(
        viewer=viewer,
        application=application,
        account=account,
        identity=unseal(keys, application),
        credentials=credentials,
        held={row.id: unseal_held(keys, row) for row in credentials},
        factors=await Factor.filter(application=application).order_by("id"),
        evidence=await Upload.filter(
            Q(application=application)
            | Q(credential_id__in=[row.id for row in credentials])
            | Q(avatar_of=account)
        ).order_by("id"),
        markers=await _markers(account),
        events=await Event.filter(account=account).order_by("id"),
        others=others,
        further=await compare(ctx, application, account, others) if reviewing else None,
        shared=await sharing.shared(keys, account, application) if reviewing else [],
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
    rows = (
        await Application.filter(applicant=ctx.login, account_id__gt=after)
        .order_by("account_id")
        .limit(first)
    )
    return [await load(ctx, row, Viewer.APPLICANT) for row in rows]


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


async def _markers(account: Account) -> list[Marker]:
    """What was granted to it: nothing before it is registered."""
    if account.registered_at is None:
        return []
    return await Marker.filter(account=account).order_by("id")


async def _others(account: Account) -> list[Account]:
    """Art 10: the subject's other accounts, by which the reviewer counts them."""
    same = Account.filter(subject_id=account.subject_id).exclude(id=account.id)
    return await same.order_by("id").limit(MOST_OTHERS)
