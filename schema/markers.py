"""专门标识: for staff, the markers of an account that ended and may be restored (Art 9)."""

from datetime import date, datetime

import strawberry

from resolvers.markers.ended import EndedMarker as Ended
from resolvers.markers.ended import RevokedCredential as Revoked
from resolvers.markers.ended import ended_markers
from resolvers.runtime import Refused
from rules.powers import Power
from rules.vocabulary import CredentialKind, MarkerEndGround, MarkerType
from schema.access import Info, field
from schema.evidence import Evidence
from schema.nodes import Number
from schema.objections import error_of

P = Power.END_MARKERS


@strawberry.type(description="被撤销的资质, a credential that was revoked with a marker.")
class RevokedCredential:
    reference: strawberry.ID = field(P, "What `restoreMarker` names it by.")
    kind: CredentialKind = field(P, "Background, qualification or licence.")
    title: str = field(P, "What it is called.")
    issuer: str = field(P, "Who issued it.")
    valid_from: date = field(P, "First day of validity.")
    valid_to: date | None = field(P, "Last day of validity.")
    evidence: list[Evidence] = field(P, "The files that were to prove it.")

    @classmethod
    def of(cls, revoked: Revoked) -> "RevokedCredential":
        row = revoked.row
        return cls(
            reference=strawberry.ID(row.ref),
            kind=row.kind,
            title=row.title,
            issuer=row.issuer,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
            evidence=[Evidence.of(file) for file in revoked.files],
        )


@strawberry.type(description="已终止的标识, a marker that ended.")
class EndedMarker:
    type: MarkerType = field(P, "What it said.", article="9")
    ended_at: datetime | None = field(P, "When.")
    ended_by: str | None = field(P, "By whom; somebody else restores it.")
    ground: MarkerEndGround | None = field(P, "Why.")
    note: str = field(P, "The same in words.")
    revoked_credentials: list[RevokedCredential] = field(
        P, "What of its field is revoked: it counts again only where it is seen again.", article="9"
    )

    @classmethod
    def of(cls, ended: Ended) -> "EndedMarker":
        row = ended.row
        return cls(
            type=row.type,
            ended_at=row.ended_at,
            ended_by=row.ended_by,
            ground=row.end_ground,
            note=row.end_note,
            revoked_credentials=[RevokedCredential.of(one) for one in ended.revoked],
        )


@strawberry.type
class MarkerQuery:
    @field(P, "已终止的标识, the markers of an account that ended, the last first.", article="9")
    async def ended_markers(self, info: Info, number: Number) -> list[EndedMarker]:
        try:
            ended = await ended_markers(info.context, number)
        except Refused as refusal:
            raise error_of(refusal, info) from refusal
        return [EndedMarker.of(one) for one in ended]
