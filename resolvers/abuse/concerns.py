"""What findings of abusive registration mean for one application, as its applicant and its reviewer
see them (Art 10).
"""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256

from models import AbuseAppeal, AbuseFinding, AbuseMember, Application
from models.database import rows
from resolvers.abuse.findings import own_findings
from resolvers.runtime import Context
from rules.abuse.decisions import STANDS, approval_objections, ground_objections
from rules.objections import Objection
from rules.vocabulary import AbuseState, RefusalGround


@dataclass(frozen=True, slots=True)
class Concern:
    """A finding as it concerns one application."""

    finding: AbuseFinding
    member: AbuseMember
    appeal: AbuseAppeal | None

    @property
    def state(self) -> AbuseState:
        """DISMISSED also where staff took this application out of it."""
        return AbuseState.DISMISSED if self.member.cleared else self.finding.state

    @property
    def reference(self) -> str:
        """What its applicant names it by: not the finding's, by which two would see that they are
        in the same.
        """
        return sha256(f"check/{self.finding.ref}/{self.member.id}".encode()).hexdigest()[:32]


async def concerning(application: Application) -> list[Concern]:
    """Every finding that rests on the application, oldest first."""
    members = await rows.every(AbuseMember, application_id=application.id)
    if not members:
        return []
    findings = await AbuseFinding.in_bulk({one.finding_id for one in members}, "id")
    appealed = await AbuseAppeal.filter(member_id__in=[one.id for one in members])
    appeals = {one.member_id: one for one in appealed}
    return [Concern(findings[one.finding_id], one, appeals.get(one.id)) for one in members]


async def concern_of(application: Application, reference: str) -> Concern | None:
    """The finding that its applicant names by this reference."""
    every = await concerning(application)
    return next((one for one in every if one.reference == reference), None)


async def objections(application: Application) -> list[Objection]:
    """Art 10(3): what findings say against approving the application."""
    members = await _standing(application)
    return approval_objections({one.finding.state for one in members})


async def objections_to_grounds(
    application: Application, grounds: Collection[RefusalGround], path: str = "grounds"
) -> list[Objection]:
    """Art 10(3): which grounds, in the input at `path`, name abuse that nobody confirmed."""
    if not grounds:
        return []
    findings = [one.finding for one in await _standing(application)]
    confirmed = {one.kind for one in findings if one.state is AbuseState.CONFIRMED}
    return ground_objections(list(grounds), confirmed, path)


async def of_others(ctx: Context, concerns: list[Concern]) -> list[Concern]:
    """Those that a member of staff may see: none about an account of their own."""
    own = await own_findings(ctx) if concerns else set()
    return [one for one in concerns if one.finding.id not in own]


async def _standing(application: Application) -> list[AbuseMember]:
    """What it is suspected of, or was found to be, with the findings."""
    members = await rows.every(AbuseMember, application_id=application.id, cleared=False)
    if not members:
        return []
    await AbuseMember.fetch_for_list(members, "finding")
    return [one for one in members if one.finding.state in STANDS]
