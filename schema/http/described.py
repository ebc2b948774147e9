"""What the API allows, from the objects that enforce it, for whoever writes a client."""

import hashlib
from dataclasses import asdict
from functools import cache
from typing import Any

import strawberry

from resolvers.runtime.idempotency import KEPT
from schema.http.endpoint import GraphQLEndpoint
from schema.http.idempotency import HEADER
from schema.limits import metering

# Figures of `Limits` that a client meets; the rest guards the way a text is read.
TOLD = (
    "body",
    "text",
    "operations",
    "depth",
    "aliases",
    "root_fields",
    "mutations",
    "repeats",
    "directives",
    "fragments",
    "page",
)


def described(endpoint: GraphQLEndpoint) -> dict[str, Any]:
    """Limits of one question and of a minute, bytes and counts, and the schema's own hash."""
    limits = endpoint.limits
    return {
        "schemaSha256": schema_hash(endpoint.graph),
        "limits": {_camel(name): getattr(limits, name) for name in TOLD},
        "strangers": {
            **asdict(limits.strangers),
            "costPerMinute": metering.STRANGERS.amount,
        },
        "signedIn": {
            **asdict(limits.signed_in),
            "costPerMinute": metering.SIGNED_IN.amount,
        },
        "idempotency": {"header": HEADER, "keptSeconds": int(KEPT.total_seconds())},
    }


@cache
def schema_hash(graph: strawberry.Schema) -> str:
    """SHA-256 of the schema as `schema.graphql` has it, in hexadecimal."""
    return hashlib.sha256(graph.as_str().strip().encode()).hexdigest()


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
