"""Art 8(2), 9(2): what was corrected is the operator's word of the day on which staff accepted it:
nobody saw a document that shows it.
"""

from collections.abc import Iterable

from models import RectificationItem
from rules.calendar import local_date
from rules.disclosure.face import Fact
from rules.vocabulary import Level, ProfileField

FACTS: dict[ProfileField, str] = {
    ProfileField.NAME: "name",
    ProfileField.AVATAR: "avatar",
    ProfileField.BIO: "bio",
}


def dated(items: Iterable[RectificationItem], facts: dict[str, Fact]) -> dict[str, Fact]:
    """The facts, those that were corrected with the day on which staff accepted them, unless a
    check saw them later.
    """
    for item in items:
        name = FACTS[ProfileField(item.field)]
        if name in facts and item.decided_at is not None:
            on, stands = local_date(item.decided_at), facts[name]
            if stands.level is Level.DECLARED or on >= stands.on:
                facts[name] = Fact(stands.value, Level.DECLARED, on)
    return facts
