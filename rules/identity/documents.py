"""Identity numbers, mobile numbers and mail addresses as written, and their masks.

Whether a number belongs to who gave it is for verification; here stands only what can be told from
the number itself.
"""

import re
import unicodedata
from datetime import date
from importlib.resources import files

from stdnum.cn import ric, uscc
from stdnum.exceptions import InvalidComponent

from rules.objections import Objection, Path
from rules.text.characters import is_unseen
from rules.text.folding import display, fold

# The first digit is a region's of mainland China (1 to 6), of Taiwan, Hong Kong or Macao (7, 8).
RESIDENT_NUMBER = re.compile(r"[1-8][0-9]{16}[0-9X]")
USCC = re.compile(r"[1-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
USCC_BEGINNING = re.compile(r"[1-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{0,9}")
LONGEST_WRITTEN = 200  # code points of a number as it is typed
LONGEST_LIFE = 130  # years; the longest verified is 122
SURNAMES = frozenset(
    files("rules").joinpath("data", "surnames.txt").read_text(encoding="utf-8").split()
)
_SURNAMES = frozenset(fold(surname) for surname in SURNAMES)
LONGEST_SURNAME = max(map(len, SURNAMES))
STAR = "*"
MOBILE = re.compile(r"1[3-9][0-9]{9}")
COUNTRY = re.compile(r"^(?:\+86|0086|86(?=1[0-9]{10}$))")
ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
EMAIL = re.compile(rf"(?=[^@]{{1,64}}@){ATOM}(?:\.{ATOM})*@(?P<domain>.+)")
LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?")
LONGEST_EMAIL = 254


def resident_number_objections(number: str, path: Path, today: date) -> list[Objection]:
    """Art 8: "居民身份证号码". Our choice: the 18 characters of GB 11643, a right check character
    and a birth date that can be; the birth place is not judged, since no list of past places is
    complete, nor is the age."""
    written = compact(number)
    if not RESIDENT_NUMBER.fullmatch(written):
        return [Objection("IDENTITY_NUMBER_FORMAT", path)]
    objections = []
    if written[-1] != ric.calc_check_digit(written):
        objections.append(Objection("IDENTITY_NUMBER_CHECK_CHARACTER", path))
    if not _can_be_born_on(written, today):
        objections.append(Objection("IDENTITY_NUMBER_BIRTH_DATE", path))
    return objections


def _can_be_born_on(number: str, today: date) -> bool:
    try:
        born: date = ric.get_birth_date(number)
    except InvalidComponent:
        return False
    return today.year - LONGEST_LIFE <= born.year and born <= today


def uscc_objections(number: str, path: Path) -> list[Objection]:
    """Art 8: "统一社会信用代码". Our choice: the 18 characters of GB 32100 and a right check
    character. The first two may be letters, as registrars have been given since."""
    written = compact(number)
    if not USCC.fullmatch(written):
        return [Objection("USCC_FORMAT", path)]
    if written[-1] != uscc.calc_check_digit(written[:-1]):
        return [Objection("USCC_CHECK_CHARACTER", path)]
    return []


def begins_uscc(written: str) -> bool:
    """Whether it has the shape of a credit code's beginning: who registered what kind of body, and
    the six digits of where."""
    return USCC_BEGINNING.fullmatch(written) is not None


def compact(number: str) -> str:
    """The number as it is stored and compared: narrow, upper case, without spaces and hyphens.
    What is far too long for a number is left as it is: no number, and costly to read."""
    if len(number) > LONGEST_WRITTEN:
        return number
    return "".join(
        character
        for character in unicodedata.normalize("NFKC", number).upper()
        if not (
            character.isspace() or is_unseen(character) or unicodedata.category(character) == "Pd"
        )
    )


def phone_objections(phone: str, path: Path) -> list[Objection]:
    """Art 8: "移动电话号码". Our choice: a mobile number of mainland China, with or without +86."""
    if MOBILE.fullmatch(compact_phone(phone)):
        return []
    return [Objection("PHONE_FORMAT", path)]


def compact_phone(phone: str) -> str:
    """The number as it is stored and compared: its digits, without the country's code."""
    return COUNTRY.sub("", compact(phone).translate({ord("("): "", ord(")"): ""}), count=1)


def email_objections(email: str, path: Path) -> list[Objection]:
    """Art 15: "联系方式". Our choice: one address that mail can be sent to, in 254 characters."""
    if len(email) <= LONGEST_EMAIL and _is_address(email):
        return []
    return [Objection("EMAIL_FORMAT", path)]


def _is_address(email: str) -> bool:
    match = EMAIL.fullmatch(email)
    labels = match["domain"].split(".") if match else []
    return len(labels) > 1 and all(map(LABEL.fullmatch, labels)) and not labels[-1].isdigit()


def mask_number(number: str) -> str:
    """The number as staff see it: the first three and the last two characters; a short one not at
    all. Whoever needs the whole asks for it with a reason."""
    written = compact(number)
    if len(written) < 8:
        return STAR * len(written)
    return f"{written[:3]}{STAR * (len(written) - 5)}{written[-2:]}"


def mask_name(name: str) -> str:
    """Art 9: "公示 … 运营主体名称". Our choice for a natural person: the surname and one star,
    however long the rest; a name of one character, or a surname alone, does not show."""
    shown = "".join(one for one in display(name) if not is_unseen(one))
    for size in range(min(LONGEST_SURNAME, len(shown) - 1), 1, -1):
        if fold(shown[:size]) in _SURNAMES:
            return shown[:size] + STAR
    return shown[:1] + STAR if len(shown) > 1 else STAR
