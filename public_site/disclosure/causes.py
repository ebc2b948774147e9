"""What holds an account suspended, or ended it, as its page says it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from public_site.site import labels
from rules.vocabulary import AccountStatus, RefusalGround, SuspensionReason, TerminationCause


@dataclass(frozen=True, slots=True)
class CauseRow:
    """One cause: `label` and `grounds` are words to translate."""

    label: str
    grounds: tuple[str, ...]
    article: str
    since: date
    until: date | None


def causes_of(status: dict[str, Any]) -> tuple[CauseRow, ...]:
    """The causes in a record's status, in its order."""
    ended = status["value"] == AccountStatus.TERMINATED
    return tuple(_row(cause, ended) for cause in status["causes"])


def _row(cause: dict[str, Any], ended: bool) -> CauseRow:
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
