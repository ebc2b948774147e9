"""Evidence 证明材料: staff read it through a short-lived address, and each reading is noted."""

from datetime import datetime
from typing import Annotated

import strawberry

from models import Upload
from resolvers.evidence import evidence_address, unmask
from resolvers.reporting.items import Piece
from resolvers.runtime import Refused
from rules.identity.seen_documents import Seen
from rules.powers import Power
from rules.vocabulary import MaskedField, SeenDocument, UploadKind
from schema.access import Info, field, mutation
from schema.objections import Objection, error_of

P = Power.READ_EVIDENCE


@strawberry.input(description="所见材料, a document that a reviewer saw.")
class SeenDocumentInput:
    reference: strawberry.ID = strawberry.field(description="The file, by its reference.")
    kind: SeenDocument = strawberry.field(description="What kind of document it is.")

    def seen(self) -> Seen:
        return Seen(self.reference, self.kind)


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


@strawberry.input(description="查看遮蔽内容, one masked value of a case that the caller holds.")
class UnmaskInput:
    case: strawberry.ID = strawberry.field(
        description="The application's, check's or dispute's reference."
    )
    field: MaskedField = strawberry.field(description="Which value.")
    reason: str = strawberry.field(description="Why it is looked at. Kept in the audit trail.")


@strawberry.type(description="查看结果, the value in clear, or the objections.")
class UnmaskPayload:
    value: str | None = field(P, "In clear; null where there are objections. Not to be kept.")
    until: datetime | None = field(P, "When whoever shows it masks it again.")
    objections: list[Objection] = field(Power.READ_PUBLIC, "Everything that stood against it.")


@strawberry.type
class EvidenceMutation:
    @mutation(P, "查看遮蔽内容, see one masked value for a minute; noted.", article="8")
    async def unmask(self, info: Info, input: UnmaskInput) -> UnmaskPayload:
        ctx = info.context
        try:
            seen = await unmask(ctx, input.case, input.field, reason=input.reason)
        except Refused as refusal:
            return UnmaskPayload(value=None, until=None, objections=Objection.all(refusal, info))
        return UnmaskPayload(value=seen.value, until=seen.until, objections=[])
