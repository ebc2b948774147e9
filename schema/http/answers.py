"""An answer in the words of the wire, and the status that goes with it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
from graphql import GraphQLError
from strawberry.types import ExecutionResult

from schema.errors import GraphError
from schema.http import strict_json
from schema.http.documents import Operation
from schema.http.errors import RequestRefused, codes, shown
from schema.http.negotiation import LEGACY

UNAUTHENTICATED = frozenset({"UNAUTHENTICATED"})
NOT_PERMITTED = frozenset({"UNAUTHENTICATED", "FORBIDDEN"})
INTERNAL = frozenset({"INTERNAL"})
CHALLENGE = {"WWW-Authenticate": "Bearer"}


@dataclass(frozen=True, slots=True)
class Answer:
    """`status` is for application/graphql-response+json.

    `kept` if a repetition may replay it; `faulty` if it tells of a fault of ours.
    """

    status: int
    body: bytes
    kept: bool = True
    faulty: bool = False
    headers: Mapping[str, str] = field(default_factory=dict)

    def status_for(self, media_type: str) -> int:
        """Legacy clients read any other status than 200 as a broken connection."""
        return 200 if media_type == LEGACY else self.status


# What is shown for a minute is not kept for a day: asked again, it costs another entry.
FLEETING = re.compile(r"\bunmask\b")


def of_result(result: ExecutionResult, operation: Operation) -> Answer:
    errors = [shown(error) for error in result.errors or ()]
    reached = result.data is not None or any(error.path for error in errors)
    body: dict[str, Any] = {"data": result.data} if reached or not errors else {}
    status = 400 if not reached and errors else 200
    if errors:
        body["errors"] = [error.formatted for error in errors]
        status = status if result.data is not None else _status_without_data(codes(errors), status)
    body["extensions"] = {**(result.extensions or {}), **cost_of(operation)}
    faulty = bool(codes(errors) & INTERNAL)
    is_fleeting = FLEETING.search(operation.text) is not None
    kept = _carried_out(result.data, errors) and not faulty and not is_fleeting
    headers = CHALLENGE if status == 401 else {}
    return Answer(status, strict_json.dumps(body), kept=kept, faulty=faulty, headers=headers)


def undone(answer: Answer) -> Answer:
    """What was rolled back is neither told as done nor hinted at by what else went wrong in it."""
    body = orjson.loads(answer.body)
    fault = next(e for e in body["errors"] if e["extensions"]["code"] in INTERNAL)
    error = {"message": fault["message"], "extensions": fault["extensions"]}
    without_data = {"data": None, "errors": [error], "extensions": body["extensions"]}
    return Answer(500, strict_json.dumps(without_data), kept=False, faulty=True)


def of_refusal(refusal: RequestRefused) -> Answer:
    return Answer(refusal.status, _errors(refusal.errors), kept=False, headers=refusal.headers)


def of_error(error: Exception) -> Answer:
    """A refusal of the request itself, or a fault of ours."""
    status = (error.http_status or 400) if isinstance(error, GraphError) else 500
    headers = error.headers if isinstance(error, GraphError) else {}
    return Answer(status, _errors([shown(error)]), kept=False, headers=headers)


def cost_of(operation: Operation) -> dict[str, Any]:
    return {"cost": {"requested": operation.cost, "maximum": operation.allowance.cost}}


def _carried_out(data: Mapping[str, Any] | None, errors: list[GraphQLError]) -> bool:
    """A mutation's answer was begun: what is wrong further inside came after it was done."""
    begun = any(value is not None for value in (data or {}).values())
    return begun or any(len(error.path or ()) > 1 for error in errors)


def _errors(errors: list[GraphQLError]) -> bytes:
    return strict_json.dumps({"errors": [error.formatted for error in errors]})


def _status_without_data(codes: set[str], otherwise: int) -> int:
    if codes <= UNAUTHENTICATED:
        return 401
    if codes <= NOT_PERMITTED:
        return 403
    return 500 if codes & INTERNAL else otherwise
