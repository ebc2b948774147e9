"""An account as addresses name it: `A1000000172`, or `A1000000172@7` for one version for ever."""

from public_site.disclosure.version import version_of
from resolvers.disclosure import queries as disclosure
from resolvers.disclosure.record import Published
from resolvers.runtime.refusal import Refused


async def cited(written: str) -> Published | None:
    """The version that `written` names, the newest without an `@`; None where there is none."""
    number, at, version = written.partition("@")
    if at and version_of(version) is None:
        return None
    try:
        return await disclosure.by_number(number, version_of(version))
    except Refused:
        return None


async def newest(number: str) -> Published | None:
    """What holds now of the account with this number; None where there is none."""
    try:
        return await disclosure.by_number(number)
    except Refused:
        return None
