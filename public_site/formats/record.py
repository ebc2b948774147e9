"""`.json`: the record itself, byte for byte, with what it takes to recompute it."""

from dataclasses import asdict
from typing import Any

import orjson

from public_site.formats.material import Material


def write(material: Material) -> bytes:
    """`record` stands in the answer as the very bytes that `leafHash` was made over."""
    face = material.face
    return orjson.dumps(
        {
            "sequence": face.sequence,
            "leafHash": face.leaf_hash,
            "record": orjson.Fragment(face.canonical),
            "openings": [asdict(opening) for opening in face.openings],
            "withdrawn": _withdrawn(face.document),
        }
    )


def _withdrawn(document: dict[str, Any]) -> list[dict[str, Any]]:
    entries = {f"/facts/{name}": fact for name, fact in document["facts"].items()}
    entries |= {f"/credentials/{at}": entry for at, entry in enumerate(document["credentials"])}
    return [
        {"path": path, **entry["withdrawn"]}
        for path, entry in entries.items()
        if "withdrawn" in entry
    ]
