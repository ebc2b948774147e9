"""The schema in its own language (SDL), as the package carries it: building it takes seconds.

`make schema` writes it from the types after a change; a test holds it to what is served.
"""

from importlib.resources import files
from pathlib import Path

WRITTEN = Path(str(files("schema"))) / "schema.graphql"


def printed() -> str:
    """What this version of the package serves."""
    return WRITTEN.read_text(encoding="utf-8")


def write() -> None:
    """Write down what the types make."""
    from schema.graph import graph

    WRITTEN.write_text(f"{graph.as_str()}\n", encoding="utf-8")


if __name__ == "__main__":
    write()
