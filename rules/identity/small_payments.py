"""The small payment that proves an account in the subject's own name: its limits (Art 8)."""

import re
from datetime import timedelta

from rules.identity.documents import compact
from rules.identity.tries import Tries
from rules.objections import Objection, Path

# Up to 9.99 yuan: with three tries at each of three payments a stranger's guess is right once in
# 111, and counts only beside another factor. Larger sums would be worth collecting.
MOST_FEN = 999
TRIES = Tries(3, "amount", "SMALL_PAYMENT_USED_UP", "SMALL_PAYMENT_WRONG")
MOST_PAYMENTS = 3
WITHIN = timedelta(days=30)  # those payments are counted by document, whoever applies with it
LIFETIME = timedelta(days=5)  # banks take up to three days, weekends included

ACCOUNT = re.compile(r"[0-9]{8,32}")
AMOUNT = re.compile(r"([0-9])(?:[.]([0-9]{1,2}))?")


def account_objections(number: str, path: Path) -> list[Objection]:
    """Art 8(1): 复合验证等措施. Our choice: the digits of an account with a mainland bank."""
    if ACCOUNT.fullmatch(compact(number)):
        return []
    return [Objection("BANK_ACCOUNT_FORMAT", path)]


def fen_of(amount: str) -> int | None:
    """A sum written as yuan, `3.27` or `3.5`, in fen; None where it is none that we send."""
    written = AMOUNT.fullmatch(compact(amount).strip("¥").removesuffix("元"))
    if written is None:
        return None
    yuan, rest = written.groups()
    return int(yuan) * 100 + int((rest or "").ljust(2, "0"))


def objections(sent_lately: int) -> list[Objection]:
    """Art 8(1): what stands against one more payment for a document."""
    if sent_lately < MOST_PAYMENTS:
        return []
    details: dict[str, str | int] = {"most": MOST_PAYMENTS, "days": WITHIN.days}
    return [Objection("SMALL_PAYMENT_TOO_MANY", (), details)]
