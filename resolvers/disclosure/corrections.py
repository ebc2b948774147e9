"""Art 8(2), 9(2): what was corrected was checked on the day on which staff accepted it."""

from models import Account, RectificationItem
from rules.calendar import local_date
from rules.disclosure.record import Fact
from rules.vocabulary import ItemState, Level, ProfileField

FACTS: dict[ProfileField, str] = {
    ProfileField.NAME: "name",
    ProfileField.AVATAR: "avatar",
    ProfileField.BIO: "bio",
}


async def dated(account: Account, facts: dict[str, Fact]) -> dict[str, Fact]:
    """The facts, those that were corrected with the day on which staff accepted them, unless a
    check saw them later.
    """
    items = await RectificationItem.filter(
        rectification__account_id=account.id, state=ItemState.ACCEPTED, field__isnull=False
    ).order_by("decided_at")
    for item in items:
        name = FACTS[ProfileField(item.field)]
        if name in facts and item.decided_at is not None:
            on, stands = local_date(item.decided_at), facts[name]
            if stands.level is Level.DECLARED or on >= stands.on:
                facts[name] = Fact(stands.value, Level.CHECKED, on)
    return facts
