"""What the register says instead of answering: one family of exceptions, each with a code.

GraphError
├── Unauthenticated   who asks is not known
├── Forbidden         who asks is known and may not
└── LimitExceeded     the question is larger than one question may be
"""

from collections.abc import Mapping
from typing import Any


class GraphError(Exception):
    """A refusal whose words and code the asker may read."""

    def __init__(
        self,
        message: str,
        code: str,
        http_status: int | None = None,
        *,
        extensions: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.http_status = http_status
        self.extensions = dict(extensions or {})
        self.headers = dict(headers or {})


class Unauthenticated(GraphError):
    def __init__(self, message: str = "Sign in first") -> None:
        super().__init__(message, "UNAUTHENTICATED", 401, headers={"WWW-Authenticate": "Bearer"})


class Forbidden(GraphError):
    def __init__(self, message: str = "You may not do this") -> None:
        super().__init__(message, "FORBIDDEN", 403)


class LimitExceeded(GraphError):
    def __init__(self, message: str, code: str, **extensions: object) -> None:
        super().__init__(message, code, 400, extensions=extensions)
