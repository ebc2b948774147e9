"""How fields are declared. Beside each: who may use it, and which article asks for it."""

from collections.abc import Awaitable, Callable
from typing import Any

import strawberry
from strawberry import UNSET
from strawberry.extensions import FieldExtension
from strawberry.schema_directive import Location
from strawberry.types.field import StrawberryField

from resolvers.runtime import Context
from rules.powers import PUBLIC, Power
from schema.errors import Forbidden, Unauthenticated

Info = strawberry.Info[Context, None]

strawberry.enum(Power, description="What a caller must be able to do; roles grant powers.")


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION],
    name="requires",
    description="The power that a caller needs to use this field.",
)
class Requires:
    power: Power = strawberry.directive_field(name="power", default=Power.READ_PUBLIC)


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION],
    name="basis",
    description="The article of the Provisions on public account information services behind it.",
)
class Basis:
    article: str


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION],
    name="cost",
    description="What the field costs by itself, where it is more than an object or a scalar.",
)
class Cost:
    weight: int


class Gate(FieldExtension):
    """Lets through who holds `power`, before the resolver runs."""

    def __init__(self, power: Power) -> None:
        self.power = power

    def _check(self, info: strawberry.Info[Any, Any]) -> None:
        actor = info.context.actor
        if self.power not in actor.powers:
            raise Unauthenticated() if actor.login is None else Forbidden()

    def resolve(
        self, next_: Callable[..., Any], source: Any, info: strawberry.Info[Any, Any], **kwargs: Any
    ) -> Any:
        self._check(info)
        return next_(source, info, **kwargs)

    async def resolve_async(
        self,
        next_: Callable[..., Awaitable[Any]],
        source: Any,
        info: strawberry.Info[Any, Any],
        **kwargs: Any,
    ) -> Any:
        self._check(info)
        return await next_(source, info, **kwargs)


class OneInput(FieldExtension):
    """Describes the `input` that every mutation has."""

    def apply(self, field: StrawberryField) -> None:
        for argument in field.arguments:
            argument.description = argument.description or "What is asked for."


def field(
    power: Power, description: str, *, article: str | None = None, name: str | None = None
) -> Any:
    """A field of a type or root: what it is, who may use it, which article asks for it."""
    return strawberry.field(**_beside(power, description, article, name))


def mutation(power: Power, description: str, *, article: str | None = None) -> Any:
    """A mutation, declared as `field` is."""
    beside = _beside(power, description, article, None)
    return strawberry.mutation(**beside | {"extensions": [*beside["extensions"], OneInput()]})


def subscription(power: Power, description: str, *, article: str | None = None) -> Any:
    """A subscription, declared as `field` is."""
    return strawberry.subscription(**_beside(power, description, article, None))


def public(
    description: str,
    *,
    article: str | None = None,
    name: str | None = None,
    cost: int | None = None,
) -> Any:
    """A field that anyone may read; `cost` where answering it takes more than most."""
    beside = _beside(Power.READ_PUBLIC, description, article, name)
    if cost is not None:
        beside["directives"].append(Cost(weight=cost))
    return strawberry.field(**beside)


def shown(description: str, *, article: str | None = None) -> Any:
    """A field of a case, for who may see cases."""
    return field(Power.SEE_CASES, description, article=article)


def given(description: str) -> Any:
    """A field of an input that has to be given."""
    return strawberry.field(description=description)


def optional(description: str) -> Any:
    """A field of an input that may be left out."""
    return strawberry.field(description=description, default=None)


def changing(description: str) -> Any:
    """A field of an input that is left out where it stays as it was."""
    return strawberry.field(description=description, default=UNSET)


def _beside(
    power: Power, description: str, article: str | None, name: str | None
) -> dict[str, Any]:
    directives: list[object] = [Requires(power=power)]
    if article is not None:
        directives.append(Basis(article=article))
    # Everyone holds the public powers: a check on each of their fields would only cost time.
    extensions = [] if power in PUBLIC else [Gate(power)]
    return {
        "description": description,
        "directives": directives,
        "extensions": extensions,
        "name": name,
    }
