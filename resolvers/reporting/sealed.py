"""What a reporter told, on its way into the sealed column and back (Art 20)."""

from dataclasses import asdict, dataclass, replace

from gateways.keys import KeyRing
from models import Report
from rules.reporting import receipts
from rules.reporting.shown_account import ShownAccount


@dataclass(frozen=True, slots=True, repr=False)
class Testimony:
    """The reporter's words, and who they are as far as they said. None of it is ever logged.

    `shown` is what an account that is not registered shows; None where it is.
    """

    statement: str
    contact: str | None
    login: str | None
    shown: ShownAccount | None


def seal(keys: KeyRing, testimony: Testimony, ref: str) -> bytes:
    """`testimony` encrypted for the report `ref`."""
    kept = replace(testimony, shown=testimony.shown.written_out() if testimony.shown else None)
    return keys.seal_json(asdict(kept), context=f"report/{ref}")


def unseal(keys: KeyRing, report: Report) -> Testimony:
    """What `seal` put into a report's row."""
    values = keys.open_json(report.sealed, context=f"report/{report.ref}")
    shown = values.pop("shown")
    return Testimony(**values, shown=ShownAccount(**shown) if shown else None)


def name_hash(keys: KeyRing, folded: str) -> str | None:
    """By which reports of accounts that pose under a name are found; None without one."""
    return keys.lookup_hash("report-shown-name", folded) if folded else None


def receipt_hash(keys: KeyRing, receipt: str) -> str:
    """By which a report is found by its receipt, however that is typed."""
    return keys.lookup_hash("receipt", receipts.compact(receipt))
