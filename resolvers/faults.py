"""A fault that must not stop what goes on: logged by its kind and place.

Not in its own words, which may repeat what a person declared.
"""

import traceback

import structlog

log = structlog.get_logger("gongshi.faults")


def survived(what: str, fault: Exception, **names: str | int) -> None:
    """Say in the log that `what` failed, and where. `names` are ids, never values."""
    place = "".join(traceback.format_tb(fault.__traceback__))
    log.error(what, fault=type(fault).__name__, place=place, **names)
