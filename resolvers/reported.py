"""What a reporter told, on its way into the sealed column and back (Art 20)."""

from dataclasses import asdict, dataclass

from gateways.keys import KeyRing
from models import Report


@dataclass(frozen=True, slots=True, repr=False)
class Told:
    """The reporter's words, and who they are as far as they said. None of it is ever logged."""

    statement: str
    contact: str | None
    login: str | None


def seal(keys: KeyRing, told: Told, ref: str) -> bytes:
    """`told` encrypted for the report `ref`."""
    return keys.seal_json(asdict(told), context=f"report/{ref}")


def unseal(keys: KeyRing, report: Report) -> Told:
    """What `seal` put into a report's row."""
    return Told(**keys.open_json(report.sealed, context=f"report/{report.ref}"))
