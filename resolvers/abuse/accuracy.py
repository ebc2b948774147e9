"""Art 10(3): how often findings of abusive registration were right, for staff alone."""

from dataclasses import dataclass
from datetime import datetime

from tortoise.functions import Count

from models import AbuseFinding, AbuseMember
from models.database.instants import in_utc
from resolvers.runtime import Context
from rules.vocabulary import AbuseKind, AbuseState

DECIDED = (AbuseState.CONFIRMED, AbuseState.DISMISSED, AbuseState.OVERTURNED)


@dataclass(frozen=True, slots=True)
class AbuseCounts:
    """Findings of one kind by state, and of the applications in decided ones how many turned out
    to be honest.
    """

    kind: AbuseKind
    findings: dict[AbuseState, int]
    applications: int
    honest: int

    @property
    def honest_share(self) -> float | None:
        """Of 1; None where nothing was decided yet."""
        return self.honest / self.applications if self.applications else None


async def counts(ctx: Context, since: datetime | None, until: datetime | None) -> list[AbuseCounts]:
    """Findings made from `since` on and before `until`, by kind."""
    made = {}
    if since is not None:
        made["found_at__gte"] = in_utc(since)
    if until is not None:
        made["found_at__lt"] = in_utc(until)
    findings = await _findings(made)
    members = await _members(made)
    return [
        AbuseCounts(
            kind,
            {state: findings.get((kind, state), 0) for state in AbuseState},
            members.get((kind, True), 0) + members.get((kind, False), 0),
            members.get((kind, True), 0),
        )
        for kind in AbuseKind
    ]


async def _findings(made: dict[str, datetime]) -> dict[tuple[AbuseKind, AbuseState], int]:
    """How many findings there are of each kind and state."""
    rows = AbuseFinding.filter(**made).annotate(many=Count("id")).group_by("kind", "state")
    return {
        (AbuseKind(row["kind"]), AbuseState(row["state"])): row["many"]
        for row in await rows.values("kind", "state", "many")
    }


async def _members(made: dict[str, datetime]) -> dict[tuple[AbuseKind, bool], int]:
    """How many applications are in decided findings of each kind, and whether they were cleared."""
    of_findings = {f"finding__{name}": value for name, value in made.items()}
    members = AbuseMember.filter(finding__state__in=list(DECIDED), **of_findings)
    rows = members.annotate(many=Count("id")).group_by("finding__kind", "cleared")
    return {
        (AbuseKind(row["finding__kind"]), bool(row["cleared"])): row["many"]
        for row in await rows.values("finding__kind", "cleared", "many")
    }
