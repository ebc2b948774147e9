"""Reporting an account, with files, without a name (Art 20: 醒目、便捷举报入口)."""

from starlette.datastructures import UploadFile
from starlette.responses import Response

from public_site.bodies import form
from public_site.report_form import Fault, Filled, faults
from public_site.site import Visit, fit
from resolvers import disclosure, reporting, uploads
from resolvers.published import Published
from resolvers.refusal import Refused
from resolvers.reporting import FiledReport
from rules import reporting as report_rules
from rules import uploads as upload_rules
from rules.objections import Objection
from rules.vocabulary import ReportReason, UploadKind

LARGEST = upload_rules.MOST_FILES * upload_rules.LARGEST + 1024 * 1024
MOST_FILES = 2 * upload_rules.MOST_FILES  # a few too many are answered in words


async def show_form(visit: Visit) -> Response:
    return await _shown(visit, Filled(account=visit.asked("account")[:40]), [])


async def file(visit: Visit) -> Response:
    """The receipt, or the form again with everything that stands against it."""
    async with form(visit, largest=LARGEST, most_files=MOST_FILES) as sent:
        filled = Filled.of(sent)
        found = [*await _objections(visit, filled)]
        references, refused = await _stored(visit, filled.files)
    if found or refused or filled.ground is None:
        return await _shown(visit, filled, faults(found, visit.site.language) + refused)
    try:
        filed = await _file(visit, filled, filled.ground, references)
    except Refused as refusal:
        return await _shown(visit, filled, faults(refusal.objections, visit.site.language))
    return visit.render(
        "report/receipt.html",
        filed=filed,
        received_on=visit.context.today,
        answer_days=report_rules.ANSWER_DAYS,
    )


async def _objections(visit: Visit, filled: Filled) -> list[Objection]:
    reasonless = [] if filled.ground else [Objection("FIELD_REQUIRED", ("reason",))]
    words = report_rules.objections(filled.statement, filled.contact)
    return [*await _account_objections(filled.account), *reasonless, *words]


async def _account_objections(number: str) -> list[Objection]:
    if not number:
        return [Objection("FIELD_REQUIRED", ("number",))]
    try:
        face = await disclosure.by_number(number)
    except Refused as refusal:
        return list(refusal.objections)
    return [] if face else [Objection("ACCOUNT_UNKNOWN", ("number",), {"number": number[:20]})]


async def _stored(
    visit: Visit, files: tuple[UploadFile, ...]
) -> tuple[tuple[str, ...], list[Fault]]:
    """The files' references, and what is wrong with those that were not stored."""
    language = visit.site.language
    if len(files) > upload_rules.MOST_FILES:
        limit = {"limit": upload_rules.MOST_FILES}
        return (), faults([Objection("TOO_MANY", ("evidence",), {**limit})], language)
    references, found = [], []
    for upload in files:
        try:
            references.append(await _store(visit, await upload.read()))
        except Refused as refusal:
            found += faults(refusal.objections, language, fit(upload.filename or "")[:80])
    return tuple(references), found


async def _store(visit: Visit, data: bytes) -> str:
    ctx = visit.context
    asked = await uploads.request_upload(ctx, kind=UploadKind.REPORT_EVIDENCE, size=len(data))
    stored = await uploads.store_upload(ctx.register, asked.token, data, now=ctx.now)
    return stored.ref


async def _file(
    visit: Visit, filled: Filled, reason: ReportReason, references: tuple[str, ...]
) -> FiledReport:
    return await reporting.file_report(
        visit.context,
        number=filled.account,
        reason=reason,
        statement=filled.statement,
        contact=filled.contact or None,
        evidence=references,
    )


async def _shown(visit: Visit, filled: Filled, wrong: list[Fault]) -> Response:
    return visit.render(
        "report/form.html",
        422 if wrong else 200,
        filled=filled,
        faults=wrong,
        about=await _known(filled.account),
        reasons=[(reason, report_rules.ARTICLES[reason]) for reason in ReportReason],
        most_files=upload_rules.MOST_FILES,
        statement_limit=report_rules.STATEMENT_LIMIT,
        contact_limit=report_rules.CONTACT_LIMIT,
        answer_days=report_rules.ANSWER_DAYS,
    )


async def _known(number: str) -> Published | None:
    try:
        return await disclosure.by_number(number)
    except Refused:
        return None
