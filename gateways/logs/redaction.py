"""Personal data and secrets taken out of log lines, whoever wrote them there.

What has a shape is found by its shape: identity and mobile numbers, e-mail addresses, tokens,
receipts. Names of people have none, so code does not log them. Too much is masked rather than too
little: an 18-digit order number goes as well.
"""

import re
from collections.abc import Iterable, Mapping, MutableMapping
from typing import Any

from structlog.processors import format_exc_info

_MASK = "***"
_MAX_DEPTH = 8
_SECRET_NAMES = frozenset(
    {"authorization", "cookie", "password", "receipt", "secret", "set-cookie", "token"}
)
_GAP = r"[ \u3000‐-―－-]"
_SHAPES = re.compile(
    "|".join(
        (
            r"(?i:(?<![0-9a-z])bearer[\s:=]+)\S+",
            r"(?<![0-9A-Za-z_-])eyJ[\w-]++\.[\w-]*+(?:\.[\w-]*+)*+",  # JWS, JWE
            r"(?<![\w.+%'-])[\w.+%'-]++@[\w-]++(?:\.[\w-]++)++",  # e-mail
            r"\d{18,}+[XxＸｘ]?|\d{17}[XxＸｘ]",  # resident identity number
            rf"(?<!\d)\d{{6}}{_GAP}?\d{{8}}{_GAP}?\d{{3}}{_GAP}?[\dXxＸｘ](?!\d)",  # in groups
            rf"(?<!\d)(?:(?:[+＋]|00)?86{_GAP}?)?[1１][3-9３-９]\d{_GAP}?\d{{4}}{_GAP}?\d{{4}}(?!\d)",
            rf"(?<![0-9A-Za-z])(?:[0-9A-Za-z]{{4}}{_GAP}){{5}}[0-9A-Za-z](?![0-9A-Za-z])",
            r"(?<![0-9A-Za-z])(?=[A-Za-z]*+\d)[0-9A-Za-z]{21}(?![0-9A-Za-z])",  # run together
            r"(?<=\)=\()[^\n]*(?=\) already exists)",  # the value in a unique violation
            r"(?<=Failing row contains )[^\n]*",  # the row in another violation
            r"(?s:(?<=Length of ').*(?=' \d+ > \d+))",  # the value in a length error of Tortoise
        )
    )
)


def redact(logger: Any, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """A structlog processor: the whole event masked, with its traceback, which becomes text."""
    event = format_exc_info(logger, method, event)
    return {masked_text(name): _named(name, value, 0) for name, value in event.items()}


def masked_text(text: str) -> str:
    """The text with everything of a known shape replaced by `***`."""
    return _SHAPES.sub(_MASK, text)


def masked(value: Any, depth: int = 0) -> Any:
    """The value in plain JSON types, masked all the way down; what is none of them as its text."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        text = masked_text(str(value))
        return text if _MASK in text else value
    if isinstance(value, Mapping | list | tuple | set | frozenset):
        return _within(value, depth) if depth <= _MAX_DEPTH else "…"
    return masked_text(_shown(value))


def _within(value: Mapping[Any, Any] | Iterable[Any], depth: int) -> Any:
    if isinstance(value, Mapping):
        return {
            masked_text(_shown(name)): _named(name, held, depth) for name, held in value.items()
        }
    return [masked(item, depth + 1) for item in value]


def _named(name: object, value: Any, depth: int) -> Any:
    if isinstance(name, str) and name.lower() in _SECRET_NAMES:
        return _MASK
    return masked(value, depth + 1)


def _shown(value: object) -> str:
    if isinstance(value, bytes | bytearray | memoryview):
        return f"<{len(value)} bytes>"
    try:
        return str(value)
    except Exception as error:  # a log line is written whatever its values do
        return f"<{type(value).__name__} that cannot be shown: {type(error).__name__}>"
