"""A small schema that stands for any schema."""

import asyncio
from collections.abc import AsyncGenerator
from datetime import date

import strawberry
from strawberry.schema_directive import Location

from schema.errors import Forbidden, Unauthenticated

NAMES: list[str] = []
FOLLOWERS: list[str] = []


@strawberry.schema_directive(locations=[Location.FIELD_DEFINITION])
class Cost:
    weight: int


@strawberry.type
class Nested:
    @strawberry.field
    def a(self) -> "Thing":
        return Thing()

    @strawberry.field
    def s(self) -> str:
        return "s"

    @strawberry.field
    def parts(self) -> list["Thing"]:
        return [Thing()]

    @strawberry.field
    def things(
        self, first: int | None = 20, last: int | None = None, after: str | None = None
    ) -> "Things":
        return Things(edges=[Edge(node=Thing())])

    @strawberry.field(directives=[Cost(weight=7)])
    def dear(self) -> str:
        return "dear"


@strawberry.type
class Thing(Nested):
    name: str = "thing"
    tags: list[str] = strawberry.field(default_factory=list)


@strawberry.type
class Edge:
    node: Thing
    cursor: str = "c"


@strawberry.type
class Things:
    edges: list[Edge]
    total_count: int = 1


@strawberry.type
class Query(Nested):
    @strawberry.field
    def hello(self, name: str = "world") -> str:
        return f"hello {name}"

    @strawberry.field
    def age(self, years: int) -> int:
        return years

    @strawberry.field
    def born(self, on: date) -> date:
        return on

    @strawberry.field
    def broken(self) -> str | None:
        raise RuntimeError("the secret of the house")

    @strawberry.field
    def surrogate(self) -> str:
        return "a\ud800b"

    @strawberry.field
    def secret(self) -> str | None:
        raise Unauthenticated

    @strawberry.field
    def private(self) -> str:
        raise Unauthenticated

    @strawberry.field
    def forbidden(self) -> str:
        raise Forbidden


@strawberry.input
class SetNameInput:
    name: str
    times: int = 1


@strawberry.type
class Named:
    name: str
    count: int

    @strawberry.field
    def hidden(self) -> str:
        raise Forbidden

    @strawberry.field
    def broken(self) -> str | None:
        raise RuntimeError("the secret of the house")


@strawberry.type
class Mutation:
    @strawberry.mutation
    async def set_name(self, input: SetNameInput) -> Named:
        await asyncio.sleep(0)
        NAMES.append(input.name)
        return Named(name=input.name, count=len(NAMES))

    @strawberry.mutation
    def fail(self) -> str | None:
        raise RuntimeError("the secret of the house")


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def count(self, to: int = 3) -> AsyncGenerator[int, None]:
        for number in range(to):
            yield number

    @strawberry.subscription
    async def wait(self) -> AsyncGenerator[int, None]:
        FOLLOWERS.append("here")
        try:
            await asyncio.Event().wait()
            yield 0
        finally:
            FOLLOWERS.pop()


def make_graph() -> strawberry.Schema:
    return strawberry.Schema(query=Query, mutation=Mutation, subscription=Subscription)
