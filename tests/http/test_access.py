"""Who may do what: every field says it, and the word is kept."""

import itertools
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    Undefined,
)
from strawberry.types.base import StrawberryObjectDefinition

from rules.powers import POWERS, PUBLIC, Power, powers_of
from rules.vocabulary import Role
from schema.access import Gate, Requires
from schema.graph import graph
from tests.world import World


def fields() -> dict[str, Any]:
    """Every field of every object type of our own, with its Strawberry definition."""
    found = {}
    for name, type_ in graph._schema.type_map.items():
        if name.startswith("__") or not isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            continue
        definition = type_.extensions["strawberry-definition"]
        assert isinstance(definition, StrawberryObjectDefinition)
        found |= {f"{name}.{field.name}": field for field in definition.fields}
    return found


@pytest.mark.parametrize("name", sorted(fields()))
def test_every_field_says_which_power_it_needs(name: str) -> None:
    field = fields()[name]
    powers = [d.power for d in field.directives if isinstance(d, Requires)]

    assert len(powers) == 1, f"{name} declares no power"
    gates = [e.power for e in field.extensions if isinstance(e, Gate)]
    assert gates == ([] if powers[0] in PUBLIC else powers)


@pytest.mark.parametrize("name", sorted(graph._schema.type_map))
def test_everything_in_the_schema_is_described(name: str) -> None:
    type_ = graph._schema.type_map[name]
    if name.startswith("__"):
        return
    assert type_.description, f"{name} has no description"
    members = getattr(type_, "fields", {})
    for field_name, field in members.items():
        assert field.description, f"{name}.{field_name} has no description"
        for argument, spec in getattr(field, "args", {}).items():
            assert spec.description, f"{name}.{field_name}({argument}:) has no description"


def test_every_role_has_a_row_of_powers_and_every_power_a_role() -> None:
    assert set(POWERS) == set(Role)
    assert set().union(*POWERS.values()) == set(Power)


def test_a_machine_client_has_only_the_powers_that_its_scopes_name() -> None:
    held = powers_of(frozenset({Role.ADMIN}), frozenset({"END_MARKERS"}))

    assert held == PUBLIC | {Power.END_MARKERS}


def _roots() -> list[tuple[str, str, Power]]:
    found = []
    for kind in ("Query", "Mutation"):
        definition = graph._schema.type_map[kind].extensions["strawberry-definition"]
        for field in definition.fields:
            name = graph.config.name_converter.get_graphql_name(field)
            found += [(kind, name, d.power) for d in field.directives if isinstance(d, Requires)]
    return found


CLOSED = [(kind, name, power) for kind, name, power in _roots() if power not in PUBLIC]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_no_role_gets_past_a_power_that_it_does_not_hold(world: World) -> None:
    for (kind, name, power), role in itertools.product(CLOSED, Role):
        if power in powers_of(frozenset({role})):
            continue
        answer = await world.ask(_document(kind, name), by="mallory", role=role)
        codes = [error["extensions"]["code"] for error in answer["errors"]]
        assert codes == ["FORBIDDEN"], (name, role, answer)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_stranger_is_asked_to_sign_in(world: World) -> None:
    answer = await world.ask("{ myAccounts { edges { cursor } } }")

    assert answer["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_bad_token_is_never_passed_over(world: World) -> None:
    response = await world.client.post(
        "/graphql",
        json={"query": "{ platform { nameZh } }"},
        headers={"Authorization": "Bearer nonsense"},
    )

    assert response.status_code == 401
    assert response.json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


def _document(kind: str, name: str) -> str:
    """An operation on one root field, its required arguments filled with something that fits."""
    field = graph._schema.type_map[kind].fields[name]
    given = ", ".join(
        f"{argument}: {_literal(spec.type)}"
        for argument, spec in field.args.items()
        if isinstance(spec.type, GraphQLNonNull) and spec.default_value is Undefined
    )
    call = f"{name}({given})" if given else name
    return f"{kind.lower()} {{ {call} {{ __typename }} }}"


def _literal(type_: object) -> str:
    if isinstance(type_, GraphQLNonNull):
        return _literal(type_.of_type)
    if isinstance(type_, GraphQLList):
        return "[]"
    if isinstance(type_, GraphQLEnumType):
        return next(iter(type_.values))
    if isinstance(type_, GraphQLInputObjectType):
        inner = [
            f"{name}: {_literal(spec.type)}"
            for name, spec in type_.fields.items()
            if isinstance(spec.type, GraphQLNonNull) and spec.default_value is Undefined
        ]
        return "{" + ", ".join(inner) + "}"
    return {"Int": "1", "Boolean": "true", "Date": '"2026-01-01"'}.get(str(type_), '"x"')
