"""Many decided cases at once, so that there are enough of them to be told."""

from datetime import date, datetime
from itertools import count
from typing import Any

from tortoise.models import Model

from models import AbuseFinding, IdentityDispute

_serial = count(1)
OWN: dict[type[Model], dict[str, Any]] = {
    AbuseFinding: {
        "kind": "MALICIOUS", "rule": "NAME_SERIES", "tie": "STEM", "numbers": {},
        "policy_version": "2026-11", "open": None,
    },
    IdentityDispute: {
        "by": "victim", "document_kind": "RESIDENT_IDENTITY_CARD", "phone_hash": "x",
        "sealed": b"", "state": "DECIDED", "due_on": date(2026, 12, 31), "open": None,
    },
}  # fmt: skip
MARKED = {AbuseFinding: ("value", "found_at"), IdentityDispute: ("document_hash", "filed_at")}


async def settle(kind: type[Model], many: int, *, at: datetime, **outcome: Any) -> None:
    """So many cases of a kind that were decided `at` a moment, with this outcome."""
    named, begun = MARKED[kind]
    for _ in range(many):
        ref = f"settled-{next(_serial)}"
        given = {"ref": ref, named: ref, begun: at, "decided_at": at}
        await kind.create(**OWN[kind], **given, **outcome)
