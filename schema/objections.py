"""Why a mutation did nothing: every objection at once, in the caller's language."""

from collections.abc import Awaitable
from typing import TypeVar

import strawberry

from resolvers.runtime import Refused
from rules import objections
from schema.access import Info, public
from schema.errors import GraphError

T = TypeVar("T")


@strawberry.type(description="异议, one thing that is wrong with what was asked.")
class Objection:
    code: str = public("Stable code; never changes its meaning.")
    article: str | None = public("The article it stands on, where one does.")
    path: list[str] = public("From the mutation's input to the value, list indices as digits.")
    message: str = public("In words, in the language of Accept-Language, with what to do.")

    @classmethod
    def of(cls, objection: objections.Objection, info: Info) -> "Objection":
        return cls(
            code=objection.code,
            article=objection.article,
            path=[str(step) for step in objection.path],
            message=objection.message(info.context.language),
        )

    @classmethod
    def all(cls, refusal: Refused, info: Info) -> "list[Objection]":
        return [cls.of(objection, info) for objection in refusal.objections]


async def outcome(work: Awaitable[T], info: Info) -> tuple[T | None, list[Objection]]:
    """What a payload says of `work`: what was done, or everything that stood against it."""
    try:
        return await work, []
    except Refused as refusal:
        return None, Objection.all(refusal, info)


def error_of(refusal: Refused, info: Info) -> GraphError:
    """A refusal where there is no payload to carry it: a query's top-level error."""
    objection = Objection.of(refusal.objections[0], info)
    return GraphError(objection.message, objection.code)
