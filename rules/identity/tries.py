"""Art 8(1): a secret that is told back shows what is whose. It may be tried a few times, until it
ends.
"""

from dataclasses import dataclass
from datetime import datetime

from rules.objections import Objection


@dataclass(frozen=True, slots=True)
class Tries:
    """How often one kind of secret may be tried in `field`, and the codes of what is said then."""

    most: int
    field: str
    used_up: str
    wrong: str

    def is_live(self, *, expires_at: datetime, tries: int, now: datetime) -> bool:
        """Whether it can still be tried."""
        return now < expires_at and tries < self.most

    def none_left(self) -> list[Objection]:
        """What stands against a secret that cannot be tried any more."""
        return [Objection(self.used_up, (self.field,))]

    def missed(self, tries: int) -> list[Objection]:
        """What stands against the last of so many tries, a wrong one."""
        return [Objection(self.wrong, (self.field,), {"left": self.most - tries})]
