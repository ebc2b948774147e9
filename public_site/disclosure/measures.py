"""What was done to an account, and why: what holds it suspended or ended it, and what is over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby, pairwise
from typing import Any

from public_site.site import labels
from resolvers import disclosure
from resolvers.disclosure import Outline, Published
from rules.vocabulary import AccountStatus, RefusalGround, SuspensionReason, TerminationCause

MOST = 50  # changes of status


@dataclass(frozen=True, slots=True)
class CauseRow:
    """What holds an account suspended or ended it: `label` and `grounds` are words to translate."""

    label: str
    grounds: tuple[str, ...]
    article: str
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class PastMeasure:
    """A suspension that ended, with every cause that held it, and the version that began it."""

    status: AccountStatus
    causes: tuple[CauseRow, ...]
    since: datetime
    until: datetime
    version: int


def causes_of(status: dict[str, Any]) -> tuple[CauseRow, ...]:
    """The causes in a record's status, in its order."""
    ended = status["value"] == AccountStatus.TERMINATED
    return tuple(_cause(cause, ended) for cause in status["causes"])


async def past_measures(number: str, outline: Sequence[Outline]) -> list[PastMeasure]:
    """The suspensions of the past that the versions tell of, newest first."""
    numbers = [known.version for known in outline if "/status" in known.fields_changed][:MOST]
    if len(numbers) < 2:
        return []
    versions = await disclosure.chosen(number, numbers)
    spans = [list(span) for _, span in groupby(reversed(versions), _status)]
    over = [_measure(span, after[0]) for span, after in pairwise(spans)]
    return [one for one in reversed(over) if one.status is not AccountStatus.ACTIVE]


def _cause(cause: dict[str, Any], ended: bool) -> CauseRow:
    kind = cause["kind"]
    return CauseRow(
        label=labels.TERMINATION[TerminationCause(kind)]
        if ended
        else labels.SUSPENSION[SuspensionReason(kind)],
        grounds=tuple(labels.GROUND[RefusalGround(ground)] for ground in cause["grounds"]),
        article=cause["article"],
        since=date.fromisoformat(cause["since"]),
        until=date.fromisoformat(cause["until"]) if cause["until"] else None,
    )


def _status(face: Published) -> AccountStatus:
    return AccountStatus(face.document["status"]["value"])


def _measure(span: list[Published], after: Published) -> PastMeasure:
    """From versions of one status, oldest first; a cause is said as it was said last."""
    causes = [cause for face in span for cause in causes_of(face.document["status"])]
    return PastMeasure(
        status=_status(span[0]),
        causes=tuple({cause.label: cause for cause in causes}.values()),
        since=span[0].valid_from,
        until=after.valid_from,
        version=span[0].version,
    )
