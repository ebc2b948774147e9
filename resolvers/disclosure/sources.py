"""The private rows behind an account's public face, read once and handed on."""

from dataclasses import dataclass

from models import Account, Application, Credential, Factor, Marker, RectificationItem, Upload
from models.database import rows
from rules.vocabulary import CheckState, ItemState, Outcome

PASSED = """
check_run_id IN (SELECT id FROM check_run WHERE account_id = ? AND state = ?)
AND outcome = ? ORDER BY check_run_id DESC, id"""


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
    application = application or await rows.existing(Application, account_id=account.id)
    is_registered = account.registered_at is not None
    return Sources(
        account=account,
        application=application,
        credentials=await rows.every(Credential, account_id=account.id),
        factors=await rows.every(Factor, application_id=application.id),
        avatar=await rows.one(Upload, avatar_of_id=account.id),
        passed=await _passed(account) if is_registered else [],
        corrections=await _corrections(account) if is_registered else [],
        markers=await rows.every(Marker, account_id=account.id, live=True) if is_registered else [],
    )


async def _passed(account: Account) -> list[Factor]:
    passed = (CheckState.PASSED.value, Outcome.MATCH.value)
    return await rows.where(Factor, PASSED, account.id, *passed)


async def _corrections(account: Account) -> list[RectificationItem]:
    """What was corrected and accepted, the oldest first."""
    return await RectificationItem.filter(
        rectification__account_id=account.id, state=ItemState.ACCEPTED, field__isnull=False
    ).order_by("decided_at")
