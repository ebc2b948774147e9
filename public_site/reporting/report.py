"""Reporting an account, with files, without a name (Art 20: 醒目、便捷举报入口)."""

from dataclasses import replace

from starlette.responses import Response

from public_site.reporting.files import stored
from public_site.reporting.form import UNREGISTERED, Fault, Filled, faults, files_of, words_of
from public_site.site.forms import form
from public_site.site.site import Visit
from resolvers import disclosure, reporting
from resolvers.disclosure import Published
from resolvers.reporting import FiledReport
from resolvers.reporting.once import Met, Once, Sent, fresh_key
from resolvers.runtime import Refused
from rules import uploads as upload_rules
from rules.objections import Objection
from rules.reporting import reports, shown_account
from rules.vocabulary import ReportReason

LARGEST = upload_rules.MOST_FILES * upload_rules.LARGEST + 1024 * 1024
MOST_FILES = 2 * upload_rules.MOST_FILES  # a few too many are answered in words
LONGEST_NUMBER = 40


async def show_form(visit: Visit) -> Response:
    filled = Filled.begun(
        fresh_key(),
        account=visit.asked("account")[:LONGEST_NUMBER],
        shown=visit.asked("shown")[: shown_account.NAME_LIMIT],
        registered=visit.asked("registered") != UNREGISTERED,
    )
    response = await _shown(visit, filled)
    # Kept by this reader's browser alone, which on the way back shows the same key again.
    response.headers["Cache-Control"] = "private, no-cache"
    return response


async def file(visit: Visit) -> Response:
    """The receipt, or the form again with everything that stands against it."""
    async with form(visit, largest=LARGEST, most_files=MOST_FILES) as sent:
        filled = Filled.of(sent)
        if filled.turned:
            return await _turned(visit, filled)
        files = await files_of(filled)
        once = Once(visit.context, filled.once, words=words_of(filled), files=files)
        if earlier := await once.earlier():
            return await _answered(visit, filled, earlier)
        objections = [*await _objections(visit, filled)]
        references, refused = await stored(visit, filled.files)
    reason = filled.ground
    if objections or refused or reason is None:
        return await _shown(visit, filled, faults(objections, visit.site.wording) + refused)
    try:
        outcome = await once.carry_out(lambda: _file(visit, filled, reason, references))
    except Refused as refusal:
        return await _shown(visit, filled, faults(refusal.objections, visit.site.wording))
    return await _answered(visit, filled, outcome)


async def _turned(visit: Visit, filled: Filled) -> Response:
    """What was written, in the other language, with what stands against it; nothing is filed."""
    objections = await _objections(visit, filled)
    return await _shown(visit, filled, faults(objections, visit.site.wording))


async def _answered(visit: Visit, filled: Filled, outcome: Sent | Met) -> Response:
    if isinstance(outcome, Sent):
        return visit.render("report/receipt.html", sent=outcome, answer_days=reports.ANSWER_DAYS)
    if outcome is Met.REUSED:
        filled = replace(filled, once=fresh_key())
    return await _shown(visit, filled, met=outcome)


async def _objections(visit: Visit, filled: Filled) -> list[Objection]:
    reasonless = [] if filled.ground else [Objection("FIELD_REQUIRED", ("reason",))]
    words = reports.objections(filled.statement, filled.contact)
    return [*await _account_objections(filled), *reasonless, *words]


async def _account_objections(filled: Filled) -> list[Objection]:
    if not filled.registered:
        unfit = shown_account.reason_objections(filled.ground) if filled.ground else []
        return [*shown_account.objections(filled.shown), *unfit]
    number = filled.account
    if not number:
        return [Objection("FIELD_REQUIRED", ("number",))]
    try:
        face = await disclosure.by_number(number)
    except Refused as refusal:
        return list(refusal.objections)
    return [] if face else [Objection("ACCOUNT_UNKNOWN", ("number",), {"number": number[:20]})]


async def _file(
    visit: Visit, filled: Filled, reason: ReportReason, references: tuple[str, ...]
) -> FiledReport:
    return await reporting.file_report(
        visit.context,
        number=filled.account if filled.registered else None,
        shown=None if filled.registered else filled.shown,
        reason=reason,
        statement=filled.statement,
        contact=filled.contact or None,
        evidence=references,
    )


async def _shown(
    visit: Visit, filled: Filled, wrong: list[Fault] | None = None, met: Met | None = None
) -> Response:
    return visit.render(
        "report/form.html",
        422 if wrong else 409 if met else 200,
        filled=filled,
        faults=wrong or [],
        met=met,
        about=await _known(filled.account),
        reasons=[(reason, reports.ARTICLES[reason]) for reason in ReportReason],
        about_the_register=shown_account.ABOUT_THE_REGISTER,
        most_files=upload_rules.MOST_FILES,
        limits=shown_account,
        statement_limit=reports.STATEMENT_LIMIT,
        contact_limit=reports.CONTACT_LIMIT,
        answer_days=reports.ANSWER_DAYS,
    )


async def _known(number: str) -> Published | None:
    try:
        return await disclosure.by_number(number)
    except Refused:
        return None
