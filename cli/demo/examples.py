"""One of each: which accounts of the demo show what a history looks like, for whoever looks."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

from cli.demo.fates import Fate

CHECKED_AGAIN = "CHECKED_AGAIN"


class Example(NamedTuple):
    """`of` is a fate, or what happened to some account whatever its fate."""

    words: str
    of: str


class Reached(Protocol):
    """A case of the demo, as what leads to it."""

    reference: str
    number: str


PUBLIC: dict[str, tuple[Example, ...]] = {
    "in service": (
        Example("checked again", CHECKED_AGAIN),
        Example("corrected, service resumed", Fate.RECTIFIED),
        Example("dispute dismissed, service resumed", Fate.DISPUTE_DISMISSED),
        Example("another answers for it (not public)", Fate.SUCCEEDED),
        Example("its name given back to it", Fate.NAME_RETURNED),
        Example("marker ended", Fate.MARKER_ENDED),
        Example("marker restored", Fate.MARKER_RESTORED),
        Example("personal values withdrawn", Fate.ERASED),
    ),
    "suspended": (
        Example("to be corrected", Fate.RECTIFYING),
        Example("identity disputed", Fate.DISPUTED),
        Example("credential expired, service with it", Fate.EXPIRED),
    ),
    "ended": (
        Example("identity was another's", Fate.IMPOSTOR),
        Example("correction refused by two", Fate.CLOSED),
        Example("never corrected", Fate.ENDED_OVERDUE),
    ),
}
# No page shows these: they are applications, and for staff.
QUEUE = "{ reviewQueue { edges { node { reference dueOn overdue paused awaitsSecond } } } }"
FOR_STAFF = (
    Example("waits for a second reviewer", Fate.OVERRULED),
    Example("waits for a silent register", Fate.PAUSED),
    Example("waits, overdue", Fate.OVERDUE),
)


def shown(firsts: Mapping[Fate, Reached], checked: str | None) -> dict[str, str]:
    """The accounts' numbers and, of what staff alone see, the applications' references; `checked`
    is an account that was checked again.
    """
    of_staff = {example.of for example in FOR_STAFF}
    found = {
        fate.value: case.reference if fate in of_staff else case.number
        for fate, case in firsts.items()
    }
    return {**found, CHECKED_AGAIN: checked} if checked else found


def lines(base_url: str, shown: dict[str, str]) -> Iterator[str]:
    """What is printed: pages by state, then what staff ask for."""
    yield "\nOne of each"
    for state, examples in PUBLIC.items():
        yield f"\n  {state}"
        for words, of in examples:
            if of in shown:
                yield f"    {words:<40}{base_url}/en/accounts/{shown[of]}"
    yield f"\n  for a reviewer, by reference in {QUEUE}"
    for words, of in FOR_STAFF:
        if of in shown:
            yield f"    {words:<40}{shown[of]}"
