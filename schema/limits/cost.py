"""What a field costs: an object 1, a scalar nothing, a list as often as it has items."""

from collections.abc import Mapping

from graphql import (
    GraphQLField,
    GraphQLNamedType,
    GraphQLSchema,
    get_named_type,
    get_nullable_type,
    is_composite_type,
    is_list_type,
)

OBJECT = 1
LIST = 10
PAGE = 20
MUTATION = 10
INTROSPECTION_LIST = 300


def table(schema: GraphQLSchema) -> dict[str, int]:
    """Mutations and subscriptions, and what the schema states by `@cost(weight: …)` on a field."""
    lasting = [root for root in (schema.mutation_type, schema.subscription_type) if root]
    return {f"{root.name}.{name}": MUTATION for root in lasting for name in root.fields} | {
        f"{type_.name}.{name}": directive.weight
        for type_ in schema.type_map.values()
        for name, known in getattr(type_, "fields", {}).items()
        for directive in getattr(known.extensions.get("strawberry-definition"), "directives", ())
        if type(directive).__name__ == "Cost"
    }


def weight(
    weights: Mapping[str, int],
    parent: GraphQLNamedType | None,
    name: str,
    field: GraphQLField | None,
) -> int:
    if parent is None or field is None:
        return OBJECT
    stated = weights.get(f"{parent.name}.{name}")
    if stated is not None:
        return stated
    if parent.name.startswith("__"):
        return INTROSPECTION_LIST if _is_list(field) else 0
    return OBJECT if is_composite_type(get_named_type(field.type)) else 0


def of(
    field: GraphQLField | None, weight: int, flat: int, each: int, page: int | None
) -> tuple[int, int]:
    """What stands once, and what stands as often as the list that this field is has items."""
    cost = weight + flat + (page or LIST) * each
    if field is None or not _is_list(field):
        return cost, 0
    return (page * (weight + flat + LIST * each), 0) if page else (0, cost)


def _is_list(field: GraphQLField) -> bool:
    return is_list_type(get_nullable_type(field.type))
