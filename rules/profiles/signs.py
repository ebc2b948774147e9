"""Signs that stand where the platform's own would, and numbers that are an account's or a
subject's, however their digits are written (Art 8(2)).
"""

import re

from stdnum.cn import ric, uscc

from rules import numbers
from rules.numbers import NumberVerdict
from rules.profiles.reading import NUMERALS, Reading

TICKS = "✅☑✔✓🗸🗹⩗"
ROOT = re.compile("√(?![0-9a-zA-Z])")  # unless something is drawn under it
LETTERED = "Ⓥⓥ🅥🆅🅅🄥"  # a V that is drawn as a mark, unless it is one letter of a word drawn so
ENCLOSED = re.compile("[\u2460-\u24ff\U0001f110-\U0001f189]")
ACCOUNT = re.compile(r"a(?:[\W_]{0,2}[0-9oil]){10}(?![0-9])")
# A subject's code has a place's six digits third; a person's begins with them.
CODE = re.compile(
    r"(?<![0-9a-z])[0-9a-z]{2}[ \-]?(?:[0-9][ \-]?){6}(?:[0-9a-z][ \-]?){9}[0-9a-z](?![0-9a-z])"
)
STAND_INS = str.maketrans("OIL", "011")


def badges(text: str) -> list[int]:
    """Where a sign stands that says of its bearer that they were verified."""
    ticks = [at for at, sign in enumerate(text) if sign in TICKS or _is_mark(text, at)]
    return ticks + [match.start() for match in ROOT.finditer(text)]


def lettered(text: str) -> list[int]:
    """The same without ticks, which introductions begin their lines with."""
    return [at for at in range(len(text)) if _is_mark(text, at)]


def account_numbers(reading: Reading) -> list[tuple[int, int]]:
    """Where numbers of accounts and codes of subjects stand."""
    text = "".join(NUMERALS.get(one, one) for one in reading.latin)
    spans = [
        match.span()
        for match in ACCOUNT.finditer(text)
        if numbers.check(_figures(match.group())) is not NumberVerdict.NOT_A_NUMBER
    ]
    return spans + [match.span() for match in CODE.finditer(text) if _is_code(match.group())]


def _is_mark(text: str, at: int) -> bool:
    around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    return text[at] in LETTERED and not ENCLOSED.search(around)


def _figures(written: str) -> str:
    return numbers.PREFIX + _plain(written)[1:].translate(STAND_INS)


def _plain(written: str) -> str:
    return re.sub(r"[\W_]", "", written).upper()


def _is_code(written: str) -> bool:
    plain = _plain(written)
    return bool(uscc.is_valid(plain) or ric.is_valid(plain))
