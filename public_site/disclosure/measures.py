"""What was done to an account and is over: from when until when its service rested, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, pairwise

from public_site.disclosure.causes import CauseRow, causes_of
from resolvers.disclosure import queries as disclosure
from resolvers.disclosure.queries import Outline
from resolvers.disclosure.record import Published
from rules.vocabulary import AccountStatus

MOST = 50  # changes of status


@dataclass(frozen=True, slots=True)
class PastMeasure:
    """A suspension that ended, with every cause that held it, and the version that began it."""

    status: AccountStatus
    causes: tuple[CauseRow, ...]
    since: datetime
    until: datetime
    version: int


async def past_measures(number: str, outline: Sequence[Outline]) -> list[PastMeasure]:
    """The suspensions of the past that the versions tell of, newest first."""
    told = [known.version for known in outline if "/status" in known.fields_changed][:MOST]
    if len(told) < 2:
        return []
    versions = await disclosure.chosen(number, told)
    spans = [list(span) for _, span in groupby(reversed(versions), _status)]
    over = [_measure(span, after[0]) for span, after in pairwise(spans)]
    return [one for one in reversed(over) if one.status is not AccountStatus.ACTIVE]


def _status(face: Published) -> AccountStatus:
    return AccountStatus(face.document["status"]["value"])


def _measure(span: list[Published], after: Published) -> PastMeasure:
    """From versions of one status, oldest first; a cause is said as it was said last."""
    told = [cause for face in span for cause in causes_of(face.document["status"])]
    return PastMeasure(
        status=_status(span[0]),
        causes=tuple({cause.label: cause for cause in told}.values()),
        since=span[0].valid_from,
        until=after.valid_from,
        version=span[0].version,
    )
