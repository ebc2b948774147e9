"""Where an account stands: the open reasons of its suspension, or the cause of its end."""

from models import Account, Suspension, Termination
from rules.calendar import local_date
from rules.disclosure.face import StatusCause
from rules.vocabulary import AccountStatus


async def causes_of(account: Account) -> tuple[StatusCause, ...]:
    """What the public record says beside the status; nothing for an account in service."""
    if account.status is AccountStatus.SUSPENDED:
        rows = await Suspension.filter(account=account, open=True).order_by("since", "id")
        return tuple(_suspended(row) for row in rows)
    if account.status is AccountStatus.TERMINATED:
        return tuple(_ended(row) for row in await Termination.filter(account=account))
    return ()


def _suspended(row: Suspension) -> StatusCause:
    since = local_date(row.since)
    return StatusCause(row.reason.value, row.article, tuple(row.grounds), since, row.until)


def _ended(row: Termination) -> StatusCause:
    return StatusCause(row.cause.value, row.article, tuple(row.grounds), local_date(row.at), None)
