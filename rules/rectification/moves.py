"""Art 8(2): the moves of one item of a rectification, and where all of them together stand."""

from collections.abc import Iterable
from enum import StrEnum

from rules.vocabulary import ItemState, RectificationState


class ItemAct(StrEnum):
    """What is done about one item: the operator submits, staff do the rest."""

    SUBMIT = "SUBMIT"
    ACCEPT = "ACCEPT"
    RETURN = "RETURN"
    REFUSE = "REFUSE"


class CorrectionDecision(StrEnum):
    """What staff decide of one answer."""

    ACCEPT = "ACCEPT"
    RETURN = "RETURN"
    REFUSE = "REFUSE"

    @property
    def act(self) -> ItemAct:
        return ItemAct(self.value)


MOVES: dict[tuple[ItemState, ItemAct], ItemState] = {
    (ItemState.OPEN, ItemAct.SUBMIT): ItemState.SUBMITTED,
    (ItemState.SUBMITTED, ItemAct.SUBMIT): ItemState.SUBMITTED,
    (ItemState.SUBMITTED, ItemAct.ACCEPT): ItemState.ACCEPTED,
    (ItemState.SUBMITTED, ItemAct.RETURN): ItemState.OPEN,
    (ItemState.SUBMITTED, ItemAct.REFUSE): ItemState.REFUSED,
}
"""Which act leads from where to where. What is not in it cannot be done."""

OPEN = frozenset({RectificationState.ISSUED, RectificationState.SUBMITTED})


def state_of(items: Iterable[ItemState]) -> RectificationState:
    """Where the items together stand: it is the operator's turn while any is open."""
    states = set(items)
    if ItemState.REFUSED in states:
        return RectificationState.REFUSED
    if ItemState.OPEN in states:
        return RectificationState.ISSUED
    if ItemState.SUBMITTED in states:
        return RectificationState.SUBMITTED
    return RectificationState.ACCEPTED
