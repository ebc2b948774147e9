"""The committed schema is the one that is served."""

from pathlib import Path

from schema.graph import graph

COMMITTED = Path(__file__).parents[2] / "schema.graphql"


def test_the_committed_schema_is_what_is_served() -> None:
    assert COMMITTED.read_text(encoding="utf-8").strip() == graph.as_str().strip(), (
        "run `make schema`, and name breaking changes in the changelog"
    )
