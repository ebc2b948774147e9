"""Evidence 证明材料: staff read it through a short-lived address, and each reading is noted."""

from datetime import datetime
from typing import Annotated

import strawberry

from models import Upload
from resolvers.evidence import evidence_address
from resolvers.reporting.items import Piece
from resolvers.runtime import Refused
from rules.powers import Power
from rules.vocabulary import UploadKind
from schema.access import Info, field
from schema.objections import error_of

P = Power.READ_EVIDENCE


@strawberry.type(description="短期地址, where a file can be read for a minute.")
class EvidenceAddress:
    url: str = field(P, "The address; good once it is needed, not to be kept.")
    expires_at: datetime = field(P, "Until when it works.")


@strawberry.type(description="证明材料, a stored file. It has no public address.")
class Evidence:
    reference: strawberry.ID = field(Power.UPLOAD, "What other inputs name it by.")
    kind: UploadKind = field(Power.UPLOAD, "What it was uploaded for.")
    content_type: str | None = field(Power.UPLOAD, "As found in its bytes.")
    size: int | None = field(Power.UPLOAD, "In bytes, after cleaning.")
    sha256: str | None = field(Power.UPLOAD, "Of the bytes after cleaning, hexadecimal.")

    @classmethod
    def of(cls, row: Upload) -> "Evidence":
        return cls(
            reference=strawberry.ID(row.ref),
            kind=row.kind,
            content_type=row.content_type,
            size=row.size,
            sha256=row.sha256,
        )

    @classmethod
    def of_piece(cls, piece: Piece) -> "Evidence":
        return cls(
            reference=strawberry.ID(piece.ref),
            kind=piece.kind,
            content_type=piece.content_type,
            size=piece.size,
            sha256=None,
        )

    @field(P, "An address to read the file by. The reading and its reason are recorded.")
    async def address(
        self,
        info: Info,
        reason: Annotated[str, strawberry.argument(description="Why it is read.")],
    ) -> EvidenceAddress:
        try:
            signed = await evidence_address(info.context, self.reference, reason=reason)
        except Refused as refusal:
            raise error_of(refusal, info) from refusal
        return EvidenceAddress(url=signed.url, expires_at=signed.expires_at)
