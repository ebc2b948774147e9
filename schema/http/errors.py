"""One map to the wire: which words of an error the asker reads. All else is masked."""

import re
import traceback
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import uuid4

import structlog
from graphql import GraphQLError, GraphQLSyntaxError

from schema.errors import GraphError

LONGEST = 500
MASKED = "Internal error"

log = structlog.get_logger("schema.http")

# What graphql-core says of a value before it repeats the value.
SAYS_NO_VALUE = re.compile(
    r"""(?:Expected\ (?:a\ )?value\ of\ (?:non-null\ )?type\ '[^']*'
        (?:\ (?:to\ be\ provided|not\ to\ be\ (?:None|null)|to\ be\ an\ object
        |to\ include\ required\ field\ '\w+'|not\ to\ include\ unknown\ field\ '\w+'))?
        |\w+(?:\ '\w+')?\ cannot\ represent[^:'"]*)""",
    re.VERBOSE,
)
NO_SUCH_VALUE = re.compile(r"does not exist in '(\w+)' enum")
VALUE_OF = re.compile(
    r"(?P<whose>(?:Variable '\$\w+'|Argument '\w+') has invalid (?:default )?value"
    r"(?: at [.\w\[\]]{1,200})?): "
)


class RequestRefused(Exception):
    """Nothing was executed; the errors are fit to be read."""

    def __init__(self, errors: list[GraphQLError], refusal: GraphError | None = None) -> None:
        super().__init__(errors)
        self.errors = errors
        self.status = (refusal and refusal.http_status) or 400
        self.headers = refusal.headers if refusal else {}


def refused(error: GraphError) -> RequestRefused:
    return RequestRefused([shown(error)], error)


def shown(error: Exception) -> GraphQLError:
    """The error as it may leave the house."""
    ours = next((e for e in _chain(error) if isinstance(e, GraphError)), None)
    at = error if isinstance(error, GraphQLError) else None
    if ours is not None:
        return _error(ours.message, ours.code, ours.extensions, at)
    if at is None:
        return _masked(error, None)
    if isinstance(at, GraphQLSyntaxError):
        return _error(at.message, "GRAPHQL_PARSE_FAILED", {}, at)
    stated = at.extensions or {}
    if isinstance(stated.get("code"), str):
        return _error(at.message, stated["code"], stated, at)
    return _unmarked(at)


def invalid(error: GraphQLError) -> GraphQLError:
    """Validation quotes the document, which may hold what a person typed into it."""
    return _error(without_values(error.message), "GRAPHQL_VALIDATION_FAILED", {}, error)


def without_values(message: str) -> str:
    whose = VALUE_OF.match(message)
    head, says = (f"{whose['whose']}: ", message[whose.end() :]) if whose else ("", message)
    enum = NO_SUCH_VALUE.search(says)
    if enum:
        return f"{head}Value does not exist in '{enum[1]}' enum."
    refused = SAYS_NO_VALUE.match(says)
    if refused:
        return f"{head}{refused[0].removesuffix(' value').rstrip()}."
    if whose:
        return f"{head}The value does not fit its type."
    return message.partition(" Did you mean ")[0]


def codes(errors: list[GraphQLError]) -> set[str]:
    return {str((error.extensions or {}).get("code")) for error in errors}


def _unmarked(error: GraphQLError) -> GraphQLError:
    """Without a path nothing was executed yet: the values given did not fit."""
    fault = next((e for e in _chain(error) if not isinstance(e, GraphQLError)), None)
    coercion = VALUE_OF.match(error.message) or error.message.startswith("Argument '")
    if coercion or (error.path is None and fault is None):
        return _error(without_values(error.message), "BAD_USER_INPUT", {}, error)
    return _masked(fault or error, error)


def _masked(fault: BaseException, at: GraphQLError | None) -> GraphQLError:
    """The trace is text: no renderer can add the values of local variables to it."""
    incident = uuid4().hex
    path = list(at.path) if at and at.path else None
    trace = "".join(traceback.format_exception(fault))
    log.error("graphql.internal_error", id=incident, path=path, traceback=trace)
    return _error(MASKED, "INTERNAL", {"id": incident}, at)


def _error(
    message: str, code: str, extensions: Mapping[str, Any], at: GraphQLError | None
) -> GraphQLError:
    if len(message) > LONGEST:
        message = message[: LONGEST - 1] + "…"
    return GraphQLError(
        message,
        nodes=at.nodes if at else None,
        source=at.source if at else None,
        positions=at.positions if at else None,
        path=at.path if at else None,
        extensions={**extensions, "code": code},
    )


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.original_error if isinstance(error, GraphQLError) else None
