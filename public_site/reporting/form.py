"""The report form as it was filled in, what is wrong with it, and by what two sendings of one form
are told apart (Art 20).
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

import orjson
from starlette.datastructures import FormData, UploadFile

from public_site.site.site import fit
from public_site.site.translation import N_
from public_site.site.wording import Wording
from rules import numbers
from rules.numbers import NumberVerdict
from rules.objections import Objection
from rules.reporting.shown_account import ShownAccount
from rules.text import free_text
from rules.vocabulary import ReportReason

TURN = "turn"  # sent by the toggle: show what was written in the other language, file nothing
PIECE = 64 * 1024  # of a file, read at once
UNREGISTERED = "no"  # the value of `registered`; anything else is yes
FIELDS = {
    "number": "account",
    "shown": "shown_name",
    "shown/name": "shown_name",
    "shown/number": "shown_number",
    "shown/where": "shown_where",
    "statement": "statement",
    "contact": "contact",
    "reason": "reason",
}
# What to do where nothing was given.
MISSING = {
    "account": N_("Type the number of the account."),
    "reason": N_("Choose what is wrong."),
    "statement": N_("Describe what happened."),
}


@dataclass(frozen=True, slots=True)
class Filled:
    """What was typed. Files are never kept from one try to the next."""

    once: str
    registered: bool = True
    account: str = ""
    shown: ShownAccount = field(default=ShownAccount("", "", ""), repr=False)
    reason: str = ""
    statement: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)
    files: tuple[UploadFile, ...] = ()
    turned: bool = False  # only to be shown, in the language that was asked for

    @classmethod
    def of(cls, form: FormData) -> "Filled":
        files = [one for one in form.getlist("evidence") if isinstance(one, UploadFile)]
        shown = [_text(form, name) for name in ("shown_name", "shown_number", "shown_where")]
        return cls(
            once=_text(form, "once"),
            registered=_text(form, "registered") != UNREGISTERED,
            account=_text(form, "account"),
            shown=ShownAccount(*shown),
            reason=_text(form, "reason"),
            statement=free_text.as_meant(_text(form, "statement")),
            contact=free_text.as_meant(_text(form, "contact")),
            files=tuple(one for one in files if one.filename or one.size),
            turned=TURN in form,
        )

    @classmethod
    def begun(cls, once: str, *, account: str, shown: str, registered: bool) -> "Filled":
        """The form as a link opens it: `shown` is what nothing registered was found for."""
        told = _as_shown(shown)
        return cls(once=once, registered=registered and not shown, account=account, shown=told)

    @property
    def supposed(self) -> ShownAccount:
        """What the account shows, were it not registered after all."""
        said = self.shown.name or self.shown.number or self.shown.where
        return self.shown if said else _as_shown(self.account)

    @property
    def ground(self) -> ReportReason | None:
        return ReportReason(self.reason) if self.reason in set(ReportReason) else None


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to put right: at which field, in words, about which file."""

    field: str
    message: str
    file: str | None = None


def faults(
    objections: Sequence[Objection], wording: Wording, file: str | None = None
) -> list[Fault]:
    """Objections as the form shows them; what has no field of its own is about the files."""
    return [_fault(objection, wording, file) for objection in objections]


def words_of(filled: Filled) -> bytes:
    """What was typed and chosen. With the form's key in it, so that nobody who reads the digest
    can try out words.
    """
    chosen = [filled.once, filled.registered, filled.account, filled.shown, filled.reason]
    return hashlib.sha256(orjson.dumps([*chosen, filled.statement, filled.contact])).digest()


async def files_of(filled: Filled) -> frozenset[str]:
    """What the files hold. On a second sending a browser may find them empty or not at all."""
    return frozenset([await _content(file) for file in filled.files if file.size])


def _fault(objection: Objection, wording: Wording, file: str | None) -> Fault:
    field = FIELDS.get(_place(objection), "evidence")
    if objection.code == "FIELD_REQUIRED" and field in MISSING:
        return Fault(field, wording.gettext(MISSING[field]), file)
    return Fault(field, objection.message(wording.language), file)


def _as_shown(text: str) -> ShownAccount:
    """What was typed to look an account up, as the number or the name that it shows."""
    is_number = numbers.check(text) is not NumberVerdict.NOT_A_NUMBER
    return ShownAccount("", text, "") if is_number else ShownAccount(text, "", "")


def _place(objection: Objection) -> str:
    return "/".join(str(step) for step in objection.path[:2])


def _text(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return fit(value) if isinstance(value, str) else ""


async def _content(file: UploadFile) -> str:
    content = hashlib.sha256()
    while piece := await file.read(PIECE):
        content.update(piece)
    await file.seek(0)
    return content.hexdigest()
