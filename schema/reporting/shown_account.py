"""未登记账号: an account that pretends to be registered, as it shows itself (Art 18, 20)."""

import strawberry

from rules.reporting import shown_account
from schema.access import public


@strawberry.input(description="未登记账号, what an account that is not in the register shows.")
class ShownAccountInput:
    name: str | None = strawberry.field(
        default=None, description="The name that it shows, at most 100 characters."
    )
    number: str | None = strawberry.field(
        default=None,
        description="The number that it shows, even if it is nobody's, another account's or no "
        "number at all. There must be a name or a number.",
    )
    where: str = strawberry.field(
        description="Where it was seen: an address or in words, at most 200 characters."
    )

    @property
    def told(self) -> shown_account.ShownAccount:
        return shown_account.ShownAccount(self.name or "", self.number or "", self.where)


@strawberry.type(description="未登记账号, an account that is not in the register, as it was seen.")
class ShownAccount:
    name: str | None = public("The name that it shows; null where none.")
    number: str | None = public("The number that it shows; null where none. It proves nothing.")
    where: str = public("Where it was seen.")

    @classmethod
    def of(cls, shown: shown_account.ShownAccount) -> "ShownAccount":
        return cls(name=shown.name or None, number=shown.number or None, where=shown.where)
