"""References: the opaque names by which inputs point at applications, files and reports."""

import re

SHAPE = re.compile("[0-9a-f]{32}")


def shaped(reference: str) -> str:
    """`reference` where it can be one, else the empty one that nothing has: no column is asked
    for what it cannot hold.
    """
    return reference if SHAPE.fullmatch(reference) else ""
