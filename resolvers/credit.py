"""What was found about accounts, by which Art 10 has a subject's credit looked at."""

from collections.abc import Iterable

from models import AbuseMember, Account, Rectification, Report, Termination
from rules.calendar import local_date
from rules.credit import Finding, FindingKind
from rules.lifecycle import NAME_FATE
from rules.vocabulary import (
    AbuseState,
    NameState,
    RectificationState,
    ReportDecision,
    TerminationCause,
)

UPHELD = (ReportDecision.UPHELD, ReportDecision.PARTLY_UPHELD)
CLOSING = [cause for cause, fate in NAME_FATE.items() if fate is NameState.RETIRED]


async def of_subject(subject_id: int) -> list[Finding]:
    """Every finding about any account that the subject has or had."""
    return await of_accounts(await Account.filter(subject_id=subject_id))


async def of_accounts(accounts: Iterable[Account]) -> list[Finding]:
    """Every finding about these accounts, oldest first."""
    numbers = await _own(account for account in accounts if account.number)
    findings = [
        *await _reports(list(numbers.values())),
        *await _rectifications(numbers),
        *await _abuses(numbers),
        *await _closings(numbers),
    ]
    return sorted(findings, key=lambda one: (one.on, one.number))


async def _own(accounts: Iterable[Account]) -> dict[int, str]:
    """By id, the numbers of those that were not registered on another's identity, so far as it
    was found: what they did does not speak against whose it is.
    """
    numbers = {account.id: str(account.number) for account in accounts}
    false = Termination.filter(account_id__in=list(numbers), cause=TerminationCause.FALSE_IDENTITY)
    not_own = {int(str(id_)) for id_ in await false.values_list("account_id", flat=True)}
    return {id_: number for id_, number in numbers.items() if id_ not in not_own}


async def _reports(numbers: list[str]) -> list[Finding]:
    rows = await Report.filter(number__in=numbers, decision__in=UPHELD)
    return [
        Finding(FindingKind.REPORT_UPHELD, row.number, row.decided_on)
        for row in rows
        if row.number is not None and row.decided_on is not None
    ]


async def _rectifications(numbers: dict[int, str]) -> list[Finding]:
    rows = await Rectification.filter(account_id__in=list(numbers)).exclude(
        state=RectificationState.WITHDRAWN
    )
    return [
        Finding(FindingKind.RECTIFICATION, numbers[row.account_id], local_date(row.issued_at))
        for row in rows
    ]


async def _abuses(numbers: dict[int, str]) -> list[Finding]:
    """Confirmed, and neither spared nor cleared on appeal; of accounts that came into service
    alone. Anybody can apply on another's document, and until then nobody has checked whose it is.
    """
    rows = await AbuseMember.filter(
        application__account_id__in=list(numbers),
        application__account__registered_at__not_isnull=True,
        cleared=False,
        finding__state=AbuseState.CONFIRMED,
    ).prefetch_related("application", "finding")
    return [
        Finding(
            FindingKind.REGISTERED_ABUSIVELY,
            numbers[row.application.account_id],
            local_date(row.finding.decided_at),
        )
        for row in rows
        if row.finding.decided_at is not None
    ]


async def _closings(numbers: dict[int, str]) -> list[Finding]:
    rows = await Termination.filter(account_id__in=list(numbers), cause__in=CLOSING)
    return [
        Finding(FindingKind.CLOSED, numbers[row.account_id], local_date(row.at)) for row in rows
    ]
