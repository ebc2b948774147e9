"""Each capability of the resolvers has a front door: it says what lives there, and hands on what
others call.
"""

import ast
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RESOLVERS = ROOT / "resolvers"
CALLERS = ("resolvers", "schema", "public_site", "cli", "app.py")
PACKAGES = sorted(file.parent.name for file in RESOLVERS.glob("*/__init__.py"))


def files() -> Iterator[Path]:
    for caller in CALLERS:
        place = ROOT / caller
        yield from [place] if place.is_file() else sorted(place.rglob("*.py"))


def imports(tree: ast.AST) -> Iterator[tuple[str, str, str]]:
    """Module, name, and what the name is called here."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("resolvers"):
            yield from (
                (str(node.module), named.name, named.asname or named.name) for named in node.names
            )


@cache
def asked() -> tuple[set[tuple[str, str]], set[tuple[str, str, str]]]:
    """What is called through doors, by package, and what past them, by module and file; all of it
    from outside of the package.
    """
    through, past = set(), set()
    for file in files():
        tree = ast.parse(file.read_text("utf-8"))
        doors = {}
        for module, name, local in imports(tree):
            parts = module.split(".")
            if parts == ["resolvers"]:
                doors[local] = name
            elif RESOLVERS / parts[1] not in file.parents:
                through.add((parts[1], name))
                if parts[2:]:
                    past.add((module, name, str(file.relative_to(ROOT))))
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                through.add((doors.get(node.value.id, ""), node.attr))
    return through, past


@pytest.mark.parametrize("package", PACKAGES)
def test_a_door_says_what_lives_behind_it(package: str) -> None:
    assert import_module(f"resolvers.{package}").__doc__


@pytest.mark.parametrize("package", PACKAGES)
def test_a_door_hands_on_no_function_that_nobody_calls(package: str) -> None:
    through, _ = asked()
    handed_on = getattr(import_module(f"resolvers.{package}"), "__all__", [])

    assert [one for one in handed_on if one.islower() and (package, one) not in through] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_nobody_goes_past_a_door_for_what_it_hands_on(package: str) -> None:
    _, past = asked()
    handed_on = getattr(import_module(f"resolvers.{package}"), "__all__", [])

    assert [
        (name, file)
        for module, name, file in sorted(past)
        if module.startswith(f"resolvers.{package}.") and name in handed_on
    ] == []
