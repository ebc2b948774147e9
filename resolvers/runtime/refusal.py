"""The one way in which a resolver says no to what was asked."""

from collections.abc import Sequence

from rules.objections import Objection, Path


class Refused(Exception):
    """Everything that stands against a request; nothing of it has been done."""

    def __init__(self, objections: Sequence[Objection]) -> None:
        super().__init__(", ".join(objection.code for objection in objections))
        self.objections = tuple(objections)


def refuse_if(objections: Sequence[Objection]) -> None:
    """Raise Refused where there is any objection."""
    if objections:
        raise Refused(objections)


def refused(code: str, path: Path = (), **details: str | int) -> Refused:
    """A refusal with a single objection."""
    return Refused([Objection(code, path, details)])
