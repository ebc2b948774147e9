"""The schema that the package carries is the one that is served."""

from schema.graph import graph
from tests.cli.commanding import command


def test_the_schema_that_is_printed_is_what_is_served() -> None:
    assert command("schema").output == f"{graph.as_str()}\n", (
        "run `make schema`, and name breaking changes in the changelog"
    )
