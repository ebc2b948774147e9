"""The report form as it was filled in, and what is wrong with it (Art 20)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from starlette.datastructures import FormData, UploadFile

from public_site.site import fit
from rules.objections import Objection
from rules.vocabulary import Language, ReportReason

FIELDS = {"number": "account", "statement": "statement", "contact": "contact", "reason": "reason"}


@dataclass(frozen=True, slots=True)
class Filled:
    """What was typed. Files are never kept from one try to the next."""

    account: str = ""
    reason: str = ""
    statement: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)
    files: tuple[UploadFile, ...] = ()

    @classmethod
    def of(cls, form: FormData) -> "Filled":
        files = [one for one in form.getlist("evidence") if isinstance(one, UploadFile)]
        return cls(
            account=_text(form, "account"),
            reason=_text(form, "reason"),
            statement=_text(form, "statement"),
            contact=_text(form, "contact"),
            files=tuple(one for one in files if one.filename or one.size),
        )

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
    objections: Sequence[Objection], language: Language, file: str | None = None
) -> list[Fault]:
    """Objections as the form shows them; what has no field of its own is about the files."""
    return [
        Fault(FIELDS.get(_root(objection), "evidence"), objection.message(language), file)
        for objection in objections
    ]


def _root(objection: Objection) -> str:
    return str(objection.path[0]) if objection.path else ""


def _text(form: FormData, name: str) -> str:
    value = form.get(name, "")
    return fit(value) if isinstance(value, str) else ""
