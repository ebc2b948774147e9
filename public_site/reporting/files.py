"""The files that come with a report: stored one by one, each with what is wrong with it."""

from starlette.datastructures import UploadFile

from public_site.reporting.form import Fault, faults
from public_site.site.site import Visit, fit
from resolvers import uploads
from resolvers.runtime import Refused
from rules import uploads as upload_rules
from rules.objections import Objection
from rules.vocabulary import UploadKind


async def stored(
    visit: Visit, files: tuple[UploadFile, ...]
) -> tuple[tuple[str, ...], list[Fault]]:
    """The files' references, and what is wrong with those that were not stored."""
    wording = visit.site.wording
    if len(files) > upload_rules.MOST_FILES:
        limit = {"limit": upload_rules.MOST_FILES}
        return (), faults([Objection("TOO_MANY", ("evidence",), {**limit})], wording)
    references, wrong = [], []
    for upload in files:
        try:
            references.append(await _store(visit, await upload.read()))
        except Refused as refusal:
            wrong += faults(refusal.objections, wording, fit(upload.filename or "")[:80])
    return tuple(references), wrong


async def _store(visit: Visit, data: bytes) -> str:
    ctx = visit.context
    asked = await uploads.request_upload(ctx, kind=UploadKind.REPORT_EVIDENCE, size=len(data))
    kept = await uploads.store_upload(ctx.register, asked.token, data, now=ctx.now)
    return kept.ref
