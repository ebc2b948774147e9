"""Art 10(3): which rules the applications that hang together fulfil. No score: a rule each.

A finding is a reason for a member of staff to look, with the numbers and the rows; it decides
nothing. The same phone, machine or name behind a few is innocent, and below the table's numbers.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from rules.abuse.filings import Alert, Filing, Same, counted, subjects
from rules.abuse.policy import (
    APPLICANTS,
    KINDS,
    MOST_EVER,
    QUIET_SHARE,
    SERIES_SHARE,
    AbusePolicy,
    Applicants,
    Threshold,
)
from rules.names.series import dense, names_a_place
from rules.vocabulary import AbuseKind, AbuseRule, SubjectNature, Tie
from rules.vocabulary import AbuseRule as R

FILED_BY, ANSWERED_BY = (Tie.DEVICE, Tie.LOGIN), (Tie.PHONE, Tie.DOCUMENT)
HANDS = (*FILED_BY, *ANSWERED_BY)
# By which ties each rule gathers what it counts.
TIES: dict[AbuseRule, tuple[Tie, ...]] = {
    R.ONE_HAND: ANSWERED_BY,
    R.ONE_DOCUMENT: (Tie.DOCUMENT,),
    R.ONE_PHONE: (Tie.PHONE,),
    R.ONE_CREDENTIAL: (Tie.CREDENTIAL,),
    R.ONE_MACHINE: FILED_BY,
    R.NAME_SERIES: (Tie.SERIES,),
    R.NAME_STEM: (Tie.STEM,),
    R.BURST: FILED_BY,
    R.BLOCK_BURST: (Tie.BLOCK,),
    R.NEVER_USED: HANDS,
    R.TAKEN_OVER: (Tie.DEVICE,),
}
BURST = timedelta(days=1)  # within which what one machine files is a burst
OVER_TIME = frozenset({R.NEVER_USED, R.TAKEN_OVER})


def at_filing(
    policy: AbusePolicy,
    new: Filing,
    same: Same,
    *,
    quota: Callable[[SubjectNature], int],
    earlier_in_block: int = 0,
) -> list[Alert]:
    """Art 10(3): what a new application, with those like it, fulfils; one rule a kind at most.

    `earlier_in_block` is how many came from its block in the month before the burst.
    """
    alerts: dict[AbuseKind, Alert] = {}
    for rule, kind in KINDS.items():
        row = policy.of(rule, new.nature)
        if row is None or rule in OVER_TIME or kind in alerts:
            continue
        if fulfilled := _fulfilled(row, new, same, quota, earlier_in_block):
            alerts[kind] = fulfilled
    return list(alerts.values())


def one_credential(value: str, filings: Sequence[Filing]) -> Alert | None:
    """Art 9(1), 10(3): whether a second subject shows the same certificate, however long ago."""
    alike = tuple(counted(R.ONE_CREDENTIAL, value, filings))
    if subjects(alike) < 2:
        return None
    return Alert(R.ONE_CREDENTIAL, Tie.CREDENTIAL, value, alike, 1, timedelta())


def burst_of_block(policy: AbusePolicy, new: Filing, same: Same) -> Alert | None:
    """Whether so many came from one block at once that its past has to be looked at."""
    row = policy.of(R.BLOCK_BURST, new.nature)
    return _more_than(row, Tie.BLOCK, new, same.get(Tie.BLOCK, ())) if row else None


def _fulfilled(
    row: Threshold,
    new: Filing,
    same: Same,
    quota: Callable[[SubjectNature], int],
    earlier_in_block: int,
) -> Alert | None:
    ties = [tie for tie in TIES[row.rule] if tie in new.ties]
    for tie in ties:
        filings = counted(row.rule, new.ties[tie], same.get(tie, ()))
        if row.rule is R.ONE_HAND:
            alert = _one_hand(row, tie, new, filings, quota(new.nature))
        elif row.rule is R.NAME_SERIES:
            alert = _series(row, tie, new, filings)
        elif row.rule is R.NAME_STEM:
            alert = _stem(row, tie, new, filings)
        else:
            alert = _more_than(row, tie, new, filings)
        is_busy_place = row.rule is R.BLOCK_BURST and alert is not None
        if is_busy_place and earlier_in_block * QUIET_SHARE >= len(filings):
            continue
        if alert is not None:
            return alert
    return None


def _one_hand(
    row: Threshold, tie: Tie, new: Filing, filings: Sequence[Filing], quota: int
) -> Alert | None:
    """Who fills in and who answers are the same: two ties at once, of different sorts."""
    for filed in FILED_BY:
        hand = new.ties.get(filed)
        alike = [
            filing
            for filing in _of(row, new, filings)
            if hand is not None and filing.living and filing.ties.get(filed) == hand
        ]
        most = min(row.most * quota, MOST_EVER)
        if len(alike) > most and subjects(alike) > 1:
            return Alert(row.rule, tie, new.ties[tie], tuple(alike), most, row.within)
    return None


def _series(row: Threshold, tie: Tie, new: Filing, filings: Sequence[Filing]) -> Alert | None:
    """A run of counters, and hardly anyone with the same stem beside it."""
    alike = _of(row, new, filings)
    run = dense([one.count for one in alike if one.count is not None])
    running = [one for one in alike if one.count in run]
    if new not in running or len(running) < SERIES_SHARE * len(alike):
        return None
    return _more_than(row, tie, new, running)


def _stem(row: Threshold, tie: Tie, new: Filing, filings: Sequence[Filing]) -> Alert | None:
    """Like names are common; like names from one hand are not, but for branches by place."""
    for hand in HANDS:
        if (other := new.ties.get(hand)) is None:
            continue
        value = f"{new.ties[tie]} {other}"  # another hand is another's
        alike = counted(row.rule, value, (o for o in filings if o.ties.get(hand) == other))
        if _more_than(row, tie, new, alike) is None:
            continue
        if alert := _more_than(row, tie, new, [one for one in alike if not _is_branch(one)]):
            return replace(alert, value=value)
    return None


def _is_branch(filing: Filing) -> bool:
    return APPLICANTS[filing.nature] is Applicants.FIRMS and names_a_place(filing.name)


def _more_than(row: Threshold, tie: Tie, new: Filing, filings: Sequence[Filing]) -> Alert | None:
    alike = tuple(_of(row, new, filings))
    if subjects(alike) <= row.most:
        return None
    return Alert(row.rule, tie, new.ties[tie], alike, row.most, row.within)


def _of(row: Threshold, new: Filing, filings: Sequence[Filing]) -> list[Filing]:
    """Those of the row's applicants within its time before `new`. What was written before it and
    bears a later moment, since it came in later and was faster, is one of them.
    """
    return [
        filing
        for filing in filings
        if APPLICANTS[filing.nature] is row.applicants and new.at - filing.at <= row.within
    ]
