"""Whatever an input holds, the register answers: with what is wrong, never with a fault of its own.

Each value of a question is spoiled in turn, in every way that its type knows; the types stand in
the schema, so a new argument is tried without a line here.
"""

import json
import shutil
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest
from graphql import DocumentNode, GraphQLNonNull, get_named_type, is_leaf_type, parse
from graphql.execution.values import get_variable_values
from graphql.utilities import type_from_ast

from rules.vocabulary import Role
from schema.graph import graph
from settings import TRIAL_PLATFORM, TRIAL_RULES, Settings
from tests.http.beforehand import INSIDE, MUTATIONS, QUERIES, WITHIN
from tests.http.spoiling import Path as Place
from tests.http.spoiling import fault_in, is_stored_otherwise, put, spoiled
from tests.world import World

SCHEMA = graph._schema
ABUSE = '\n[abuse]\nversion = "trial"\nthresholds = [{}]\n'
SERIES = '{rule = "NAME_SERIES", bearers = "PERSONS", most = 2, hours = 720, reason = "A trial."}'


@pytest.fixture
def settings(settings: Settings, tmp_path: Path, request: pytest.FixtureRequest) -> Settings:
    """One login registers far too much here: only findings' own tests shall find that, and find it
    soon, as many of their answers need a series of their own.
    """
    written = tmp_path / "platform.toml"
    shutil.copytree(TRIAL_RULES, tmp_path / TRIAL_RULES.name)
    thresholds = SERIES if "abuse" in request.node.name.lower() else ""
    written.write_text(TRIAL_PLATFORM.read_text("utf-8") + ABUSE.format(thresholds), "utf-8")
    return settings.model_copy(update={"platform_file": written})


def document_of(kind: str, name: str, levels: int = 3) -> str:
    """The field with all its arguments as variables, and what it has of scalars."""
    field = SCHEMA.get_type(kind.capitalize()).fields[name]
    stated = ", ".join(f"${arg}: {known.type}" for arg, known in field.args.items())
    given = ", ".join(f"{arg}: ${arg}" for arg in field.args)
    return f"{kind}({stated}) {{ {name}({given}) {selected(field.type, levels)} }}"


def selected(type_: Any, levels: int) -> str:
    named = get_named_type(type_)
    if is_leaf_type(named):
        return ""
    own = ["__typename"] + [
        f"{name} {selected(field.type, levels - 1)}"
        for name, field in named.fields.items()
        if (levels or is_leaf_type(get_named_type(field.type)))
        and not any(isinstance(arg.type, GraphQLNonNull) for arg in field.args.values())
        and name != "versions"
    ]
    return f"{{ {' '.join(own)} }}"


class Question(NamedTuple):
    """A document, who asks it, and the variables that it would be answered with. What of them is
    not understood is never carried out: `brief` asks as well then, and on one database. Of what is
    understood, the second database is asked all that it may store otherwise, and each fourth of
    the rest.
    """

    document: str
    brief: str
    login: str | None
    variables: dict[str, Any]

    def every_way(self, world: World) -> Iterator[tuple[Place, Any]]:
        serial = count()
        for name, type_ in stated_in(self.document).items():
            for path, value in spoiled(type_, self.variables.get(name), (name,)):
                if world.is_on_sqlite or (
                    self.is_understood(put(self.variables, path, value))
                    and (is_stored_otherwise(path, value) or next(serial) % 4 == 0)
                ):
                    yield path, value

    def is_understood(self, variables: dict[str, Any]) -> bool:
        """Whether GraphQL lets these variables come as far as the register."""
        stated = parsed(self.document).definitions[0].variable_definitions
        return not isinstance(get_variable_values(SCHEMA, stated, variables), list)

    async def asked(self, world: World, path: Place, value: Any) -> httpx.Response:
        variables = put(self.variables, path, value)
        document = self.document if self.is_understood(variables) else self.brief
        body = json.dumps({"query": document, "variables": variables})
        headers = {**world.headers(self.login, Role.ADMIN), "content-type": "application/json"}
        return await world.client.post("/graphql", content=body, headers=headers)


@cache
def parsed(document: str) -> DocumentNode:
    return parse(document)


def stated_in(document: str) -> dict[str, Any]:
    stated = parsed(document).definitions[0].variable_definitions
    return {one.variable.name.value: type_from_ast(SCHEMA, one.type) for one in stated}


def carried_out(response: httpx.Response) -> bool:
    data = response.json().get("data") or {}
    return any(value and value.get("objections") == [] for value in data.values())


@pytest.mark.parametrize("name", MUTATIONS)
async def test_no_input_of_a_mutation_makes_it_fail(world: World, name: str) -> None:
    login, beforehand, besides = MUTATIONS[name]

    async def prepared() -> Question:
        given = {**await beforehand(world), **besides}
        field = name.split()[0]
        full, brief = (document_of("mutation", field, levels) for levels in (2, 0))
        return Question(full, brief, login, {"input": given})

    question, found = await prepared(), []
    for path, value in question.every_way(world):
        if name == "updateApplication" and path[1:2] not in {(), ("application",), ("name",)}:
            continue  # `registerAccount` has the same
        response = await question.asked(world, path, value)
        if fault := fault_in(response):
            found.append(f"{path} = {value!r:.60}: {fault}")
        elif carried_out(response):
            question = await prepared()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", [*QUERIES, *WITHIN])
async def test_no_argument_of_a_query_makes_it_fail(world: World, name: str) -> None:
    login, beforehand, besides = {**QUERIES, **INSIDE}[name]
    document = WITHIN.get(name) or document_of("query", name)
    given = {**await beforehand(world), **besides}
    variables = {key: given[key] for key in stated_in(document) if key in given}
    question = Question(document, document, login, variables)
    found = [
        f"{path} = {value!r:.60}: {fault}"
        for path, value in question.every_way(world)
        if (fault := fault_in(await question.asked(world, path, value)))
    ]
    assert not found, "\n".join(found)


def test_every_field_with_arguments_is_tried() -> None:
    def with_arguments(root: Any) -> set[str]:
        return {name for name, field in root.fields.items() if field.args}

    assert {name.split()[0] for name in MUTATIONS} == with_arguments(SCHEMA.mutation_type)
    assert set(QUERIES) == with_arguments(SCHEMA.query_type)
