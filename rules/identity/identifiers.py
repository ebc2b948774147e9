"""Art 8(1): the documents that identify a subject, each with its own form and nobody else's.

居民身份证号码或统一社会信用代码等方式: the law's list is open. Who has no resident identity
number is a person all the same. Forms: GB 11643 and GB 32100; ICAO Doc 9303 for passports; for
travel permits and permanent residence what the National Immigration Administration prints on them.
"""

import re
from collections.abc import Callable
from datetime import date

from stdnum.cn import ric

from rules.identity import documents
from rules.identity.documents import compact
from rules.objections import Objection, Path
from rules.vocabulary import DocumentKind as D

PASSPORT = re.compile(r"(?=.*[0-9])[A-Z0-9]{5,9}")
# Cards since 2013 have eight digits; the booklets before them two more, for how often renewed.
HK_MACAO = re.compile(r"[HM][0-9]{8}(?:[0-9]{2})?")
TAIWAN = re.compile(r"[0-9]{8}|[0-9]{10}[A-Z]?")
# Cards until 2023: a country's three letters and twelve digits. Since then eighteen characters
# that begin with 9, with the check character of GB 11643.
RESIDENCE_OLD = re.compile(r"[A-Z]{3}[0-9]{12}")
RESIDENCE_NEW = re.compile(r"9[0-9]{16}[0-9X]")

PERSONAL = frozenset(D) - {D.USCC}  # what a natural person may show
# Which kinds no register here knows: documents are seen by two persons.
WITHOUT_REGISTER = frozenset(
    {D.PASSPORT, D.HK_MACAO_PERMIT, D.TAIWAN_PERMIT, D.PERMANENT_RESIDENCE}
)


def objections(kind: D, number: str, path: Path, today: date) -> list[Objection]:
    """Art 8(1): what is wrong with a number by the form of its own kind. An identifier of another
    kind is named as that.
    """
    found = _FORMS[kind](number, path, today)
    if not found:
        return []
    # Nearly anything short could be a passport's.
    others = (one for one in D if one not in (kind, D.PASSPORT))
    other = next((one for one in others if _is(one, number, today)), None)
    if other is None:
        return found
    return [Objection("DOCUMENT_OF_OTHER_KIND", path, {"kind": other.value})]


def is_identifier(text: str, today: date) -> bool:
    """Whether `text` is itself the number of a document with a check character, and so no name."""
    return any(_is(kind, text, today) for kind in (D.RESIDENT_IDENTITY_CARD, D.USCC))


def _is(kind: D, number: str, today: date) -> bool:
    return not _FORMS[kind](number, (), today)


def _resident(number: str, path: Path, today: date) -> list[Objection]:
    return documents.resident_number_objections(number, path, today)


def _uscc(number: str, path: Path, today: date) -> list[Objection]:
    return documents.uscc_objections(number, path)


def _shaped(shape: re.Pattern[str], code: str) -> Callable[[str, Path, date], list[Objection]]:
    def judge(number: str, path: Path, today: date) -> list[Objection]:
        return [] if shape.fullmatch(compact(number)) else [Objection(code, path)]

    return judge


def _residence(number: str, path: Path, today: date) -> list[Objection]:
    written = compact(number)
    if RESIDENCE_OLD.fullmatch(written):
        return []
    if RESIDENCE_NEW.fullmatch(written) and written[-1] == ric.calc_check_digit(written):
        return []
    return [Objection("PERMANENT_RESIDENCE_FORMAT", path)]


_FORMS: dict[D, Callable[[str, Path, date], list[Objection]]] = {
    D.RESIDENT_IDENTITY_CARD: _resident,
    D.USCC: _uscc,
    D.PASSPORT: _shaped(PASSPORT, "PASSPORT_FORMAT"),
    D.HK_MACAO_PERMIT: _shaped(HK_MACAO, "HK_MACAO_PERMIT_FORMAT"),
    D.TAIWAN_PERMIT: _shaped(TAIWAN, "TAIWAN_PERMIT_FORMAT"),
    D.PERMANENT_RESIDENCE: _residence,
}
