"""Why a mutation did nothing: every objection at once, in the caller's language."""

import strawberry

from resolvers.runtime import Refused
from rules.objections import Objection as Found
from schema.access import Info, public
from schema.errors import GraphError


@strawberry.type(description="异议, one thing that is wrong with what was asked.")
class Objection:
    code: str = public("Stable code; never changes its meaning.")
    article: str | None = public("The article it stands on, where one does.")
    path: list[str] = public("From the mutation's input to the value, list indices as digits.")
    message: str = public("In words, in the language of Accept-Language, with what to do.")

    @classmethod
    def of(cls, found: Found, info: Info) -> "Objection":
        return cls(
            code=found.code,
            article=found.article,
            path=[str(step) for step in found.path],
            message=found.message(info.context.language),
        )

    @classmethod
    def all(cls, refusal: Refused, info: Info) -> "list[Objection]":
        return [cls.of(found, info) for found in refusal.objections]


def error_of(refusal: Refused, info: Info) -> GraphError:
    """A refusal where there is no payload to carry it: a query's top-level error."""
    objection = Objection.of(refusal.objections[0], info)
    return GraphError(objection.message, objection.code)
