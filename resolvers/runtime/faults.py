"""A fault that must not stop what goes on: logged by its kind and place.

Not in its own words, which may repeat what a person declared.
"""

import traceback
from collections.abc import Awaitable
from typing import TypeVar

import structlog

log = structlog.get_logger("gongshi.faults")
T = TypeVar("T")


def survived(what: str, fault: Exception, **names: str | int) -> None:
    """Say in the log that `what` failed, and where. `names` are ids, never values."""
    place = "".join(traceback.format_tb(fault.__traceback__))
    log.error(what, fault=type(fault).__name__, place=place, **names)


async def alone(what: str, work: Awaitable[T], **names: str | int) -> T | None:
    """What `work` leads to; where it fails that is logged, and keeps no other from its turn."""
    try:
        return await work
    except Exception as fault:
        survived(what, fault, **names)
        return None
