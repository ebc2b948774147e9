"""Art 8(2): whose turn it is in a rectification, and by when. The caller holds the account."""

from models import Rectification, RectificationItem
from resolvers.runtime import Context, refused
from rules import rectification
from rules.calendar import due
from rules.rectification import ANSWER_DAYS, MOVES, ItemAct
from rules.vocabulary import ItemState, RectificationState


async def item_of(row: Rectification, number: int) -> RectificationItem:
    """The item with this number. Refuses one that the notice does not have."""
    item = await RectificationItem.get_or_none(rectification=row, number=number)
    if item is None:
        raise refused("CORRECTION_ITEM_UNKNOWN", ("item",), item=number)
    return item


async def move(ctx: Context, row: Rectification, item: RectificationItem, act: ItemAct) -> None:
    """Do `act` with an item, and give the turn to whose it is then. Who answers better while staff
    have the turn does not put off their day.
    """
    item.state = MOVES[item.state, act]
    await item.save()
    states = await RectificationItem.filter(rectification=row).values_list("state", flat=True)
    before = row.state
    row.state = rectification.state_of(ItemState(str(state)) for state in states)
    if row.state is not before and row.state is RectificationState.SUBMITTED:
        limit = due(ctx.today, ANSWER_DAYS)
        row.turn_due_on, row.turn_due_provisional = limit.on, limit.provisional
    else:
        back_to_operator(row)
    await row.save()


def back_to_operator(row: Rectification) -> None:
    """The operator's turn lasts as long as the time to correct. The caller saves."""
    if row.state is RectificationState.ISSUED:
        row.turn_due_on, row.turn_due_provisional = row.due_on, row.due_provisional


def forget_proposal(item: RectificationItem) -> None:
    """Drop a refusal that one person proposed. The caller saves."""
    item.proposed_by = item.proposed_at = None
    item.proposal = ""
