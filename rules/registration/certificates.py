"""Art 9(1): 职业资格或服务资质, the certificates whose numbers have a known form.

A certificate is told by what it is called. Of those that stand here the number has the form that
its issuers give it, and the table says whether it has a last day; of any other certificate the
number has at least the form that a number has.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from rules.identity.documents import compact
from rules.vocabulary import CredentialField as F
from rules.vocabulary import CredentialKind as K

_UNREAD = re.compile(r"[()（）\[\]【】〔〕.·/_:：、]|编号|[第号]")
LEAST_SIGNS = 4


class Certificate(NamedTuple):
    """`called` are words of which one is in its title, `number` what `bare` leaves of its number;
    `form` says the same to who has to write it. `lasts` says that it has a last day.
    """

    field: F
    kind: K
    called: tuple[str, ...]
    number: re.Pattern[str]
    form: str
    lasts: bool


def _of(
    field: F, kind: K, called: str, number: str, form: str, *, lasts: bool = False
) -> Certificate:
    return Certificate(field, kind, tuple(called.split()), re.compile(number), form, lasts)


_Q, _L = K.PROFESSIONAL_QUALIFICATION, K.SERVICE_LICENCE
CERTIFICATES: tuple[Certificate, ...] = (
    # Year, province, grade, category, then the holder's identity number of 18 or of 15 digits.
    _of(F.HEALTH, _Q, "医师资格", r"\d{9}(\d{15}|\d{17}[\dX])", "27 / 24"),
    _of(F.HEALTH, _Q, "医师执业", r"\d{15}", "15"),
    _of(F.HEALTH, _Q, "护士执业", r"\d{12}", "12", lasts=True),
    _of(F.HEALTH, _L, "医疗机构执业", r"(?=.*\d{8})[0-9A-Z]{15,30}", "15–30", lasts=True),
    _of(F.EDUCATION, _Q, "教师资格", r"\d{17}", "17"),
    _of(F.EDUCATION, _L, "办学许可", r"(人社民|教民|民)?\d{13,18}", "13–18", lasts=True),
    _of(F.JUSTICE, _Q, "法律职业资格", r"[ABC]\d{14}", "A/B/C + 14"),
    _of(F.JUSTICE, _Q, "律师执业 律师工作证", r"\d{17}", "17"),
    # Since 2016 the firm's credit code.
    _of(F.JUSTICE, _L, "律师事务所执业", r"\d{17}|[0-9A-HJ-NPQRTUWXY]{18}", "17 / 18"),
    _of(F.ECONOMICS, _Q, "注册会计师证", r"\d{12}", "12"),
    _of(F.ECONOMICS, _L, "代理记账许可", r"(DLJZ)?\d{14}", "DLJZ + 14"),
    # The first two digits are a province's, or 10 of the national office; then kind, year, serial.
    _of(F.NEWS, _L, "互联网新闻信息服务许可", r"[1-6]\d{9,10}", "10 / 11", lasts=True),
)


def certificate(field: F, kind: K, title: str) -> Certificate | None:
    """The certificate that is called so; None where it is none that the table knows."""
    plain = compact(title)
    known = (one for one in CERTIFICATES if (one.field, one.kind) == (field, kind))
    return next((one for one in known if any(word in plain for word in one.called)), None)


def has_term(field: F, kind: K, title: str) -> bool:
    """Art 9(3): whether a credential has a last day. A licence has, unless its kind is known to
    have none; a background never ends, and of other qualifications most do not.
    """
    known = certificate(field, kind, title)
    return known.lasts if known else kind is K.SERVICE_LICENCE


def bare(number: str) -> str:
    """The number as it is judged and compared: upper case, without signs that only part it."""
    return _UNREAD.sub("", compact(number))


def is_number(number: str) -> bool:
    """Whether it has the form that a number has: some signs with a digit among them, neither one
    sign over and over nor digits in a row.
    """
    written = bare(number)
    if len(written) < LEAST_SIGNS or not any(one.isdigit() for one in written):
        return False
    return len(set(written)) > 1 and not _is_row(written)


def _is_row(written: str) -> bool:
    if not written.isdecimal():
        return False
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(written)}
    return steps in ({1}, {9})
