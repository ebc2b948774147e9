"""Loading the whole application."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """What is loaded stays: going through it for garbage again and again takes a tenth more."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
