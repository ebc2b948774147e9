"""文件上传: a one-time address to put a file to (Art 9, 20)."""

from datetime import datetime

import strawberry

from resolvers import uploads
from resolvers.runtime import Refused
from rules.powers import Power
from rules.vocabulary import UploadKind
from schema.access import Info, mutation, public
from schema.objections import Objection


@strawberry.input(description="请求上传, the file that is to come.")
class RequestUploadInput:
    kind: UploadKind = strawberry.field(description="What it is for.")
    size: int = strawberry.field(description="Its size in bytes, at most 10 MB.")


@strawberry.type(description="上传许可, leave to upload one file, once.")
class UploadTicket:
    reference: strawberry.ID = public("What other inputs name the file by, once it is stored.")
    url: str = public("PUT the bytes here, once. Their type is found from the bytes.")
    expires_at: datetime = public("Until when it works.")


@strawberry.type(description="请求上传的结果, the ticket or the objections.")
class RequestUploadPayload:
    ticket: UploadTicket | None = public("Null where there are objections.")
    objections: list[Objection] = public("Everything that stood against it.")


@strawberry.type
class UploadMutation:
    @mutation(Power.UPLOAD, "请求上传, ask for an address to put one file to.", article="9")
    async def request_upload(self, info: Info, input: RequestUploadInput) -> RequestUploadPayload:
        ctx = info.context
        try:
            asked = await uploads.request_upload(ctx, kind=input.kind, size=input.size)
        except Refused as refusal:
            return RequestUploadPayload(ticket=None, objections=Objection.all(refusal, info))
        ticket = UploadTicket(
            reference=strawberry.ID(asked.ref),
            url=f"{ctx.register.base_url}/uploads/{asked.token}",
            expires_at=asked.expires_at,
        )
        return RequestUploadPayload(ticket=ticket, objections=[])
