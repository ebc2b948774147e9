"""名称归还: two persons give a name back to whom it belongs (Art 8)."""

from typing import Self

import strawberry

from models import NameAssignment as Row
from resolvers.rectification import assigning
from rules.powers import Power
from rules.vocabulary import AssignmentState, NameRight
from schema.access import Info, field, given, mutation
from schema.objections import Objection, outcome

P = Power.ASSIGN_NAMES


@strawberry.input(description="归还名称, the account that is to have a name, and why.")
class AssignNameInput:
    number: str = given("账号编号, of the account of the rightful owner.")
    name: str = given("账号名称, that it is to bear.")
    ground: NameRight = given("权利依据, by what the name is its operator's.")
    reason: str = given("Why, for the file.")


@strawberry.type(description="名称归还, how far it is.")
class NameAssignment:
    reference: strawberry.ID = field(P, "What it is known by.")
    name: str = field(P, "账号名称.")
    ground: NameRight = field(P, "权利依据.", article="8")
    state: AssignmentState = field(
        P, "PROPOSED until another person says the same; WAITING while somebody bears the name."
    )

    @classmethod
    def of(cls, row: Row) -> Self:
        reference = strawberry.ID(row.ref)
        return cls(reference=reference, name=row.name, ground=row.ground, state=row.state)


@strawberry.type(description="归还结果, what became of it.")
class AssignNamePayload:
    assignment: NameAssignment | None = field(P, "Null where there are objections.")
    objections: list[Objection] = field(Power.READ_PUBLIC, "Everything that stood against it.")


@strawberry.type
class NameAssignmentMutation:
    @mutation(P, "归还名称, give a name back to whom it belongs; by two persons.", article="8")
    async def assign_name(self, info: Info, input: AssignNameInput) -> AssignNamePayload:
        work = assigning.assign_name(
            info.context, input.number, input.name, input.ground, reason=input.reason
        )
        row, objections = await outcome(work, info)
        assignment = NameAssignment.of(row) if row else None
        return AssignNamePayload(assignment=assignment, objections=objections)
