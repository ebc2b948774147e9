"""What staff and operators say in a rectification, as GraphQL inputs (Art 8)."""

import strawberry

from resolvers.rectification.answers import Correction
from rules.rectification import Asked, CorrectionDecision
from rules.vocabulary import ProfileField, RefusalGround
from schema.access import given


@strawberry.input(description="整改事项, one thing to correct.")
class RectificationItemInput:
    ground: RefusalGround = given("整改理由.")
    words: str = given("What is wrong and what to do, for the operator.")
    field: ProfileField | None = strawberry.field(
        default=None, description="Where the name, the picture or the introduction has to change."
    )

    def asked(self) -> Asked:
        return Asked(self.ground, self.words, self.field)


@strawberry.input(description="发出整改通知, what to correct, by when.")
class IssueRectificationInput:
    number: str = given("账号编号.")
    items: list[RectificationItemInput] = given("整改事项, 1 to 10.")
    working_days: int = given("改正期限 in working days, 3 to 30.")
    article: str = strawberry.field(default="8(2)", description="The article that it stands on.")
    note: str = strawberry.field(default="", description="In words, for the operator.")


@strawberry.input(description="延长期限, once, with a reason.")
class ExtendRectificationInput:
    rectification: strawberry.ID = given("Its reference.")
    working_days: int = given("How many more working days, 1 to 15.")
    reason: str = given("Why.")


@strawberry.input(description="撤回整改通知, one that should not have been issued.")
class WithdrawRectificationInput:
    rectification: strawberry.ID = given("Its reference.")
    reason: str = given("Why.")


@strawberry.input(description="提交改正, the answer to one item.")
class SubmitCorrectionInput:
    rectification: strawberry.ID = given("Its reference.")
    item: int = given("The item's number.")
    text: str = strawberry.field(default="", description="In words.")
    value: str | None = strawberry.field(
        default=None, description="The new name or introduction, where that is to be corrected."
    )
    uploads: list[strawberry.ID] = strawberry.field(
        default_factory=list,
        description="Papers that prove it; for a picture the new one, or none to have none.",
    )

    def correction(self) -> Correction:
        return Correction(text=self.text, value=self.value, uploads=tuple(self.uploads))


@strawberry.input(description="决定改正, the decision on one answer.")
class DecideCorrectionInput:
    rectification: strawberry.ID = given("Its reference.")
    item: int = given("The item's number.")
    decision: CorrectionDecision = given(
        "ACCEPT, RETURN to be answered again, or REFUSE, which ends the account once a second "
        "person refuses the same item; until then it is proposed."
    )
    note: str = strawberry.field(default="", description="Why, for the operator.")


@strawberry.input(
    description="终止逾期未改正的账号, end an account that was not corrected in time."
)
class EndOverdueAccountInput:
    rectification: strawberry.ID = given("Its reference.")
    note: str = given("Why, for the operator.")
