"""The private rows behind an account's public face, read once and handed on."""

from dataclasses import dataclass

from models import Account, Application, Credential, Factor, Marker, RectificationItem, Upload
from rules.vocabulary import CheckState, ItemState, Outcome


@dataclass(slots=True)
class Sources:
    """What an account's facts, credentials and markers are made of. `factors` are those of its
    application, `passed` those of the checks that it passed since, the newest check first. Who
    writes such a row sees to it that it is here, too.
    """

    account: Account
    application: Application
    credentials: list[Credential]
    factors: list[Factor]
    avatar: Upload | None
    passed: list[Factor]
    corrections: list[RectificationItem]
    markers: list[Marker]


async def gather(account: Account, application: Application | None = None) -> Sources:
    """Read them all. Before an account is registered nothing was granted, checked again or
    corrected.
    """
    application = application or await Application.get(account=account)
    is_registered = account.registered_at is not None
    return Sources(
        account=account,
        application=application,
        credentials=await Credential.filter(account=account).order_by("id"),
        factors=await Factor.filter(application=application).order_by("id"),
        avatar=await Upload.filter(avatar_of=account).first(),
        passed=await _passed(account) if is_registered else [],
        corrections=await _corrections(account) if is_registered else [],
        markers=await Marker.filter(account=account, live=True) if is_registered else [],
    )


async def _passed(account: Account) -> list[Factor]:
    return await Factor.filter(
        check_run__account_id=account.id,
        check_run__state=CheckState.PASSED,
        outcome=Outcome.MATCH,
    ).order_by("-check_run_id", "id")


async def _corrections(account: Account) -> list[RectificationItem]:
    """What was corrected and accepted, the oldest first."""
    return await RectificationItem.filter(
        rectification__account_id=account.id, state=ItemState.ACCEPTED, field__isnull=False
    ).order_by("decided_at")
